// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.State;
import io.groundswell.events.WindowKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A swing in words. Names come from posts and files: what could move a cursor, end a header or turn the direction of
 * writing is replaced by a space, and each is cut to a length that one can read.
 */
final class AlertText {

    private static final int LONGEST_NAME = 80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private AlertText() {}

    /** The same for the same swing and state, whenever it is sent. */
    static String id(Swing swing) {
        return swing.id() + "-" + lower(swing.state());
    }

    /** One line. */
    static String title(Swing swing) {
        return swing.state() == State.OPEN ? headline(swing) : headline(swing) + ", over";
    }

    /** One line that is the same when it is over. */
    static String headline(Swing swing) {
        return clean(swing.story()) + where(swing) + ": " + change(swing);
    }

    private static String where(Swing swing) {
        String theme = swing.theme().equals(WindowKey.ALL) ? "" : ", " + clean(swing.theme());
        String platform = swing.platform().equals(WindowKey.ALL) ? "" : " on " + clean(swing.platform());
        return theme + platform;
    }

    private static String change(Swing swing) {
        return switch (swing.kind()) {
            case LEVEL -> "net sentiment " + verb(swing) + " " + fromTo(swing);
            case FLIP -> "net sentiment turned " + (swing.to() < 0 ? "negative" : "positive") + ", " + fromTo(swing);
            case POLARISATION ->
                String.format(
                        Locale.ROOT,
                        "people take sides, %.0f %% of posts and before %.0f %%",
                        100 * swing.to(),
                        100 * swing.from());
            case SURGE ->
                String.format(
                        Locale.ROOT,
                        "%.0f posts in %d minutes, before %.0f",
                        swing.volumeTo(),
                        swing.size().toMinutes(),
                        swing.volumeFrom());
        };
    }

    private static String verb(Swing swing) {
        return swing.delta() < 0 ? "fell" : "rose";
    }

    private static String fromTo(Swing swing) {
        return "from " + signed(swing.from()) + " to " + signed(swing.to());
    }

    /** What else is to be said, a line each. */
    static List<String> details(Swing swing) {
        List<String> lines = new ArrayList<>();
        lines.add(lower(swing.severity()) + ", since " + TIME.format(swing.since()) + ", told "
                + TIME.format(swing.openedAt()));
        lines.add(String.format(Locale.ROOT, "%d posts against %d before", swing.posts(), swing.baselinePosts()));
        if (!swing.cause().isEmpty() && swing.kind() != Kind.SURGE) {
            lines.add("moved most by "
                    + swing.cause().stream().map(AlertText::cause).collect(Collectors.joining(", ")));
        }
        if (!swing.platforms().isEmpty() && swing.kind() != Kind.SURGE) {
            lines.add("by platform: "
                    + swing.platforms().stream()
                            .map(part -> clean(part.platform()) + " " + signed(part.contribution()))
                            .collect(Collectors.joining(", ")));
        }
        if (!swing.examples().isEmpty()) {
            lines.add("for example "
                    + swing.examples().stream().map(AlertText::clean).collect(Collectors.joining(" ")));
        }
        Instant over = swing.resolvedAt();
        if (over != null) {
            lines.add((swing.resolution() == Swing.Resolution.SETTLED ? "lasted and is usual now, " : "went back, ")
                    + TIME.format(over));
        }
        return lines;
    }

    private static String cause(Swing.Cause cause) {
        boolean isMix = Math.abs(cause.mix()) > Math.abs(cause.level());
        return clean(cause.theme()) + " " + signed(cause.contribution())
                + (isMix ? " (talked about more or less)" : "");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A name as it may be shown anywhere. */
    static String clean(String name) {
        String plain = name.codePoints()
                .map(c -> isShown(c) ? c : ' ')
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < name.length() ? plain + "…" : plain;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
