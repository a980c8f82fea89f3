// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.events.Platform;
import io.groundswell.summary.DiscussionSummary;
import io.groundswell.summary.MarkdownSummary;
import io.groundswell.summary.Period;
import io.groundswell.summary.SummaryReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes what is said about a story, platform by platform. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = "Summarizes the discussion of a story, platform by platform, from its rolling aggregates.",
        footer = {
            "",
            "Without --at or --from, the summary covers the story up to its most recent post, as",
            "far back as the largest windows reach."
        })
final class BriefCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Option(names = "--story", required = true, paramLabel = "ID", description = "The story's id.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String story;

    @Option(
            names = "--platform",
            split = ",",
            paramLabel = "NAME",
            converter = PlatformName.class,
            defaultValue = "x,bluesky",
            description = "x or bluesky; may be repeated (default: both).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Platform> platforms;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As things stood then, for example 2026-05-09T12:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--from", paramLabel = "TIME", description = "What was said from then on; with --to.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "What was said until then; with --from.")
    private @Nullable Instant to;

    @Option(names = "--voices", description = "Name accounts, as far as their handles are kept.")
    private boolean voices;

    @Option(names = "--json", description = "Print one JSON object instead of Markdown.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Period period = period();
        SummaryReader reader = new SummaryReader(kafka.client(), kafka.prefix());
        DiscussionSummary summary = reader.summarize(story, platforms, period, voices);

        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(summary));
        } else {
            out.print(MarkdownSummary.of(summary));
        }
        out.flush();
        if (reader.unreadable() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("groundswell: records that could not be read and are left out: " + reader.unreadable());
        }
        return 0;
    }

    private Period period() {
        if ((from == null) != (to == null)) {
            throw new ParameterException(spec.commandLine(), "--from and --to go together");
        }
        if (from == null || to == null) {
            return at == null ? new Period.Latest() : new Period.At(at);
        }
        if (at != null) {
            throw new ParameterException(spec.commandLine(), "--at does not go with --from and --to");
        }
        try {
            return new Period.Between(from, to);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** A platform by its wire name, in any case. */
    static final class PlatformName implements ITypeConverter<Platform> {

        @Override
        public Platform convert(String name) {
            try {
                return Platform.of(name.strip().toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
