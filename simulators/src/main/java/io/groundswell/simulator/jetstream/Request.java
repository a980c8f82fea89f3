// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a client asks for: the head of an HTTP request that is to become a WebSocket (RFC 6455, section 4.1). */
record Request(Map<String, List<String>> query, Map<String, String> headers) {

    private static final int MAX_HEAD = 1 << 20;

    static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0 || head.length() > MAX_HEAD) {
                throw new EOFException("no head of a request");
            }
            head.append((char) read);
        }
        String[] lines = head.toString().split("\r\n", -1);
        String[] start = lines[0].split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Request(query(start.length > 1 ? start[1] : ""), headers);
    }

    private static Map<String, List<String>> query(String target) {
        Map<String, List<String>> query = new HashMap<>();
        int mark = target.indexOf('?');
        if (mark < 0) {
            return query;
        }
        for (String pair : target.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    String first(String name, String missing) {
        List<String> all = all(name);
        return all.isEmpty() ? missing : all.get(0);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
