// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.events.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file of made-up posts in a platform's format, and what events make of its lines. */
public final class Fixture {

    /** The files that hold posts, in all formats but Groundswell's own. */
    public static final List<String> FILES =
            List.of("jetstream.jsonl", "x-v2.jsonl", "x-v1.1.jsonl", "sentiment140.csv", "export/data/tweets.js");

    private Fixture() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/archives/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Where it lies, for tests of files that lie beside each other. */
    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource("/archives/" + name))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static List<Found> found(String name, Events events) {
        List<Found> found = new ArrayList<>();
        new String(bytes(name), UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> found.addAll(events.in(line.getBytes(UTF_8))));
        return found;
    }

    public static List<Post> posts(List<Found> found) {
        return found.stream()
                .filter(Found.OnePost.class::isInstance)
                .map(one -> ((Found.OnePost) one).post())
                .toList();
    }

    public static List<NotWanted> unwanted(List<Found> found) {
        return found.stream()
                .filter(Found.Unwanted.class::isInstance)
                .map(one -> ((Found.Unwanted) one).reason())
                .toList();
    }

    public static List<String> bad(List<Found> found) {
        return found.stream()
                .filter(Found.Bad.class::isInstance)
                .map(one -> ((Found.Bad) one).detail())
                .toList();
    }
}
