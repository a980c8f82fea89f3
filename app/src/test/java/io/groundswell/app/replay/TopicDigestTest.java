// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicDigestTest {

    @Test
    void isThatOfTheLastRecordsInWhateverOrderTheyCome() {
        TopicDigest one = digest("a", "1", "b", "2", "a", "3");
        TopicDigest other = digest("b", "0", "a", "3", "b", "2");

        assertThat(one.hex()).hasSize(64).isEqualTo(other.hex());
    }

    @Test
    void differsWhereAKeyOrAValueDoes() {
        String hex = digest("a", "1").hex();

        assertThat(digest("a", "2").hex()).isNotEqualTo(hex);
        assertThat(digest("b", "1").hex()).isNotEqualTo(hex);
        assertThat(digest("a", "1", "b", "1").hex()).isNotEqualTo(hex);
    }

    @Test
    void forgetsAKeyThatIsTakenAway() {
        assertThat(digest("a", "1", "b", "2", "b", null).hex())
                .isEqualTo(digest("a", "1").hex());
    }

    private static TopicDigest digest(@Nullable String... keysAndValues) {
        TopicDigest digest = new TopicDigest();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            digest.add(new ConsumerRecord<>("t", 0, at, bytes(keysAndValues[at]), bytes(keysAndValues[at + 1])));
        }
        return digest;
    }

    @SuppressWarnings("NullAway") // a record may have no value
    private static byte[] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
