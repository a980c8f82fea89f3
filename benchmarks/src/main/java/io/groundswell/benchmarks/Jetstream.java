// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.simulator.jetstream.AppViewSimulator;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.jetstream.Mischief;
import io.groundswell.simulator.jetstream.Speaker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures nothing: a simulated Jetstream to develop against, which does what it is told on standard input. */
@Command(
        name = "jetstream",
        mixinStandardHelpOptions = true,
        description =
                "Runs a simulated host of Jetstream, and an AppView. A line on standard input names what it is to do"
                        + " wrong next; the end of input ends it.")
final class Jetstream implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "6008", description = "0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--rate", defaultValue = "500", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--word",
            defaultValue = "ferry",
            description = "That an eighth of the events is about (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String word;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        EventLog log = new EventLog();
        try (JetstreamSimulator host = JetstreamSimulator.start(port, log, null);
                AppViewSimulator appView = AppViewSimulator.start(log);
                Speaker speaker = Speaker.start(new Firehose(log, System.nanoTime(), word), rate)) {
            out.println("./groundswell ingest bluesky --host " + host.address() + " --appview " + appView.address());
            out.println(Arrays.stream(Mischief.values()).map(Jetstream::word).collect(Collectors.joining(" ")));
            out.flush();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                obey(line.strip(), host, log, out);
            }
        }
        return 0;
    }

    private static void obey(String line, JetstreamSimulator host, EventLog log, PrintWriter out) {
        List<Mischief> named = Arrays.stream(Mischief.values())
                .filter(one -> word(one).equals(line))
                .toList();
        named.forEach(host::strike);
        if (named.isEmpty() && !line.isEmpty()) {
            out.println("no such mischief: " + line);
        }
        out.printf(Locale.ROOT, "%,d events, %,d connections, %d open%n", log.size(), host.connections(), host.open());
        out.flush();
    }

    private static String word(Mischief mischief) {
        return mischief.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
