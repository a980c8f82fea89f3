// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

/**
 * What a simulated story is like, and what happens to it.
 *
 * @param name for the report
 * @param volume posts in a five-minute window, on average
 * @param neutral share of the posts that take no side
 * @param rhythm by how much net sentiment rises and falls within a day; the volume then triples and falls as well
 * @param jitter standard deviation of what moves a window's net sentiment beyond chance, as a busy thread does
 * @param happening what happens
 * @param size how large it is: a change of net sentiment, or a factor of the volume
 */
public record Scene(
        String name, double volume, double neutral, double rhythm, double jitter, Happening happening, double size) {

    /** What may happen, from a window on. */
    public enum Happening {
        /** Nothing. */
        NONE,
        /** All posts feel otherwise. */
        SHIFT,
        /** Posts about one theme feel otherwise, so that all together change by the size. */
        THEME_SHIFT,
        /** Posts about an unhappy theme multiply, so that all together change by the size; nobody feels otherwise. */
        MIX,
        /** Posts multiply for three hours; nobody feels otherwise. */
        SURGE,
        /** Net sentiment changes evenly over a day. */
        DRIFT,
        /** One account posts as much again as all others for two hours, one feeling. */
        LOUD_ACCOUNT
    }

    /** A calm story. */
    public static Scene calm(double volume, double neutral) {
        return new Scene("calm", volume, neutral, 0, 0, Happening.NONE, 0);
    }

    Scene named(String newName) {
        return new Scene(newName, volume, neutral, rhythm, jitter, happening, size);
    }

    Scene with(Happening what, double newSize) {
        return new Scene(name, volume, neutral, rhythm, jitter, what, newSize);
    }

    Scene restless(double newRhythm, double newJitter) {
        return new Scene(name, volume, neutral, newRhythm, newJitter, happening, size);
    }
}
