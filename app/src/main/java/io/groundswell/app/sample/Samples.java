// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.JsonSerde;
import io.groundswell.events.Post;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample story, brief and archive as files. */
public final class Samples {

    /** The followed story, in the form that {@code stories apply} reads. */
    public static final String STORIES = "stories.yaml";

    /** A story brief, in the form that {@code ingest brief} reads. */
    public static final String BRIEF = "brief.txt";

    /** The posts of {@link SampleArchive}, in the form that {@code ingest archive} reads. */
    public static final String ARCHIVE = "posts.jsonl";

    private Samples() {}

    /** The text of {@link #STORIES} or {@link #BRIEF}. The caller closes it. */
    public static InputStream open(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream("/sample/" + name), name);
    }

    /**
     * Writes all three into a folder, which is made if it is missing; files of the same names are replaced.
     *
     * @return the files, in the order in which one would use them
     */
    public static List<Path> write(Path folder) throws IOException {
        return write(folder, SampleArchive.posts());
    }

    /** The same, with other posts. */
    public static List<Path> write(Path folder, Stream<Post> archived) throws IOException {
        Files.createDirectories(folder);
        Path stories = copy(STORIES, folder);
        Path brief = copy(BRIEF, folder);
        Path archive = folder.resolve(ARCHIVE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            JsonSerde<Post> json = JsonSerde.internal(Post.class, "post");
            for (Iterator<Post> posts = archived.iterator(); posts.hasNext(); ) {
                out.write(json.write(posts.next()));
                out.write('\n');
            }
        }
        return List.of(stories, brief, archive);
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
