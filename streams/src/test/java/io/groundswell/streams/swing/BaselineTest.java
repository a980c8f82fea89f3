// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final double[] NO_RHYTHM = new double[24];

    @Test
    void reachesAsFarBackAsTheLevelIsTheSame() {
        assertThat(of(points(48, 30, 48, 30))).hasSize(96);
    }

    @Test
    void leavesOutWhatWasAtAnotherLevel() {
        assertThat(of(points(48, 20, 48, 30))).hasSize(48);
    }

    @Test
    void takesWhatIsTooLittleToTellApart() {
        assertThat(of(points(2, 32, 48, 30))).hasSize(50);
    }

    /** What may be a swing of the last two hours says nothing of how far back to look. */
    @Test
    void isNotMisledByWhatJustChanged() {
        assertThat(of(points(72, 30, 24, 10))).hasSize(96);
    }

    private static List<Point> of(List<Point> points) {
        return Baseline.of(points, Measure.NET, NO_RHYTHM);
    }

    private static List<Point> points(int first, long positive, int then, long positiveThen) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < first + then; i++) {
            long one = i < first ? positive : positiveThen;
            points.add(new Point(5 * i, 100, 25, one, 100, one - 25, false, new TreeMap<>()));
        }
        return points;
    }
}
