// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Has {@link Aggregate} close the windows of an ended run a portion at a time, each in a transaction of its own, however
 * many there are: while some are open, it sends a record to the partition that it has just read from. That record is
 * read once the portion is committed, and for as long as it is there the run is not at rest. Stands behind {@link
 * Aggregate}, whose store it looks at.
 */
final class CloseInPortions implements Processor<String, SeriesUpdate, String, SeriesUpdate> {

    private final StreamSettings settings;
    private ProcessorContext<String, SeriesUpdate> context;
    private Watermarks watermarks;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    CloseInPortions(StreamSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SeriesUpdate> newContext) {
        context = newContext;
        watermarks = new Watermarks(context.getStateStore(StateStores.WATERMARKS), settings.partitions());
    }

    @Override
    public void process(Record<String, SeriesUpdate> record) {
        if (canEndARun(record.value()) && watermarks.isEnding()) {
            context.forward(record.withValue(new NextPortion(context.taskId().partition())));
            context.commit();
        }
    }

    private static boolean canEndARun(SeriesUpdate update) {
        return update instanceof NextPortion || (update instanceof Watermark watermark && watermark.ended());
    }
}
