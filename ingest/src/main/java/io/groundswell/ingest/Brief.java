// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story brief: a text about a story, of which the sections "X Discussion Summary" and "Bluesky Discussion Summary"
 * tell what people say. Any text is a brief; one without such sections has no discussion, and that is no fault.
 *
 * <p>What counts as somebody's words is for {@link DiscussionText} to say.
 *
 * @param title the first line that holds anything, shortened where it is no title but a text
 * @param storyId the title as a story's id
 * @param discussions the sections, in order
 * @param hashtags those that the sections name, without {@code #}, in lower case, each once
 * @param themes labels of the themes that the sections list
 */
public record Brief(
        String title, String storyId, List<Discussion> discussions, List<String> hashtags, List<String> themes) {

    /** Largest brief that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    public Brief {
        discussions = List.copyOf(discussions);
        hashtags = List.copyOf(hashtags);
        themes = List.copyOf(themes);
    }

    /**
     * One section.
     *
     * @param platform of which it tells
     * @param quotations what it quotes
     * @param remarks its own narration, a sentence each
     * @param counts the figures that it names
     */
    public record Discussion(Platform platform, List<Quotation> quotations, List<String> remarks, List<Count> counts) {

        public Discussion {
            quotations = List.copyOf(quotations);
            remarks = List.copyOf(remarks);
            counts = List.copyOf(counts);
        }
    }

    /**
     * Somebody's words.
     *
     * @param author as the brief names them, without {@code @}; {@code null} when it does not
     * @param text without quotation marks
     * @param kind a post, or a reply where the brief says so
     */
    public record Quotation(@Nullable String author, String text, Post.Kind kind) {}

    /**
     * A figure such as "~20 replies".
     *
     * @param what is counted, in the plural
     * @param value how many
     * @param approximate whether the brief says only about how many
     */
    public record Count(String what, long value, boolean approximate) {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws IOException when it cannot be read, is no UTF-8 or is larger than {@link #MAX_BYTES}
     */
    public static Brief read(Path file) throws IOException {
        return parse(TextFile.read(file, "brief", MAX_BYTES));
    }

    /** Takes any text, in time linear in its length. */
    public static Brief parse(String text) {
        return BriefText.parse(text);
    }

    /** Whether there is a section to read posts from: without one, the brief gives none. */
    public boolean hasDiscussion() {
        return !discussions.isEmpty();
    }

    /**
     * A story to follow, for a brief that comes without one. Posts of the brief belong to it anyway; its phrases come
     * from the title, its hashtags and themes from the discussion.
     */
    public Story toStory() {
        return BriefStory.of(this);
    }
}
