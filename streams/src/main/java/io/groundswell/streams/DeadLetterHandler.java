// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.DeadLetter.Stage;
import io.groundswell.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which failures are bad input and which are our own. What came in through {@code posts} and cannot be read,
 * matched or scored goes to the dead letters, and the stream goes on. Anything that fails behind that, in our own
 * records and stores, stops the process: to go on would make figures wrong in silence.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    static final String PREFIX_CONFIG = "groundswell.prefix";
    static final String METERS_CONFIG = "groundswell.meters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    /** The stages that have changed nothing yet when they fail. */
    private static final Set<String> STATELESS_STAGES = Set.of(SentimentTopology.MATCH, SentimentTopology.SCORE);

    private String postsTopic = "";
    private String deadLetterTopic = "";
    private @Nullable StreamMeters meters;

    @Override
    public void configure(Map<String, ?> configs) {
        String prefix = String.valueOf(configs.get(PREFIX_CONFIG));
        postsTopic = Topics.POSTS.in(prefix);
        deadLetterTopic = Topics.DEAD_LETTERS.in(prefix);
        meters = (StreamMeters) configs.get(METERS_CONFIG);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!record.topic().equals(postsTopic)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        if (meters != null) {
            meters.received(source(record.headers()));
        }
        return DeserializationExceptionHandler.Response.resume(List.of(
                letter(context, Stage.DESERIALIZATION, exception, record.key(), record.value(), record.headers())));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (!postsTopic.equals(context.topic()) || !STATELESS_STAGES.contains(context.processorNodeId())) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(List.of(letter(
                context,
                exception instanceof TooLargeException ? Stage.PRODUCTION : Stage.PROCESSING,
                exception,
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers())));
    }

    /**
     * Never given up: by now it is part of a transaction, and a store that lost a record of its changelog would be wrong
     * after the next crash. {@link Score} sets aside what would be too large.
     */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            ProductionExceptionHandler.SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.fail();
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context,
            Stage stage,
            Exception exception,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers received) {
        DeadLetter letter = new DeadLetter(
                stage, String.valueOf(exception.getMessage()), context.topic(), context.partition(), context.offset());
        LOG.warn(
                "{}-{} offset {} goes to the dead letters ({}): {}",
                letter.topic(),
                letter.partition(),
                letter.offset(),
                stage,
                letter.reason());
        if (meters != null) {
            meters.outcome(source(received), Outcome.DEAD_LETTERED);
        }
        Enclosure enclosure = Enclosure.of(key, value, received);
        letter.write(enclosure.headers());
        return new ProducerRecord<>(
                deadLetterTopic, null, null, enclosure.key(), enclosure.value(), enclosure.headers());
    }

    private static String source(Headers headers) {
        Header source = headers.lastHeader("source");
        return source == null || source.value() == null
                ? "unknown"
                : new String(source.value(), StandardCharsets.UTF_8);
    }
}
