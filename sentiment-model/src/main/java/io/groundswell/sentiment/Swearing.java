// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spells swear words out that are masked or misspelt ("f*ck", "sh!t", "fuckkn", "F them"). As an attribute the
 * commonest one becomes {@code damn}, which the engine knows to heighten what follows, good or bad.
 */
public final class Swearing {

    private static final List<String> MASKED = List.of(
            "fuck",
            "fucks",
            "fucked",
            "fucking",
            "fuckin",
            "fucker",
            "fuckers",
            "shit",
            "shits",
            "shitty",
            "bullshit",
            "bitch",
            "bitches",
            "asshole",
            "assholes",
            "cunt",
            "cunts",
            "bastard",
            "bastards",
            "ass",
            "damn",
            "dick",
            "dicks",
            "motherfucker",
            "motherfucking",
            "whore",
            "crap",
            "hell");
    private static final Set<String> STEMS = Set.of("fuck", "fuk", "fck", "fvck", "phuck", "fuq", "feck");
    private static final Set<String> OBJECTS = Set.of(
            "them", "him", "her", "you", "u", "this", "that", "these", "those", "off", "all", "the", "it", "y'all");

    private Swearing() {}

    /** Masked and misspelt words. */
    static Rewrite spelling() {
        return new EachWord("*@$!#'", word -> isMasked(word) ? unmask(word) : respell(word));
    }

    /** A lone {@code F} before a pronoun. */
    static Rewrite initial() {
        return Swearing::spellInitial;
    }

    private static boolean isMasked(String word) {
        return word.length() >= 3
                && Character.isLetter(word.charAt(0))
                && word.chars().skip(1).anyMatch(c -> "*@$!#0134".indexOf(c) >= 0);
    }

    private static @Nullable String unmask(String word) {
        for (String candidate : MASKED) {
            if (matches(word, candidate)) {
                return attribute(candidate);
            }
        }
        return null;
    }

    private static boolean matches(String word, String candidate) {
        if (word.length() != candidate.length()) {
            return false;
        }
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = Character.toLowerCase(word.charAt(at));
            char real = candidate.charAt(at);
            if (c == real) {
                letters++;
            } else if (!masks(c, real)) {
                return false;
            }
        }
        return letters >= 1 && Character.toLowerCase(word.charAt(0)) == candidate.charAt(0);
    }

    private static boolean masks(char sign, char letter) {
        return switch (sign) {
            case '*', '#' -> true;
            case '!', '1' -> letter == 'i' || letter == 'l';
            case '@', '4' -> letter == 'a' || letter == 'u';
            case '$' -> letter == 's';
            case '0' -> letter == 'o';
            case '3' -> letter == 'e';
            default -> false;
        };
    }

    private static @Nullable String respell(String word) {
        String squeezed = squeeze(word.toLowerCase(Locale.ROOT));
        String stem = STEMS.stream().filter(squeezed::startsWith).findFirst().orElse(null);
        if (stem == null) {
            return null;
        }
        String rest = squeezed.substring(stem.length()).replace("'", "");
        String suffix =
                switch (rest) {
                    case "", "k", "s", "u" -> "";
                    case "n", "kn", "in", "kin", "en", "ken", "an", "ing", "king", "ng" -> "ing";
                    case "ed", "d", "t", "edup" -> "ed";
                    case "er", "ers", "a", "r", "as" -> "er";
                    default -> null;
                };
        return suffix == null ? null : attribute("fuck" + suffix);
    }

    private static String attribute(String word) {
        return switch (word) {
            case "fucking", "fuckin", "motherfucking" -> "damn";
            default -> word;
        };
    }

    private static String squeeze(String word) {
        var out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                out.append(word.charAt(at));
            }
        }
        return out.toString();
    }

    /** Whether a lone {@code F} that stands before a pronoun begins at a place of a text: it means {@code fuck}. */
    public static boolean isInitial(String text, int at) {
        return at + 2 < text.length()
                && (text.charAt(at) == 'F' || text.charAt(at) == 'f')
                && text.charAt(at + 1) == ' '
                && (at == 0 || isBefore(text.charAt(at - 1)))
                && OBJECTS.contains(wordAt(text, at + 2));
    }

    private static MappedText spellInitial(MappedText in) {
        String text = in.text();
        var out = in.rewrite();
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isInitial(text, at)) {
                out.copy(done, at).replace(at, at + 1, "fuck");
                done = at + 1;
            }
        }
        return done == 0 ? in : out.copy(done, text.length()).done();
    }

    private static boolean isBefore(char c) {
        return !Character.isLetterOrDigit(c) && c != '\'' && c != '-' && c != '.';
    }

    private static String wordAt(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < 8 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
