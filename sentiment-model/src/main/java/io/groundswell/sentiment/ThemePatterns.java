// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The regular expressions of themes, each matched in linear time. Immutable and thread-safe. */
final class ThemePatterns {

    private final List<ThemePattern> patterns;

    private ThemePatterns(List<ThemePattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** @param literal what every match of the pattern holds, in any case */
    private record ThemePattern(String theme, Pattern pattern, String literal) {}

    /** @throws IllegalArgumentException naming theme, pattern and fault of the first that is none */
    static ThemePatterns of(List<ThemeDefinition> themes) {
        List<ThemePattern> patterns = new ArrayList<>();
        for (ThemeDefinition theme : themes) {
            for (String pattern : theme.patterns()) {
                patterns.add(new ThemePattern(theme.id(), compile(theme.id(), pattern), RequiredLiteral.of(pattern)));
            }
        }
        return new ThemePatterns(patterns);
    }

    private static Pattern compile(String theme, String pattern) {
        @Nullable String unfoldable = Unfoldable.in(pattern);
        if (unfoldable != null) {
            throw new IllegalArgumentException(
                    "theme " + theme + ": pattern '" + pattern + "' must not hold " + unfoldable
                            + ", for in it are letters from U+1C80 to U+1C88, whose case cannot be folded: leave them out, as in"
                            + " [\\x{80}-\\x{1C7F}\\x{1C89}-\\x{10FFFF}]");
        }
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException fault) {
            throw new IllegalArgumentException(
                    "theme " + theme + ": pattern '" + pattern + "' is malformed: " + fault.getDescription(), fault);
        }
    }

    /** Tells of each occurrence the theme and where it begins. */
    void match(String text, ObjIntConsumer<String> occurrence) {
        for (ThemePattern each : patterns) {
            if (!RequiredLiteral.occurs(each.literal(), text)) {
                continue;
            }
            Matcher matcher = each.pattern().matcher(text);
            while (matcher.find()) {
                occurrence.accept(each.theme(), matcher.start());
            }
        }
    }
}
