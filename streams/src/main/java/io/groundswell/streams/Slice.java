// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the posts of one series and theme add up to within one slice of time. Windows are made of whole slices, so a
 * post is added to one slice of each slide, however long the windows are (Li et al. 2005, "No pane, no gain", SIGMOD
 * Record 34).
 *
 * @param tally the sums
 * @param examples the most representative posts, at most {@value #EXAMPLES_PER_LABEL} of each label, in order
 */
record Slice(Tally tally, List<Example> examples) {

    static final Slice EMPTY = new Slice(Tally.ZERO, List.of());

    static final int EXAMPLES_PER_LABEL = 5;

    Slice plus(ThemeDelta delta) {
        List<Example> all = new ArrayList<>(examples);
        all.removeIf(example -> delta.removed().contains(example.post()));
        all.addAll(delta.added());
        return new Slice(tally.plus(delta.tally()), best(all));
    }

    Slice plus(Slice other) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(other.examples);
        return new Slice(tally.plus(other.tally), best(all));
    }

    List<String> examples(Label label) {
        return examples.stream()
                .filter(example -> example.label() == label)
                .map(Example::post)
                .toList();
    }

    private static List<Example> best(Collection<Example> examples) {
        Map<Label, Integer> taken = new EnumMap<>(Label.class);
        return examples.stream()
                .distinct()
                .sorted(Example.ORDER)
                .filter(example -> taken.merge(example.label(), 1, Integer::sum) <= EXAMPLES_PER_LABEL)
                .toList();
    }
}
