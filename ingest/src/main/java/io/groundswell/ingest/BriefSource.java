// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a brief: what it quotes as posts and replies, what it says itself as remarks. The same brief gives the
 * same ids and author keys every time. Each quotation without a name has an author of its own, so that it counts as a
 * voice; all remarks have one author, the brief.
 *
 * @param brief what to read
 * @param story id of the story to which all belongs
 * @param authors makes the author keys
 * @param at when all of it was said, for the brief does not tell
 * @param voices whether the names that the brief gives are kept as handles
 */
public record BriefSource(Brief brief, String story, AuthorKey authors, Instant at, boolean voices)
        implements PostSource {

    private static final String SOURCE = "brief";

    /** The brief's own story, and no handles. */
    public static BriefSource of(Brief brief, AuthorKey authors, Instant at) {
        return new BriefSource(brief, brief.storyId(), authors, at, false);
    }

    @Override
    public void read(PostSink sink) throws IOException, InterruptedException {
        Map<String, Integer> occurrences = new HashMap<>();
        for (Brief.Discussion discussion : brief.discussions()) {
            for (Brief.Quotation quotation : discussion.quotations()) {
                sink.accept(quoted(discussion.platform(), quotation, occurrences));
            }
            for (String remark : discussion.remarks()) {
                sink.accept(remark(discussion.platform(), remark, occurrences));
            }
        }
    }

    private Post quoted(Platform platform, Brief.Quotation quotation, Map<String, Integer> occurrences) {
        @Nullable String name = quotation.author();
        String said = name == null ? "" : Words.normalised(name);
        String id = id("quote", platform, said, quotation.text(), occurrences);
        // A display name is no platform id: the prefix keeps its key apart from every real account's.
        String author = authors.of(platform, name == null ? "anonymous:" + id : "name:" + said);
        return post(id, platform, author, quotation.text())
                .kind(quotation.kind())
                .handle(voices ? name : null)
                .build();
    }

    private Post remark(Platform platform, String text, Map<String, Integer> occurrences) {
        String id = id("remark", platform, "", text, occurrences);
        String author = authors.of(platform, "brief:" + brief.storyId());
        return post(id, platform, author, text).kind(Post.Kind.REMARK).build();
    }

    private Post.Builder post(String id, Platform platform, String author, String text) {
        return Post.upsert(id, platform, author, at)
                .text(text)
                .createdAt(at)
                .stories(Set.of(story))
                .source(SOURCE);
    }

    /** Neither punctuation nor case makes a new post of the same words, but saying them twice does. */
    private String id(String kind, Platform platform, String author, String text, Map<String, Integer> occurrences) {
        String said = String.join(
                "\n",
                kind,
                platform.wireName(),
                brief.storyId(),
                author.toLowerCase(Locale.ROOT),
                Words.normalised(text));
        int occurrence = occurrences.merge(said, 1, Integer::sum);
        return kind + ":" + Digest.hex(said + "\n" + occurrence);
    }
}
