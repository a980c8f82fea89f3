// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.Brief;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole flow on one machine, with nothing installed. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs everything on this machine: a Kafka broker in this process, a made-up story, its posts, the"
                + " topology, a page to look at it. Three hours of posts pass in two minutes while the figures move. The"
                + " page stays until Ctrl-C; nothing is kept.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EngineOption engine;

    @Option(names = "--once", description = "Go through at full speed, without a page, print the result, exit.")
    private boolean once;

    @Option(
            names = "--brief",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Run these story briefs through the same flow instead of the samples.")
    private @Nullable List<Path> briefs;

    @Option(
            names = "--speed",
            defaultValue = "90",
            description = "How many times faster than life the posts come (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--voices", description = "Name who is quoted in the briefs.")
    private boolean voices;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (!(speed > 0)) {
            throw new IllegalArgumentException("--speed must be above 0: was " + speed);
        }
        DemoInput input = briefs == null ? DemoInput.samples() : DemoInput.briefs(withDiscussion(briefs, err), voices);
        if (input.stories().isEmpty()) {
            return 0;
        }
        new Demo(
                        input,
                        engine.engine(),
                        once ? Double.POSITIVE_INFINITY : speed,
                        spec.commandLine().getOut(),
                        err)
                .run();
        return 0;
    }

    private static List<Brief> withDiscussion(List<Path> files, PrintWriter err) throws IOException {
        List<Brief> briefs = new ArrayList<>();
        for (Path file : files) {
            Brief brief = Brief.read(file);
            if (brief.hasDiscussion()) {
                briefs.add(brief);
            } else {
                err.println(file + ": no discussion sections, so no posts");
            }
        }
        return briefs;
    }
}
