// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Repeats itself once it has said so many different things. Not thread-safe. */
final class Wording {

    /** Texts of one topic can stand for each other: what they express and where they fit is the same. */
    record Topic(boolean reply, String theme, boolean calm, Label feeling) {}

    private final Map<Topic, List<String>> said = new HashMap<>();
    private final int limit;
    private int count;

    /** @param limit how many texts there may be; one more for a topic that has none yet */
    Wording(int limit) {
        this.limit = limit;
    }

    String next(Topic topic, Random random, Supplier<String> anew) {
        if (limit == Integer.MAX_VALUE) {
            return anew.get();
        }
        List<String> texts = said.computeIfAbsent(topic, none -> new ArrayList<>());
        if (count < limit || texts.isEmpty()) {
            texts.add(anew.get());
            count++;
            return texts.get(texts.size() - 1);
        }
        return texts.get(random.nextInt(texts.size()));
    }
}
