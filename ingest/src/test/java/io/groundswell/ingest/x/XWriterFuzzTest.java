// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveSink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Lines and pages as nobody would write them: each is taken or refused, and counted as at least one. */
class XWriterFuzzTest {

    private static final XSettings SETTINGS =
            XSettings.of(URI.create("http://127.0.0.1:9/"), BearerToken.of("AAAA-of-this-test"));
    private static final XMeters METERS =
            new XMeters(new LiveMeters(new SimpleMeterRegistry(), "x"), new SimpleMeterRegistry());
    private static final XApi API = new XApi(SETTINGS.api(), SETTINGS.token(), Duration.ofSeconds(1));
    private static final List<String> SEEDS = new String(Fixture.bytes("x-v2.jsonl"), UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "null",
        "7",
        "\"\"",
        "\"data\":",
        "\"matching_rules\":",
        "\"includes\":",
        "\"errors\":[",
        "\"id\":",
        "\"9223372036854775807\"",
        "\"tag\":\"groundswell:\"",
        "\"tag\":{}",
        "\\uD800",
        "\u0000",
        ",",
        "-1e999"
    };

    @Property(tries = 300)
    void takesAnyLine(@ForAll byte[] bytes) throws Exception {
        assertThat(given(new Inbox.Item.Line(bytes))).isNotEmpty();
    }

    @Property(tries = 600)
    void takesAnyLineThatOnceWasAPost(@ForAll long seed) throws Exception {
        assertThat(given(new Inbox.Item.Line(mutated(new Random(seed))))).isNotEmpty();
    }

    @Property(tries = 300)
    void takesAnyPage(@ForAll long seed) throws Exception {
        Search.Order order = new Search.Order(new Gap(1, 100, "ferry", Set.of("ferry")), null);
        Search.Result result = new Search.Result(mutated(new Random(seed)), Long.MAX_VALUE, null);

        assertThat(given(new Inbox.Item.Page(order, result))).isNotEmpty();
    }

    private static byte[] mutated(Random random) {
        StringBuilder line = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(line.length());
            int end = Math.min(line.length(), at + random.nextInt(12));
            line.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        }
        return line.toString().getBytes(UTF_8);
    }

    private static List<Found> given(Inbox.Item item) throws Exception {
        Recording sink = new Recording();
        Inbox inbox = new Inbox();
        XPosition beginning = XPosition.beginning(YearMonth.parse("2026-03"));
        Progress progress = new Progress(beginning, SETTINGS, InstantSource.system());
        XWriter writer = new XWriter(
                inbox,
                new XEvents(XListener.keys(), "x", true),
                new RuleBook(),
                new Conversations(10),
                progress,
                new Search(SETTINGS, API, progress.budget(), inbox, news -> {}),
                sink,
                METERS,
                news -> {});
        inbox.put(item);
        inbox.put(new Inbox.Item.Spent());

        writer.run();

        assertThat(XPosition.parse(sink.position, YearMonth.parse("2026-03")).seen())
                .isNotNegative();
        return sink.found;
    }

    private static final class Recording implements LiveSink {

        private final List<Found> found = new ArrayList<>();
        private @Nullable String position;

        @Override
        public void take(List<Found> given, String where, @Nullable String behind) {
            found.addAll(given);
            position = behind;
        }

        @Override
        public void idle() {}

        @Override
        public void commit() {}
    }
}
