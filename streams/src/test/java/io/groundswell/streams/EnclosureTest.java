// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EnclosureTest {

    @Test
    void holdsARecordAsItWasReceived() {
        byte[] key = {1, 2};
        byte[] value = new byte[500_000];
        Headers headers = new RecordHeaders().add("source", new byte[] {7});

        Enclosure enclosure = Enclosure.of(key, value, headers);

        assertThat(enclosure.key()).isEqualTo(key);
        assertThat(enclosure.value()).isEqualTo(value);
        assertThat(enclosure.headers()).isEqualTo(headers);
    }

    @Test
    void holdsNothingWhereThereIsNothing() {
        Enclosure enclosure = Enclosure.of(null, null, new RecordHeaders());

        assertThat(enclosure.key()).isNull();
        assertThat(enclosure.value()).isNull();
        assertThat(enclosure.headers()).isEmpty();
    }

    @Test
    void cutsWhatALetterCannotHoldAndSaysSo() {
        Headers headers = new RecordHeaders().add("big", new byte[400_000]);

        Enclosure enclosure = Enclosure.of(new byte[400_000], new byte[5_000_000], headers);

        assertThat(enclosure.key()).hasSizeLessThan(300_000);
        assertThat(enclosure.value()).hasSizeLessThan(Topic.MAX_RECORD_BYTES - 300_000);
        assertThat(enclosure.headers()).extracting(header -> header.key()).containsExactly(DeadLetter.CUT);
        assertThat(new String(enclosure.headers().lastHeader(DeadLetter.CUT).value(), StandardCharsets.UTF_8))
                .isEqualTo("key 400000, value 5000000, headers 400019 bytes");
    }
}
