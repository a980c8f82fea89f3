// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer that is not a stream. */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply of(int status, JsonNode json) {
        return new Reply(status, new LinkedHashMap<>(), JsonMapper.shared().writeValueAsBytes(json));
    }

    /** What X says when it does not do what it was asked for. */
    static Reply problem(int status, String title, String detail) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("title", title).put("detail", detail).put("status", status);
        json.put("type", "about:blank");
        return of(status, json);
    }

    Reply with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** @param share of it that is written, from 0 to 1 */
    void write(OutputStream out, double share) throws IOException {
        byte[] all = bytes();
        out.write(all, 0, (int) (all.length * share));
        out.flush();
    }

    private byte[] bytes() {
        StringBuilder head = head(status);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-type: application/json\r\ncontent-length: ")
                .append(body.length)
                .append("\r\nconnection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    static StringBuilder head(int status) {
        return new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(" .\r\ndate: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .append("\r\n");
    }
}
