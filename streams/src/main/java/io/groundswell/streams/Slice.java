// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;

/**
 * What the posts of one series and theme add up to within one slice of time. Windows are made of whole slices, so a
 * post is added to one slice of each slide, however long the windows are (Li et al. 2005, "No pane, no gain", SIGMOD
 * Record 34).
 *
 * @param tally the sums
 * @param examples the most representative posts, at most {@value #KEPT} of each label, in order: more than are shown,
 *     so that others are at hand when some are taken back
 */
record Slice(Tally tally, List<Example> examples) {

    static final Slice EMPTY = new Slice(Tally.ZERO, List.of());

    static final int KEPT = 10;
    static final int SHOWN = 5;

    static final Serde<Slice> SERDE = Packed.withTallies(
            (out, slice) -> {
                out.tally(slice.tally).number(slice.examples.size());
                slice.examples.forEach(example -> Example.write(out, example));
            },
            in -> {
                Tally tally = in.tally();
                List<Example> examples = new ArrayList<>();
                for (int left = in.count(); left > 0; left--) {
                    examples.add(Example.read(in));
                }
                return new Slice(tally, examples);
            });

    Slice plus(ThemeChange change) {
        if (change.added().isEmpty() && change.removed().isEmpty()) {
            return new Slice(tally.plus(change.tally()), examples);
        }
        Set<String> touched = new HashSet<>(change.removed());
        change.added().forEach(example -> touched.add(example.post()));
        List<Example> all = new ArrayList<>(examples);
        all.removeIf(example -> touched.contains(example.post()));
        all.addAll(change.added());
        return new Slice(tally.plus(change.tally()), best(all));
    }

    Slice plus(Slice other) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(other.examples);
        return new Slice(tally.plus(other.tally), best(all));
    }

    List<String> examples(Label label) {
        return examples.stream()
                .filter(example -> example.label() == label)
                .limit(SHOWN)
                .map(Example::post)
                .toList();
    }

    static List<Example> best(Collection<Example> examples) {
        Map<Label, Integer> taken = new EnumMap<>(Label.class);
        return examples.stream()
                .sorted(Example.ORDER)
                .filter(example -> taken.merge(example.label(), 1, Integer::sum) <= KEPT)
                .toList();
    }
}
