// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the swings. */
@Command(
        name = "swings",
        mixinStandardHelpOptions = true,
        description = "Prints the swings from their topic: when net sentiment changed by more than chance, from what to"
                + " what, and which themes moved it.")
final class SwingsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Option(names = "--story", description = "Only this story.")
    private @Nullable String story;

    @Option(names = "--json", description = "One JSON object a line, as in the topic.")
    private boolean json;

    @Option(names = "--follow", description = "Go on with every swing that opens or resolves, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Swing> latest = new LinkedHashMap<>();
        AtomicBoolean live = new AtomicBoolean();
        java.util.function.Consumer<ConsumerRecord<String, Swing>> each = record -> {
            if (record.value() == null
                    || (story != null && !story.equals(record.value().story()))) {
                return;
            }
            if (live.get()) {
                print(record.value());
            } else {
                latest.put(record.value().id(), record.value());
            }
        };
        if (!follow) {
            TopicReader.read(kafka.client(), kafka.prefix(), Topics.SWINGS, each, (r, e) -> {});
            printAll(latest);
            return 0;
        }
        try (Shutdown shutdown = Shutdown.interruptingOnSignal()) {
            TopicReader.follow(
                    kafka.client(),
                    kafka.prefix(),
                    Topics.SWINGS,
                    each,
                    () -> {
                        printAll(latest);
                        live.set(true);
                    },
                    (r, e) -> {});
        } catch (InterruptedException e) {
            return 0; // Ctrl-C is how following ends
        }
        return 0;
    }

    private void printAll(Map<String, Swing> swings) {
        if (swings.isEmpty()) {
            spec.commandLine().getErr().println("No swings" + (follow ? " yet; waiting." : "."));
        }
        swings.values().stream().sorted(Comparator.comparing(Swing::openedAt)).forEach(this::print);
    }

    private void print(Swing swing) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.MAPPER.writeValueAsString(swing) : SwingLine.of(swing));
        out.flush();
    }
}
