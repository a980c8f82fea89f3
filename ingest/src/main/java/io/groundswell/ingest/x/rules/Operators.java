// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a story as operators of X (xdevplatform/docs: filtered stream, operators). Characters that would end an
 * operator or that nobody sees are left out, so that no story can make a rule say something else.
 */
final class Operators {

    static final String NO_REPOSTS = "-is:retweet";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://", Pattern.CASE_INSENSITIVE);
    private static final Pattern WWW = Pattern.compile("^www\\.", Pattern.CASE_INSENSITIVE);
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int MAX_ROOT_DIGITS = 19;

    private Operators() {}

    /** The phrase, and once more without its accents, for X tells them apart and a story does not. */
    static List<Term> phrase(String phrase) {
        String plain = quotable(phrase);
        if (!saysSomething(plain)) {
            return List.of();
        }
        if (plain.startsWith("#") && plain.indexOf(' ') < 0) {
            return hashtag(plain);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(Term.exact(quoted(plain)));
        String bare = withoutAccents(plain);
        if (!bare.equals(plain)) {
            terms.add(Term.exact(quoted(bare)));
        }
        return List.copyOf(terms);
    }

    /** A tag that X would end earlier is asked for as the words that it consists of. */
    static List<Term> hashtag(String hashtag) {
        String tag = quotable(hashtag.startsWith("#") ? hashtag.substring(1) : hashtag);
        if (!saysSomething(tag)) {
            return List.of();
        }
        boolean whole = tag.codePoints().allMatch(Operators::staysInHashtag)
                && tag.codePoints().anyMatch(Character::isLetter);
        if (!whole) {
            return tag.startsWith("#") ? List.of() : phrase(tag);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(Term.exact("#" + tag));
        String bare = withoutAccents(tag);
        if (!bare.equals(tag)) {
            terms.add(Term.exact("#" + bare));
        }
        return List.copyOf(terms);
    }

    static List<Term> link(String link) {
        String plain = quotable(link).replace(" ", "");
        plain = WWW.matcher(SCHEME.matcher(plain).replaceFirst("")).replaceFirst("");
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return saysSomething(plain) ? List.of(Term.exact("url:" + quoted(plain))) : List.of();
    }

    /** @param root a post's id; nothing for one that is not X's */
    static List<Term> root(String root) {
        String digits = root.startsWith("x:") ? root.substring(2) : "";
        boolean number = !digits.isEmpty()
                && digits.length() <= MAX_ROOT_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? List.of(Term.exact("conversation_id:" + digits)) : List.of();
    }

    /** The same operator with fewer words, which finds more; {@code null} where even the first is too long. */
    static @Nullable Term cut(Term term, int maxLength) {
        String operator = term.operator();
        int quote = operator.indexOf('"');
        if (term.length() <= maxLength) {
            return term;
        }
        if (quote < 0 || maxLength < quote + 3) {
            return null;
        }
        String kept = operator.substring(0, maxLength - 1);
        int end = quote == 0 ? kept.lastIndexOf(' ') : kept.lastIndexOf('/');
        return end <= quote + 1 ? null : new Term(operator.substring(0, end).stripTrailing() + "\"", true);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String quotable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.FORMAT && c != ZERO_WIDTH_JOINER;
            if (c == '"' || c == '\\' || type == Character.CONTROL) {
                plain.append(' ');
            } else if (!hidden && type != Character.SURROGATE && type != Character.UNASSIGNED) {
                plain.appendCodePoint(c);
            }
        });
        return SPACES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    private static boolean saysSomething(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.OTHER_SYMBOL
                        || Character.isSupplementaryCodePoint(c));
    }

    private static boolean staysInHashtag(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
