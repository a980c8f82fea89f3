// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.message.BrokerHeartbeatRequestData;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/**
 * What the controller still believes of a broker that was killed: that it lives, and leads its partitions, until its
 * session runs out.
 *
 * <p>A broker that starts meanwhile takes up the transactions that the dead one left open, and cannot reach itself to
 * write their markers, as it is not yet registered. When the session ends no partition has a leader, which Kafka 4.3.1
 * mistakes for deleted partitions (KAFKA-20734): it closes the transactions without markers, and whoever reads
 * committed records waits at them for ever.
 */
final class FormerSelf {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FormerSelf() {}

    /**
     * Has the controller, which is started for that alone, take the leadership from a broker that was killed.
     *
     * @param config of the node that is both
     */
    static void fence(KafkaConfig config) throws Exception {
        ControllerServer controller = controller(config);
        try {
            controller.startup();
            fence(controller, config.nodeId());
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void fence(ControllerServer controller, int broker) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            BrokerRegistration former =
                    awaitMetadata(controller, deadline).cluster().broker(broker);
            if (former == null || former.fenced()) {
                return;
            }
            try {
                controller
                        .controller()
                        .processBrokerHeartbeat(
                                new ControllerRequestContext(
                                        new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty()),
                                new BrokerHeartbeatRequestData()
                                        .setBrokerId(former.id())
                                        .setBrokerEpoch(former.epoch())
                                        .setWantFence(true))
                        .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                return;
            } catch (NotControllerException e) {
                Thread.sleep(10); // it says that it is active a moment before it takes heartbeats
            }
        }
    }

    /** As {@link KafkaRaftServer} makes it. */
    private static ControllerServer controller(KafkaConfig config) {
        var directories = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(FormerSelf.class), "");
        QuorumConfig quorum = config.quorumConfig();
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
                QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        return new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
    }

    /** All that the controller's log holds, once it is read and the controller is active. */
    private static MetadataImage awaitMetadata(ControllerServer controller, long deadline) throws Exception {
        while (System.nanoTime() - deadline < 0) {
            if (controller.controller().isActive()
                    && !controller.metadataCache().currentImage().isEmpty()) {
                return controller.metadataCache().currentImage();
            }
            Thread.sleep(10);
        }
        throw new TimeoutException("the controller was not active within " + PATIENCE);
    }
}
