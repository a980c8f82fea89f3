// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A single-node Kafka broker and controller (KRaft) in this process, listening on the loopback address only. This
 * and {@link FormerSelf} alone touch Kafka's internals.
 *
 * <p>Its threads are no daemons: close it, after every client of it, or the process stays. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String META_PROPERTIES = "meta.properties";

    // Written by Kafka when it stops in order, deleted when it starts.
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final Path directory;
    private final boolean temporary;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, Path directory, boolean temporary) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
        this.temporary = temporary;
    }

    /**
     * Starts a broker and returns when it takes requests, after two to three seconds.
     *
     * @throws BrokerException when it cannot start, for instance because the port is taken or another broker uses the
     *     folder
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        Path kept = settings.directory();
        Path directory = kept == null ? temporaryDirectory() : kept.toAbsolutePath();
        try {
            int port = settings.port() == 0 ? freePort() : settings.port();
            requireFree(port);
            format(directory);
            requireUnused(directory);
            KafkaConfig config = new KafkaConfig(properties(directory, port, freePort(), settings.properties()), false);
            if (wasKilled(directory)) {
                FormerSelf.fence(config);
            }
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, HOST + ":" + port, directory, kept == null);
        } catch (BrokerException e) {
            throw e;
        } catch (Exception e) {
            throw new BrokerException(
                    "the broker could not start with its data in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Where clients connect, for instance {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where its data is. */
    public Path directory() {
        return directory;
    }

    /** Stops the broker and waits until it has; deletes temporary data. Further calls do nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            delete(directory);
        }
    }

    // A server that fails half-way through its start takes the whole process with it, so what usually goes wrong is
    // found out before.

    private static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new BrokerException(
                    "port " + port + " on " + HOST + " is taken: stop what listens there or choose another", e);
        }
    }

    private static boolean wasKilled(Path directory) {
        return Files.exists(directory.resolve("__cluster_metadata-0"))
                && !Files.exists(directory.resolve(CLEAN_SHUTDOWN));
    }

    private static void requireUnused(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(".lock"), CREATE, WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(directory, null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(directory, e);
        }
    }

    private static BrokerException inUse(Path directory, @Nullable Exception cause) {
        return new BrokerException(
                "another broker uses the folder " + directory + ": stop it or choose another", cause);
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setNodeId(1)
                .setClusterId(clusterId(directory))
                .addDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
                .run();
    }

    /** A folder that is kept keeps its cluster's id. */
    private static String clusterId(Path directory) throws IOException {
        Path file = directory.resolve(META_PROPERTIES);
        if (!Files.exists(file)) {
            return Uuid.randomUuid().toString();
        }
        Properties meta = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            meta.load(in);
        }
        return meta.getProperty("cluster.id");
    }

    private static Map<String, String> properties(
            Path directory, int port, int controllerPort, Map<String, String> overrides) {
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", directory.toString());
        properties.put("auto.create.topics.enable", "false");

        // One node replicates nothing.
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");

        // The cleaner of compacted topics clears all of its map for each log: by default 128 MB, meant for large
        // brokers.
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");

        // Nobody can take over: a pause of this process must not cost its partitions their leader.
        properties.put("broker.session.timeout.ms", "60000");

        // Those who join a new group are the threads of one process, which start together: without a moment's wait the
        // first would get all the work, and give up its share to each of the others a heartbeat later.
        properties.put("group.initial.rebalance.delay.ms", "200");
        properties.put("group.streams.initial.rebalance.delay.ms", "200");
        properties.putAll(overrides);
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("groundswell-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the broker's data", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's temporary data could not be deleted: " + directory, e);
        }
    }
}
