// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Platform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The posts that people still answer, quote, edit and delete: the latest of each platform. Not thread-safe. */
final class Recent {

    private static final int KEPT = 200;

    private final Map<Platform, List<Intended>> posts = new EnumMap<>(Platform.class);

    Intended add(Intended post) {
        List<Intended> ofPlatform = of(post);
        ofPlatform.add(post);
        if (ofPlatform.size() > KEPT) {
            ofPlatform.remove(1); // never the announcement
        }
        return post;
    }

    /** Some post of the platform, rather a new one than an old one, and often the one that began it all. */
    Intended pick(Platform platform, Random random) {
        List<Intended> ofPlatform = posts.getOrDefault(platform, List.of());
        double age = random.nextDouble();
        int back = (int) (age * age * ofPlatform.size());
        return random.nextInt(12) == 0 ? ofPlatform.get(0) : ofPlatform.get(ofPlatform.size() - 1 - back);
    }

    Intended replace(Intended earlier, Intended later) {
        List<Intended> ofPlatform = of(earlier);
        ofPlatform.set(ofPlatform.indexOf(earlier), later);
        return later;
    }

    Intended remove(Intended earlier, Intended deletion) {
        of(earlier).remove(earlier);
        return deletion;
    }

    void removeAuthor(String author) {
        posts.values()
                .forEach(ofPlatform ->
                        ofPlatform.removeIf(post -> post.post().author().equals(author)));
    }

    private List<Intended> of(Intended post) {
        return posts.computeIfAbsent(post.post().platform(), platform -> new ArrayList<>());
    }
}
