// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of our own stores and internal topics: compact, since they are written for every post. */
final class Packed {

    private Packed() {}

    /**
     * @param version of the format, told by the first byte: bytes of another version are refused, so that an upgrade
     *     never misreads what its predecessor has stored
     */
    static <T> Serde<T> serde(int version, BiConsumer<PackedWriter, T> write, Function<PackedReader, T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> {
                    if (value == null) {
                        return null;
                    }
                    PackedWriter writer = new PackedWriter().number(version);
                    write.accept(writer, value);
                    return writer.bytes();
                },
                (topic, bytes) -> {
                    if (bytes == null) {
                        return null;
                    }
                    PackedReader reader = new PackedReader(bytes);
                    long found = reader.number();
                    if (found != version) {
                        throw new SerializationException(
                                "what is stored has version " + found + " and not " + version + ": in " + topic);
                    }
                    T value = read.apply(reader);
                    reader.end();
                    return value;
                });
    }
}
