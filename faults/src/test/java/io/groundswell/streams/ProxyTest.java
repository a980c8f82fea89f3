// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A network that mixed up what it carries would be a fault of the test, not of what is tested. */
class ProxyTest {

    @Test
    void keepsTheOrderWhenItBecomesFaster() throws Exception {
        int port = TestBroker.freePort();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Proxy proxy = new Proxy(port, server.getLocalPort());
                Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket accepted = server.accept()) {
            client.setTcpNoDelay(true);

            proxy.delay(Duration.ofMillis(300));
            client.getOutputStream().write("first ".getBytes(US_ASCII));
            Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            proxy.delay(Duration.ZERO);
            client.getOutputStream().write("second".getBytes(US_ASCII));

            assertThat(new String(accepted.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("first second");
        }
    }
}
