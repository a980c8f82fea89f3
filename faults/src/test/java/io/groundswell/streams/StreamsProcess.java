// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One instance of the topology as a process. Arguments: {@code bootstrap}, {@code prefix}, {@code state}, {@code pace}
 * (milliseconds a text), {@code threads}, and any {@code client.…} property of Kafka's. Says {@code starting} and
 * {@code ready}; takes the orders {@code hold} (the next text is kept in hand, then it says {@code holding}),
 * {@code hurry} (a text takes no time any more), {@code measure} and {@code stop}.
 */
final class StreamsProcess {

    private static final String CLIENT = "client.";

    private StreamsProcess() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> arguments = ChildProgram.arguments(args);
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", arguments.get("bootstrap"));
        arguments.forEach((name, value) -> {
            if (name.startsWith(CLIENT)) {
                client.put(name.substring(CLIENT.length()), value);
            }
        });
        MeterRegistry registry = new SimpleMeterRegistry();
        PacedModel model = new PacedModel(Long.parseLong(arguments.get("pace")), () -> ChildProgram.say("holding"));
        ChildProgram.say("starting");
        SentimentStreams streams = SentimentStreams.start(settings(arguments), client, model, registry);
        var unused = streams.whenFailed().thenAccept(cause -> {
            ChildProgram.say("failed: " + cause);
            Runtime.getRuntime().halt(2);
        });
        Thread watch = new Thread(() -> sayWhenReady(streams));
        watch.setDaemon(true);
        watch.start();
        ChildProgram.obey(order -> {
            switch (order) {
                case "hold" -> model.hold();
                case "hurry" -> model.hurry();
                case "measure" -> measure();
                default -> {
                    ChildProgram.say("stopping");
                    streams.close();
                    ChildProgram.say("stopped received=" + count(registry, "groundswell.posts.received") + " outcomes="
                            + count(registry, "groundswell.posts"));
                    return false;
                }
            }
            return true;
        });
    }

    private static StreamSettings settings(Map<String, String> arguments) {
        String prefix = arguments.getOrDefault("prefix", "");
        return StreamSettings.DEFAULT
                .named(prefix + "streams", prefix)
                .withTimes(Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ZERO)
                .withResources(
                        Path.of(arguments.getOrDefault("state", "")),
                        Integer.parseInt(arguments.getOrDefault("threads", "2")));
    }

    private static void sayWhenReady(SentimentStreams streams) {
        while (!streams.isReady()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
        ChildProgram.say("ready");
    }

    private static long count(MeterRegistry registry, String meter) {
        return (long) registry.find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static void measure() throws Exception {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            ChildProgram.say("measured heap=" + heap / 1024 + " descriptors=" + descriptors.count());
        }
    }
}
