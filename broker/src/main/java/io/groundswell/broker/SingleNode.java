// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
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
 * Kafka's controller and broker as one node. Does what Kafka's own {@link KafkaRaftServer} does, and between the start
 * of the one and of the other ends the registration of a broker that was killed.
 *
 * <p>Without that, the controller takes the dead broker for alive, and for the leader of all partitions, until its
 * session runs out. The new one, not yet registered, takes up the transactions that the old one left open and cannot
 * reach itself to write their markers; when the session ends no partition has a leader, which it mistakes for deleted
 * partitions: the transactions are closed without markers. Whoever reads committed records then waits for ever
 * (KAFKA-20734, unresolved in 4.3.1). It also takes nine seconds longer to start.
 */
final class SingleNode {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int id;
    private final ControllerServer controller;
    private final BrokerServer broker;

    SingleNode(KafkaConfig config) {
        var directories = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(SingleNode.class), "");
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
        id = config.nodeId();
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
        broker = new BrokerServer(shared);
    }

    /** Returns when it takes requests. */
    void start() throws Exception {
        controller.startup();
        endRegistration();
        broker.startup();
    }

    /** Says to the controller, in the name of the broker that is registered, what it would have said when stopped. */
    private void endRegistration() throws Exception {
        BrokerRegistration registered = awaitMetadata().cluster().broker(id);
        if (registered == null || registered.fenced() || registered.inControlledShutdown()) {
            return;
        }
        controller
                .controller()
                .processBrokerHeartbeat(
                        new ControllerRequestContext(
                                new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty()),
                        new BrokerHeartbeatRequestData()
                                .setBrokerId(id)
                                .setBrokerEpoch(registered.epoch())
                                .setWantShutDown(true))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the log of the controller holds, once all of it is read and the controller is active. */
    private MetadataImage awaitMetadata() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!controller.controller().isActive() || controller.metadataCache().currentImage().isEmpty()) {
            if (System.nanoTime() - until > 0) {
                throw new TimeoutException("the controller was not active within " + PATIENCE);
            }
            Thread.sleep(10);
        }
        return controller.metadataCache().currentImage();
    }

    /** Returns when it has stopped. */
    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
