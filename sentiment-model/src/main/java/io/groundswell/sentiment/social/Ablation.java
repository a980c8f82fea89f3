// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What each group of features and each stage adds to the social model: it is trained without them in turn, and judged by
 * the newest test set, which training never sees here.
 */
public final class Ablation {

    private static final long SEED = 1;

    private Ablation() {}

    /**
     * What a model is worth without a part of it.
     *
     * @param without the part that was left out, or {@code nothing}
     */
    public record Step(String without, Quality quality) {}

    /**
     * Trains and judges one after the other, some two minutes each on two cores.
     *
     * @param data as for {@link SocialTraining#train}
     * @param found told of each when it is judged
     * @param progress told what is being done
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a file is missing or malformed, or no post is left to judge by
     */
    public static void measure(Path data, Consumer<Step> found, Consumer<String> progress) throws IOException {
        for (Map.Entry<String, Recipe> one : recipes().entrySet()) {
            progress.accept("without " + one.getKey());
            found.accept(
                    new Step(one.getKey(), Quality.of(SocialTraining.judge(one.getValue(), data, progress), SEED)));
        }
    }

    private static Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        recipes.put("nothing", Recipe.SHIPPED);
        for (Block block : Block.ALL) {
            recipes.put(block.name().toLowerCase(Locale.ROOT), Recipe.SHIPPED.without(block));
        }
        recipes.put("sources of polarity", Recipe.SHIPPED.withoutSources("polarity/"));
        recipes.put("sources of other tasks", Recipe.SHIPPED.withoutSources("auxiliary/"));
        recipes.put("all sources", Recipe.SHIPPED.withoutSources(""));
        return recipes;
    }
}
