// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groundswell.events.Topic;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A digest of the last record of each key of a topic: SHA-256 (FIPS 180-4) over keys and values in the order of the
 * keys' bytes. Two topics that say the same in the end have the same one, however they came to it. Not thread-safe.
 */
final class TopicDigest {

    /** Of each key, a character a byte, the digest of its value, so that memory does not grow with the values. */
    private final Map<String, byte[]> latest = new TreeMap<>();

    /** A topic as bytes. */
    static Topic<byte[], byte[]> raw(Topic<?, ?> topic) {
        return new Topic<>(
                topic.name(),
                topic.version(),
                Serdes.ByteArray(),
                Serdes.ByteArray(),
                topic.cleanup(),
                topic.retention());
    }

    /** A later record of a key takes the place of an earlier one; one without a value takes the key away. */
    void add(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), ISO_8859_1);
        if (record.value() == null) {
            latest.remove(key);
        } else {
            latest.put(key, sha256().digest(record.value()));
        }
    }

    /** In hexadecimal digits. */
    String hex() {
        MessageDigest all = sha256();
        latest.forEach((key, value) -> {
            all.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, key.length()));
            all.update(key.getBytes(ISO_8859_1));
            all.update(value);
        });
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
