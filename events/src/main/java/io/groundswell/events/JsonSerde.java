// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * A record type as JSON in UTF-8, with its {@link Schema} in a header. A null value stays null (a tombstone).
 * Thread-safe.
 *
 * @param <T> the record type
 */
public final class JsonSerde<T> implements Serde<T> {

    private final Class<T> type;
    private final String name;
    private final @Nullable Schema schema;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    JsonSerde(Class<T> type, Schema schema) {
        this(type, schema.type(), schema);
    }

    private JsonSerde(Class<T> type, String name, @Nullable Schema schema) {
        this.type = type;
        this.name = name;
        this.schema = schema;
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
    }

    /**
     * A serde for a record that stays within one program, such as the value of a state store. It leaves headers alone:
     * a store sees those of whatever record is being processed.
     *
     * @param name of the record, for messages
     */
    public static <T> JsonSerde<T> internal(Class<T> type, String name) {
        return new JsonSerde<>(type, name, null);
    }

    /** The record type. */
    public Class<T> type() {
        return type;
    }

    /** What the header says; null for a record that stays within one program. */
    public @Nullable Schema schema() {
        return schema;
    }

    /** @throws SerializationException when the bytes are no such record; the message says why */
    public T read(byte[] bytes) {
        try {
            T value = reader.readValue(bytes);
            if (value == null) {
                throw new SerializationException("a " + name + " must be a JSON object: was null");
            }
            return value;
        } catch (JacksonException e) {
            throw new SerializationException("not a " + name + ": " + e.getOriginalMessage(), e);
        }
    }

    /** @throws SerializationException when the text is no such record; the message says why */
    public T read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] write(T value) {
        return writer.writeValueAsBytes(value);
    }

    @Override
    public Serializer<T> serializer() {
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String topic, @Nullable T value) {
                return value == null ? null : write(value);
            }

            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
                if (value != null && schema != null) {
                    schema.write(headers);
                }
                return serialize(topic, value);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
                return bytes == null ? null : read(bytes);
            }

            @Override
            public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
                if (bytes != null && schema != null) {
                    schema.check(headers);
                }
                return deserialize(topic, bytes);
            }
        };
    }
}
