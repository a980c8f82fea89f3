// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of the sample: sentences of a wanted theme and feeling, filled and roughened at random. */
final class Grammar {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern STRETCHABLE =
            Pattern.compile("\\b(so|no|love|awful|horrible|great|never|hate|sad|happy|please)\\b");

    private final Words words;

    Grammar() {
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream("/sample/grammar.yaml"))) {
            words = new YAMLMapper().readValue(in, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample grammar cannot be read", e);
        }
    }

    /** A text about the story that names it. */
    String post(String theme, boolean calm, Label feeling, Random random) {
        String clause = clause(theme, calm, feeling, random);
        String text = sentences(fill(clause, random), feeling, random);
        String tagged = random.nextInt(4) == 0 || !clause.contains("{it}") ? text + " " + hashtag(theme, random) : text;
        return decorate(tagged, feeling, random);
    }

    /** A text that says nothing of the story's name, since its thread does. */
    String reply(String theme, boolean calm, Label feeling, Random random) {
        String clause = clause(theme, calm, feeling, random).replace("{it}", "{itInReply}");
        return roughen(sentences(fill(clause, random), feeling, random), feeling, random);
    }

    String unrelated(Random random) {
        return fill(pick(words.unrelated, random), random);
    }

    String spanish(Label feeling, Random random) {
        return fill(pick(feeling(words.spanish, feeling), random), random);
    }

    String german(Label feeling, Random random) {
        return fill(pick(feeling(words.german, feeling), random), random);
    }

    private String clause(String theme, boolean calm, Label feeling, Random random) {
        Moments moments = Objects.requireNonNull(words.clauses.get(theme), theme);
        return pick(feeling(calm ? moments.calm : moments.after, feeling), random);
    }

    private String sentences(String clause, Label feeling, Random random) {
        String opening = pick(feeling(words.openings, feeling), random);
        String ending = pick(feeling(words.endings, feeling), random);
        boolean starts = opening.isEmpty() || ".!".indexOf(opening.charAt(opening.length() - 1)) >= 0;
        String middle = starts ? Character.toUpperCase(clause.charAt(0)) + clause.substring(1) : clause;
        String stop = clause.endsWith("?") || (ending.isEmpty() && random.nextInt(3) == 0) ? "" : ".";
        return (opening + " " + middle + stop + " " + ending).strip();
    }

    private String decorate(String text, Label feeling, Random random) {
        String decorated = text;
        if (random.nextInt(12) == 0) {
            decorated += " https://averley.example/night-ferry/" + (1 + random.nextInt(40));
        }
        if (random.nextInt(10) == 0) {
            decorated = "@AverleyHarbour " + decorated;
        }
        return roughen(decorated, feeling, random);
    }

    /** What thumbs do to a sentence. */
    private String roughen(String text, Label feeling, Random random) {
        String rough = text;
        int habit = random.nextInt(20);
        if (habit < 3) {
            rough = rough.toLowerCase(Locale.ROOT);
        } else if (habit == 3 && feeling != Label.NEUTRAL && !rough.contains("https:")) {
            rough = rough.toUpperCase(Locale.ROOT);
        } else if (habit < 6 && feeling != Label.NEUTRAL) {
            int extra = 2 + random.nextInt(3);
            rough = STRETCHABLE
                    .matcher(rough)
                    .replaceFirst(found -> found.group()
                            + found.group()
                                    .substring(found.group().length() - 1)
                                    .repeat(extra));
        }
        if (random.nextInt(10) < (feeling == Label.NEUTRAL ? 1 : 3)) {
            rough += " " + pick(feeling(words.emoji, feeling), random).repeat(1 + random.nextInt(3) / 2);
        }
        return rough;
    }

    private static String hashtag(String theme, Random random) {
        if (theme.equals("safety") && random.nextBoolean()) {
            return "#NightFerry #FerrySafety";
        }
        return random.nextInt(3) == 0 ? "#SaveTheNightFerry" : "#NightFerry";
    }

    private String fill(String text, Random random) {
        return SLOT.matcher(text).replaceAll(slot -> switch (slot.group(1)) {
            case "digit" -> String.valueOf(random.nextInt(10));
            case "emoji" -> pick(words.emoji.neutral, random);
            default ->
                pick(
                        Objects.requireNonNull(
                                words.slots.getOrDefault(slot.group(1), words.foreignSlots.get(slot.group(1))),
                                slot.group()),
                        random);
        });
    }

    private static List<String> feeling(Feelings of, Label feeling) {
        return switch (feeling) {
            case NEGATIVE -> of.negative;
            case NEUTRAL -> of.neutral;
            case POSITIVE -> of.positive;
        };
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The shape of the resource. */
    private record Words(
            Map<String, List<String>> slots,
            Feelings openings,
            Feelings endings,
            Feelings emoji,
            Map<String, Moments> clauses,
            List<String> unrelated,
            Feelings spanish,
            Feelings german,
            Map<String, List<String>> foreignSlots) {}

    private record Moments(Feelings calm, Feelings after) {}

    private record Feelings(List<String> negative, List<String> neutral, List<String> positive) {}
}
