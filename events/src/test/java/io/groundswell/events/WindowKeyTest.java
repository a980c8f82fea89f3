// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static io.groundswell.events.Valid.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowKeyTest {

    private final WindowKeySerde serde = new WindowKeySerde();

    @Test
    void isReadableInAConsole() {
        assertThat(Valid.KEY).hasToString("night-ferry|bluesky|all|PT5M|2026-05-09T12:00:00Z");
    }

    @Property
    void survivesItsText(
            @ForAll @StringLength(min = 1, max = 12) @Chars({'a', 'z', '#', 'é', '-', '/', '°', '日', '.'}) String theme,
            @ForAll @IntRange(min = 60, max = 100_000) int seconds,
            @ForAll @LongRange(min = 0, max = 4_102_444_800L) long end) {
        WindowKey key = new WindowKey("s", "x", theme, Duration.ofSeconds(seconds), Instant.ofEpochSecond(end));

        assertThat(WindowKey.parse(key.toString())).isEqualTo(key);
        byte[] bytes = serde.serializer().serialize("windows", key);
        assertThat(serde.deserializer().deserialize("windows", bytes)).isEqualTo(key);
    }

    @Property
    void readsAnyBytesOrRefusesThem(@ForAll byte[] bytes) {
        try {
            serde.deserializer().deserialize("windows", bytes);
        } catch (SerializationException expected) {
            assertThat(expected).hasMessageContaining("window key must be");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a|b|c|PT5M",
                "a|b|c|PT5M|2026-05-09T12:00:00Z|e",
                "a|b|c|5 minutes|2026-05-09T12:00:00Z",
                "a|b|c|PT5M|noon",
                "a|b|c|PT99999999999999999999M|2026-05-09T12:00:00Z"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowKey.parse(text))
                .withMessage("window key must be story|platform|theme|size|end: was " + text);
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("windows", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAPartThatWouldBreakTheKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowKey("a|b", "x", "all", Duration.ofMinutes(5), NOON))
                .withMessage("story must not contain '|' or NUL: was a|b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowKey("a", "x", "c\0d", Duration.ofMinutes(5), NOON))
                .withMessageStartingWith("theme must not contain '|' or NUL");
    }

    @Test
    void refusesAWindowShorterThanAPane() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowKey("a", "x", "all", Duration.ofSeconds(59), NOON))
                .withMessage("size must be at least PT1M: was PT59S");
    }

    @Test
    void refusesAWindowThatBeginsBeforeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowKey("a", "x", "all", Duration.ofSeconds(Long.MAX_VALUE), NOON))
                .withMessageStartingWith("size must be at most PT8784H");
    }

    @Test
    void keepsATombstone() {
        assertThat(serde.serializer().serialize("windows", null)).isNull();
        assertThat(serde.deserializer().deserialize("windows", null)).isNull();
    }
}
