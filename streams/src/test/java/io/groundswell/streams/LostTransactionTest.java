// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class LostTransactionTest {

    @Test
    void isToldFromWhatIsWrongWithUs() {
        Throwable lost = new StreamsException(
                "Error encountered trying to commit a transaction",
                new KafkaException("aborted", new InvalidTxnStateException("invalid state")));

        assertThat(LostTransaction.caused(lost)).isTrue();
        assertThat(LostTransaction.caused(new StreamsException("commit", new ProcessorStateException("store"))))
                .isFalse();
    }
}
