// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures such as "~20 replies", "1,200 posts" and "about 3k likes" in a line. */
final class Counts {

    private static final Pattern COUNT = Pattern.compile(
            "(?<![\\w.,])([~≈]\\s?|(?:about|around|roughly|some|over|nearly|almost|approximately)\\s)?"
                    + "(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d)?)\\s?([km])?(\\+)?\\s"
                    + "(repl(?:y|ies)|posts?|reposts?|quotes?|comments?|likes?|accounts?|users?|voices?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Counts() {}

    static List<Brief.Count> in(String line) {
        List<Brief.Count> counts = new ArrayList<>();
        Matcher matcher = COUNT.matcher(line);
        while (matcher.find()) {
            double value = Double.parseDouble(matcher.group(2).replace(",", ""));
            String thousands = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
            double unit = thousands.equals("k") ? 1e3 : thousands.equals("m") ? 1e6 : 1;
            boolean approximate = matcher.group(1) != null || matcher.group(4) != null || unit > 1;
            counts.add(new Brief.Count(plural(matcher.group(5)), Math.round(value * unit), approximate));
        }
        return counts;
    }

    private static String plural(String what) {
        String lower = what.toLowerCase(Locale.ROOT);
        if (lower.equals("reply")) {
            return "replies";
        }
        return lower.endsWith("s") ? lower : lower + "s";
    }
}
