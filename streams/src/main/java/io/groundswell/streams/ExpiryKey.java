// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * When a contribution is to be forgotten. Its bytes sort by minute.
 *
 * @param minute of the post, since the epoch
 * @param key of the contribution
 */
record ExpiryKey(int minute, String key) {

    static final Serde<ExpiryKey> SERDE = Serdes.serdeFrom(
            (topic, expiry) -> {
                byte[] key = expiry.key.getBytes(StandardCharsets.UTF_8);
                return ByteBuffer.allocate(Integer.BYTES + key.length)
                        .putInt(expiry.minute ^ Integer.MIN_VALUE)
                        .put(key)
                        .array();
            },
            (topic, bytes) -> new ExpiryKey(
                    ByteBuffer.wrap(bytes).getInt() ^ Integer.MIN_VALUE,
                    new String(bytes, Integer.BYTES, bytes.length - Integer.BYTES, StandardCharsets.UTF_8)));
}
