// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is named as speaking.
 *
 * @param name without {@code @}
 * @param replying whether the naming says that it is a reply
 * @param at where the naming begins in the line
 */
record Speaker(String name, boolean replying, int at) {

    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_NAME_WORDS = 6;

    /** Lower-case words that a display name may have in its middle. */
    private static final Set<String> PARTICLES = Set.of(
            "of", "the", "de", "da", "di", "la", "le", "el", "van", "von", "der", "den", "bin", "al", "and", "&", "y",
            "e");

    private static final Pattern SENTENCE_END = Pattern.compile("[!?;]\\s|[^.\\s]{4}\\.\\s");
    private static final Pattern HANDLE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern REPLY_TO = Pattern.compile(
            "\\b(?:repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|response) to\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            "\\s*,?\\s*(?:\\(|\\[|—|–|-|(?:says|said|wrote|writes|from|by)\\s)\\s*@([^()\\[\\]\"“”„«»@:;]{1,80})");

    /**
     * The one named in front of quoted words: "@Name:", "@Name" right before them, or "@Name says". Before a colon a
     * name may be any few words; right before the quote only such as look like a name, so that a narration's verb never
     * becomes one.
     *
     * @param lead what stands between the words quoted before, if any, and these
     * @param offset where the lead begins in the line
     */
    static @Nullable Speaker before(String lead, int offset) {
        int at = lastMention(lead, lead.length());
        if (at < 0) {
            return null;
        }
        String naming = lead.substring(at + 1).stripTrailing();
        boolean colon = naming.endsWith(":");
        String bare = withoutAside(strippedEnd(naming));
        int answering = lastMention(lead, at);
        if (answering >= 0 && REPLY_TO.matcher(lead.substring(answering, at)).find()) {
            String name = name(lead.substring(answering + 1, at), true);
            return name == null ? null : new Speaker(name, true, offset + answering);
        }
        if (SENTENCE_END.matcher(bare).find() || bare.indexOf('(') >= 0 || bare.indexOf(')') >= 0) {
            return null;
        }
        String name = name(bare, colon);
        return name == null ? null : new Speaker(name, SpeechWords.speaksOfReply(naming), offset + at);
    }

    /** The one named right behind quoted words: {@code "words" (@Name)}, {@code "words" — @Name}. */
    static @Nullable Speaker after(String line, int end) {
        Matcher matcher = AFTER.matcher(line).region(end, line.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String naming = matcher.group(1);
        int comma = naming.indexOf(',');
        String name = name(comma < 0 ? naming : naming.substring(0, comma), false);
        return name == null ? null : new Speaker(name, SpeechWords.speaksOfReply(naming), matcher.start(1) - 1);
    }

    /** The name at the beginning of what follows {@code @}, or {@code null} when that is a sentence and no name. */
    private static @Nullable String name(String naming, boolean anyWords) {
        List<String> words = new ArrayList<>(List.of(strippedEnd(naming).split("\\s+", MAX_NAME_WORDS + 8)));
        if (words.get(0).isEmpty()) {
            return null;
        }
        if (HANDLE.matcher(words.get(0)).matches()) {
            return anyWords || words.size() == 1 || isSpeech(words.get(1)) ? words.get(0) : null;
        }
        int end = 1;
        while (end < words.size() && continuesName(words.get(end))) {
            end++;
        }
        boolean wholeIsName = end == words.size() || isSpeech(words.get(end)) || words.size() == 2;
        if (!anyWords && !(end == words.size() || isSpeech(words.get(end)))) {
            return null;
        }
        if (anyWords && wholeIsName && words.size() == 2 && !isSpeech(words.get(1))) {
            end = 2;
        }
        while (end > 1 && PARTICLES.contains(words.get(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        String name = String.join(" ", words.subList(0, end));
        return end <= MAX_NAME_WORDS && name.length() <= MAX_NAME_LENGTH && Words.hasContent(name) ? name : null;
    }

    private static boolean continuesName(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(word);
    }

    private static boolean isSpeech(String word) {
        List<String> words = Words.of(word);
        return words.size() == 1
                && (SpeechWords.isSaying(words.get(0)) || words.get(0).equals("in"));
    }

    /** "Name (a teacher)" is Name. */
    private static String withoutAside(String naming) {
        int open = naming.indexOf('(');
        return open > 0 && naming.endsWith(")") ? strippedEnd(naming.substring(0, open)) : naming;
    }

    private static String strippedEnd(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || ":,—–-".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int lastMention(String text, int before) {
        for (int at = text.lastIndexOf('@', before - 1); at >= 0; at = text.lastIndexOf('@', at - 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }
}
