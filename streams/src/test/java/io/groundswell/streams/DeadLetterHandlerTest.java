// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Topics;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterHandlerTest {

    private static final String PREFIX = "test.";
    private static final String POSTS = Topics.POSTS.in(PREFIX);
    private static final String SERIES = "test-series-repartition";

    private final Exception exception = new IllegalStateException("broken");
    private final DeadLetterHandler handler = new DeadLetterHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(DeadLetterHandler.PREFIX_CONFIG, PREFIX));
    }

    @Test
    void setsAsideAPostThatFailsBeforeItHasChangedAnything() {
        assertThat(processing(POSTS, SentimentTopology.MATCH)).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(processing(POSTS, SentimentTopology.SCORE)).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(deserialization(POSTS)).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    }

    @Test
    void stopsWhereAPostMayHaveChangedSomething() {
        assertThat(processing(POSTS, "contribute")).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void stopsOnARecordOfItsOwn() {
        assertThat(processing(SERIES, "aggregate")).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(processing(SERIES, SentimentTopology.MATCH)).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(deserialization(SERIES)).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    }

    @Test
    void stopsOnWhatCannotBeWritten() {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(SERIES, new byte[0]);
        Failure failure = new Failure(POSTS, SentimentTopology.SCORE);

        assertThat(handler.handleError(failure, record, exception).result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
        assertThat(handler.handleSerializationError(failure, record, exception, SerializationExceptionOrigin.VALUE)
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    private ProcessingExceptionHandler.Result processing(String topic, String stage) {
        return handler.handleError(new Failure(topic, stage), new Record<>("ann", "a post", 0), exception)
                .result();
    }

    private DeserializationExceptionHandler.Result deserialization(String topic) {
        return handler.handleError(
                        new Failure(topic, "source"),
                        new ConsumerRecord<>(topic, 0, 0, new byte[0], new byte[0]),
                        exception)
                .result();
    }

    /** Where something failed. */
    @SuppressWarnings("ArrayRecordComponent") // as Kafka declares them
    private record Failure(
            String topic,
            int partition,
            long offset,
            Headers headers,
            String processorNodeId,
            TaskId taskId,
            long timestamp,
            byte[] sourceRawKey,
            byte[] sourceRawValue)
            implements ErrorHandlerContext {

        Failure(String topic, String stage) {
            this(topic, 0, 7, new RecordHeaders(), stage, new TaskId(0, 0), 0, new byte[0], new byte[0]);
        }
    }
}
