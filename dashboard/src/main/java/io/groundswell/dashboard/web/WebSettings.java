// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the page is served, and to whom.
 *
 * @param host address to listen on; one that others reach needs a token
 * @param port to listen on; 0 takes a free one
 * @param token that a reader must know; null lets in everybody who can reach the address
 * @param hosts names beside those of this machine by which readers may call the page, without port
 * @param mostClients open pages at once; one more is refused
 */
public record WebSettings(String host, int port, @Nullable String token, Set<String> hosts, int mostClients) {

    /** A shorter secret can be guessed. */
    private static final int SHORTEST_TOKEN = 16;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535: was " + port);
        }
        if (mostClients < 1) {
            throw new IllegalArgumentException("clients must be at least 1: was " + mostClients);
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "the page's token must have at least " + SHORTEST_TOKEN + " characters: has " + token.length());
        }
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "a page that others can reach needs a token: host was " + host + ", no token is set");
        }
        Set<String> all = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        hosts.forEach(name -> all.add(name.toLowerCase(java.util.Locale.ROOT)));
        hosts = Set.copyOf(all);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host must be an address of this machine: was " + host, e);
        }
    }
}
