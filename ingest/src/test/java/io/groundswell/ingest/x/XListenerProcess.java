// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ingest x} as a process, so that it can be killed. Arguments: Kafka's address, the prefix, the simulator, the
 * budget, and whether it is careless. It does not outlive whoever started it.
 */
final class XListenerProcess {

    private XListenerProcess() {}

    public static void main(String[] args) throws Exception {
        Thread leash = new Thread(XListenerProcess::endWithParent);
        leash.setDaemon(true);
        leash.start();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        LiveSource source = new XSource(
                XListener.settings(URI.create(args[2])).reading(Long.parseLong(args[3]), false, false),
                XListener.keys(),
                () -> List.of(XListener.FERRY),
                new XMeters(new LiveMeters(registry, "x"), registry),
                System.out::println);
        LiveSource careful = source;
        LiveSource careless = (position, sink) -> careful.read(position, new CarelessSink(sink));
        new LiveRun(
                        XListener.live(Map.of("bootstrap.servers", args[0]), args[1]),
                        XListener.interest(),
                        new IngestMeters(registry, "x"),
                        () -> {})
                .run(Boolean.parseBoolean(args[4]) ? careless : careful);
    }

    static Process start(String servers, String prefix, URI simulator, long budget, boolean careless)
            throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "listeners")), "x-", ".log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        XListenerProcess.class.getName(),
                        servers,
                        prefix,
                        simulator.toString(),
                        String.valueOf(budget),
                        String.valueOf(careless))
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
