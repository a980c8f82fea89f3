// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.Stories;
import io.groundswell.ingest.StoryFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which stories are followed. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says which stories are followed. Changes take effect while the topology runs: a post belongs to"
                + " the stories that are followed when it is processed, and earlier windows stay as they are.")
final class StoriesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? stories apply, stories list or stories remove");
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Follows the stories of a YAML file, or follows them in their new form. Others stay.")
    int apply(
            @Mixin KafkaOptions kafka,
            @Option(
                            names = "--partitions",
                            defaultValue = "4",
                            description = "Partitions of topics that do not exist yet (default: ${DEFAULT-VALUE}).")
                    int partitions,
            @Parameters(
                            paramLabel = "FILE",
                            description = "For example sample/stories.yaml; see 'groundswell samples'.")
                    Path file)
            throws IOException, InterruptedException {
        List<Story> stories = StoryFile.read(file);
        TopicCreator.createMissing(kafka.client(), kafka.prefix(), partitions);
        new Stories(kafka.client(), kafka.prefix()).apply(stories);
        stories.forEach(story -> out().println("following " + story.id() + ": " + story.title()));
        out().flush();
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the followed stories.")
    int list(@Mixin KafkaOptions kafka) throws IOException, InterruptedException {
        List<Story> stories = new Stories(kafka.client(), kafka.prefix()).list();
        if (stories.isEmpty()) {
            out().println("No story is followed. Follow one with: groundswell stories apply FILE");
        }
        for (Story story : stories) {
            out().println(story.id() + ": " + story.title());
            story.themes().forEach(theme -> out().println("  " + theme.id() + ": " + theme.label()));
        }
        out().flush();
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Stops following stories.")
    int remove(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "STORY", arity = "1..*") List<String> ids)
            throws IOException, InterruptedException {
        Stories stories = new Stories(kafka.client(), kafka.prefix());
        for (String id : ids) {
            stories.remove(id);
            out().println("no longer following " + id);
        }
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
