// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request of HTTP/1.1, as far as X's clients need it.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    private static final int MAX_LINE = 16_384;
    private static final int MAX_BODY = 4 << 20;

    /** @throws IOException when it is none */
    static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        if (first.length != 3) {
            throw new IOException("no request of HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (length < 0 || length > MAX_BODY) {
            throw new IOException("a body must have at most " + MAX_BODY + " bytes: has " + length);
        }
        URI uri = URI.create(first[1]);
        return new Request(first[0], uri.getPath(), query(uri.getRawQuery()), headers, in.readNBytes(length));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            query.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                throw new IOException("the request broke off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
