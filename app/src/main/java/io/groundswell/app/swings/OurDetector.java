// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.streams.swing.HeapMemory;
import io.groundswell.streams.swing.SwingDetector;
import io.groundswell.streams.swing.SwingRule;
import java.util.List;

/** The topology's own detector, with its memory on the heap. */
final class OurDetector implements Contender {

    private final SwingDetector detector;

    OurDetector(SwingRule rule) {
        detector = new SwingDetector(rule, new HeapMemory());
    }

    @Override
    public List<Alarm> see(List<SentimentWindow> windows) {
        return windows.stream()
                .flatMap(window -> detector.judge(window).stream())
                .filter(swing -> swing.state() == Swing.State.OPEN)
                .map(swing -> new Alarm(swing.group(), swing.kind(), swing.delta() < 0, swing.theme(), swing.cause()))
                .toList();
    }
}
