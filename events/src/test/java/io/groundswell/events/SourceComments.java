// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the records' own Javadoc says, so that no description is written twice. */
final class SourceComments {

    private static final Path SOURCES = Path.of("src/main/java/io/groundswell/events");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code\\s+|link\\s+#?)([^}]*)}");

    private SourceComments() {}

    /** What the comment of a record or a nested record says before its first block tag. */
    static Optional<String> of(Class<?> type) {
        return comment(type).map(comment -> comment.split("(?m)^@", 2)[0]).map(SourceComments::plain);
    }

    /** What a record's comment says about one of its components. */
    static Optional<String> of(Class<?> type, String component) {
        return comment(type)
                .map(comment -> Pattern.compile("(?ms)^@param " + component + "\\s+(.*?)(?=^@|\\z)")
                        .matcher(comment))
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)));
    }

    /** What the comment above a constant says. */
    static Optional<String> ofConstant(Class<?> owner, String constant) {
        return above(source(owner), "public static final [^;=]*\\b" + constant + "\\b")
                .map(SourceComments::plain);
    }

    private static Optional<String> comment(Class<?> type) {
        if (!type.getPackageName().equals(SourceComments.class.getPackageName())) {
            return Optional.empty();
        }
        Class<?> outermost = type;
        while (outermost.getDeclaringClass() != null) {
            outermost = outermost.getDeclaringClass();
        }
        return above(source(outermost), "public (?:record|enum) " + type.getSimpleName() + "\\b");
    }

    /** The comment that ends right above a declaration, without its stars. */
    private static Optional<String> above(String source, String declaration) {
        Matcher found = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + declaration, Pattern.DOTALL)
                .matcher(source);
        return found.find()
                ? Optional.of(found.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip())
                : Optional.empty();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException("run this test from the module's folder", e);
        }
    }

    private static String plain(String javadoc) {
        return INLINE_TAG
                .matcher(javadoc)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group(1).strip().replace('#', '.')))
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
