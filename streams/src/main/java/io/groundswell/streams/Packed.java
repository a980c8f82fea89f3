// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of our own stores and internal topics: compact, since they are written for every post. */
final class Packed {

    private Packed() {}

    /**
     * Of what holds tallies. What was stored before these had cells or likes is read without any: then and now, equals
     * add up.
     */
    static <T> Serde<T> withTallies(BiConsumer<PackedWriter, T> write, Function<PackedReader, T> read) {
        return serde(
                PackedReader.OLDEST_TALLIES,
                PackedReader.TALLIES,
                write,
                (found, reader) -> read.apply(reader.withTallies(found)));
    }

    /**
     * @param version of the format, told by the first byte: bytes of another version are refused, so that an upgrade
     *     never misreads what its predecessor has stored
     */
    static <T> Serde<T> serde(int version, BiConsumer<PackedWriter, T> write, Function<PackedReader, T> read) {
        return serde(version, version, write, (found, reader) -> read.apply(reader));
    }

    private static <T> Serde<T> serde(
            int oldest, int version, BiConsumer<PackedWriter, T> write, BiFunction<Long, PackedReader, T> read) {
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
                    if (found < oldest || found > version) {
                        throw new SerializationException(
                                "what is stored has version " + found + " and not " + version + ": in " + topic);
                    }
                    T value = read.apply(found, reader);
                    reader.end();
                    return value;
                });
    }
}
