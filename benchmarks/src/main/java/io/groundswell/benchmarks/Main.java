package io.groundswell.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements of the whole flow. Those of parts are JMH's. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures the whole flow on a broker in this process.",
        subcommands = {Pipeline.class, Latency.class})
final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(Main.class, new Commands()).execute(args));
    }

    /** Makes commands without public constructors. */
    private static final class Commands implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == Main.class) {
                return type.cast(new Main());
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
