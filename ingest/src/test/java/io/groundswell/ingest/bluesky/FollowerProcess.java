// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.ingest.live.WordFinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A follower as a process, so that it can be killed. Arguments: Kafka's address, the prefix, a file for the position
 * where it is to be careless (or {@code -}), and the hosts. It cannot outlive whoever started it.
 */
final class FollowerProcess {

    private FollowerProcess() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", args[0]);
        List<URI> hosts = Arrays.stream(args).skip(3).map(URI::create).toList();
        Thread leash = new Thread(FollowerProcess::endWithParent);
        leash.setDaemon(true);
        leash.start();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        IngestMeters meters = new IngestMeters(registry, "test");
        JetstreamSource source = new JetstreamSource(
                Follower.settings(hosts).rewinding(hosts.size() == 1 ? Duration.ZERO : Duration.ofSeconds(2)),
                new JetstreamEvents(Follower.AUTHORS, "bluesky"),
                new LiveMeters(registry, "test"));
        if (args[2].equals("-")) {
            new LiveRun(
                            LiveSettings.of(kafka, args[1], "bluesky"),
                            Interest.in(new WordFinder(Follower.WORD)),
                            meters,
                            () -> {})
                    .run(source);
        } else {
            Path file = Path.of(args[2]);
            try (CarelessSink sink = new CarelessSink(kafka, args[1], file, meters)) {
                source.read(Files.exists(file) ? Files.readString(file) : null, sink);
            }
        }
    }

    static Process start(String bootstrapServers, String prefix, String file, URI... hosts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FollowerProcess.class.getName(),
                bootstrapServers,
                prefix,
                file));
        Arrays.stream(hosts).map(URI::toString).forEach(command::add);
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "followers")), "follower-", ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(1);
    }
}
