// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A broker as a process. Arguments: {@code directory}, which is kept, and {@code port}. Says {@code started}; takes the
 * order {@code stop}.
 */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Starts one and waits until it takes requests. */
    static ChildJvm start(Path directory, int port) throws IOException {
        ChildJvm broker = ChildJvm.start(BrokerProcess.class, "directory=" + directory, "port=" + port);
        broker.awaitLine("started", Duration.ofSeconds(30));
        return broker;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> arguments = ChildProgram.arguments(args);
        EmbeddedBroker broker = EmbeddedBroker.start(TestBroker.kept(
                Path.of(arguments.getOrDefault("directory", "")),
                Integer.parseInt(arguments.getOrDefault("port", "0"))));
        ChildProgram.say("started");
        ChildProgram.obey(order -> {
            broker.close();
            ChildProgram.say("stopped");
            return false;
        });
    }
}
