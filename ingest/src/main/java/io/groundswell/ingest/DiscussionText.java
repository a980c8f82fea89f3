// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One discussion of a brief, line by line: what it quotes, and what it says itself.
 *
 * <p>Quoted words are <b>somebody's</b>
 *
 * <ul>
 *   <li>when the brief names who said them: {@code @Name: "words"}, {@code (@Name "words")}, {@code @Name wrote "words"},
 *       {@code "words" (@Name)}; further words behind a comma or "and" are the same person's;
 *   <li>without a name, when they stand apart from the sentence, as an example does: alone in brackets or at the
 *       beginning of a line, behind a colon, a dash, "such as", or a verb of saying, or in a row with such words; and
 *       the sentence does not go on with a word that they qualify.
 * </ul>
 *
 * <p>All other quoted words are part of the narration's own sentence, which only keeps its distance from them (scare
 * quotes): {@code critics like @Name push the "sell-out" story}. They stay in the narration.
 *
 * <p>The narration without the words that are somebody's is cut in sentences, the remarks. A short line that is no
 * sentence is a heading and no remark.
 */
final class DiscussionText {

    private static final Pattern BULLET = Pattern.compile("^[\\s\\uFEFF]*([-*+•–·▪◦]\\s+|\\d{1,3}[.)]\\s+)?");
    private static final Pattern REPLIES_LABEL =
            Pattern.compile("^(?:\\w+ ){0,2}repl(?:y|ies)\\b[^:\"“]{0,30}:", Pattern.CASE_INSENSITIVE);
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{N}_]{2,100})");
    private static final Pattern ONLY_DIGITS = Pattern.compile("\\d+");

    private final Platform platform;
    private final Set<String> hashtags;
    private final Set<String> themes;
    private final List<Brief.Quotation> quotations = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Brief.Count> counts = new ArrayList<>();

    /** @param hashtags and {@code themes} of all discussions of a brief, to add to */
    DiscussionText(Platform platform, Set<String> hashtags, Set<String> themes) {
        this.platform = platform;
        this.hashtags = hashtags;
        this.themes = themes;
    }

    void add(String raw) {
        Matcher start = BULLET.matcher(raw);
        boolean bullet = start.lookingAt() && start.group(1) != null;
        String line =
                raw.substring(start.end()).replace("**", "").replace("__", "").strip();
        boolean replies = REPLIES_LABEL.matcher(line).find();
        StringBuilder narration = new StringBuilder();
        int told = 0;
        for (Voices.Voice voice : Voices.in(line)) {
            boolean reply = replies || voice.replying();
            quotations.add(new Brief.Quotation(voice.name(), voice.words(), reply ? Post.Kind.REPLY : Post.Kind.POST));
            narration.append(line, told, Math.max(told, voice.from()));
            told = Math.max(told, voice.to());
        }
        narration.append(line, told, line.length());
        remarks.addAll(Narration.sentences(narration.toString(), bullet));
        counts.addAll(Counts.in(line));
        themes.addAll(ThemeLabels.in(line));
        addHashtags(line);
    }

    Brief.Discussion done() {
        return new Brief.Discussion(platform, quotations, remarks, counts);
    }

    private void addHashtags(String line) {
        Matcher matcher = HASHTAG.matcher(line);
        while (matcher.find()) {
            String tag = matcher.group(1);
            if (!ONLY_DIGITS.matcher(tag).matches()) {
                hashtags.add(tag.toLowerCase(Locale.ROOT));
            }
        }
    }
}
