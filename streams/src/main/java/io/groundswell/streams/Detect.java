// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.SwingDetector;
import io.groundswell.streams.swing.SwingRule;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Gives closed windows to the {@link SwingDetector}, and what it says to the topic. */
final class Detect implements Processor<WindowKey, SentimentWindow, String, Swing> {

    private final SwingRule rule;
    private final StreamMeters meters;
    private ProcessorContext<String, Swing> context;
    private SwingDetector detector;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Detect(SwingRule rule, StreamMeters meters) {
        this.rule = rule;
        this.meters = meters;
    }

    static List<String> stores() {
        return List.of(StateStores.DETECTOR, StateStores.SWINGING);
    }

    @Override
    public void init(ProcessorContext<String, Swing> newContext) {
        context = newContext;
        detector = new SwingDetector(
                rule,
                new StoredMemory(
                        context.getStateStore(StateStores.DETECTOR), context.getStateStore(StateStores.SWINGING)));
    }

    @Override
    public void process(Record<WindowKey, SentimentWindow> record) {
        for (Swing swing : detector.judge(record.value())) {
            meters.swing(swing.state().name().toLowerCase(Locale.ROOT));
            context.forward(new Record<>(swing.id(), swing, swing.openedAt().toEpochMilli(), null));
        }
    }
}
