// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells, of a line's quoted words, which are somebody's; {@link DiscussionText} states the rule. Linear time. */
final class Voices {

    /**
     * Somebody's words in a line.
     *
     * @param name of the speaker, where one is named
     * @param from where the words, and the naming in front of them, begin
     * @param to where they, and the naming behind them, end
     */
    record Voice(@Nullable String name, String words, boolean replying, int from, int to) {}

    /** Names and their verbs are short: what stands further in front of a quote plays no part in whose words it is. */
    private static final int LOOK_BACK = 300;

    private final String line;
    private final List<Voice> found = new ArrayList<>();
    /** The end of the last quoted words, somebody's or not. */
    private int previousEnd;
    /** Whether the last quoted words were somebody's. */
    private @Nullable Voice previous;

    private Voices(String line) {
        this.line = line;
    }

    static List<Voice> in(String line) {
        Voices voices = new Voices(line);
        for (QuoteMarks.Span span : QuoteMarks.in(line)) {
            voices.consider(span);
        }
        return voices.found;
    }

    private void consider(QuoteMarks.Span span) {
        int leadStart = Math.max(previousEnd, span.start() - LOOK_BACK);
        String lead = line.substring(leadStart, span.start());
        Voice voice = voice(span, lead, leadStart);
        if (voice != null) {
            found.add(voice);
        }
        previous = voice;
        previousEnd = voice == null ? span.end() : Math.max(span.end(), voice.to());
    }

    private @Nullable Voice voice(QuoteMarks.Span span, String lead, int leadStart) {
        String words = span.words(line);
        int bracket = openBracket(lead);
        String inside = lead.substring(bracket + 1);
        Speaker speaker = Speaker.before(inside, leadStart + bracket + 1);
        if (speaker == null && bracket >= 0 && SpeechWords.onlyLists(inside)) {
            speaker = Speaker.before(lead.substring(0, bracket), leadStart);
        }
        if (speaker != null) {
            boolean replying = speaker.replying() || (bracket >= 0 && SpeechWords.speaksOfReply(inside));
            return new Voice(speaker.name(), words, replying, speaker.at(), span.end());
        }
        speaker = Speaker.after(line, span.end());
        if (speaker != null) {
            int end = speaker.at() + 1 + speaker.name().length();
            return new Voice(speaker.name(), words, speaker.replying(), span.start(), end);
        }
        Voice before = previous;
        if (before != null && before.name() != null && joins(lead)) {
            return new Voice(before.name(), words, before.replying(), span.start(), span.end());
        }
        boolean said = SpeechWords.introduces(inside) || endsWithSaying(inside);
        if (said || (standsApart(lead, inside, bracket >= 0) && !qualifies(span))) {
            return new Voice(null, words, SpeechWords.speaksOfReply(lead), span.start(), span.end());
        }
        return null;
    }

    /** "a," "b" and "c": one person's words, told in a row. */
    private static boolean joins(String lead) {
        String between = lead.strip();
        return between.isEmpty()
                || between.equals(",")
                || between.equals("and")
                || between.equals(", and")
                || between.equals("&");
    }

    private boolean standsApart(String lead, String inside, boolean bracketed) {
        boolean lineBegins = previousEnd == 0 && lead.isBlank();
        boolean inARow = previous != null && SpeechWords.onlyLists(lead);
        boolean example = bracketed && SpeechWords.onlyLists(inside);
        int mark = Math.max(inside.lastIndexOf(':'), Math.max(inside.lastIndexOf('—'), inside.lastIndexOf(" – ")));
        boolean introduced = mark >= 0 && SpeechWords.onlyLists(inside.substring(mark));
        return lineBegins || inARow || example || introduced;
    }

    private static boolean endsWithSaying(String text) {
        List<String> words = Words.of(text);
        int last = words.size() - 1;
        if (last >= 1
                && (words.get(last).equals("it")
                        || words.get(last).equals("this")
                        || words.get(last).equals("that"))) {
            last--;
        }
        return last >= 0 && SpeechWords.isSaying(words.get(last)) && text.indexOf('@') < 0;
    }

    /** Whether the sentence goes on with what the quoted words say something about: {@code "sell-out" story}. */
    private boolean qualifies(QuoteMarks.Span span) {
        char last = line.charAt(span.end() - 2);
        int next = span.end();
        while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        if (last == ',' || next == line.length() || !Character.isLetterOrDigit(line.charAt(next))) {
            return false;
        }
        List<String> words = Words.of(line.substring(next, Math.min(line.length(), next + 40)));
        return !words.isEmpty() && !SpeechWords.goesOnWith(words.get(0));
    }

    /** Where the innermost bracket opens that is still open at the end, or −1. */
    private static int openBracket(String lead) {
        int closed = 0;
        for (int i = lead.length() - 1; i >= 0; i--) {
            char c = lead.charAt(i);
            if (c == ')' || c == ']') {
                closed++;
            } else if ((c == '(' || c == '[') && closed-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
