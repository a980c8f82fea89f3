// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import io.groundswell.events.Json;
import java.nio.charset.StandardCharsets;

/**
 * What a request gets.
 *
 * @param status of HTTP
 * @param type of the content
 * @param body as it goes out
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
record Answer(int status, String type, byte[] body) {

    static Answer json(Object value) {
        return new Answer(200, "application/json; charset=utf-8", Json.MAPPER.writeValueAsBytes(value));
    }

    static Answer csv(String text) {
        return new Answer(200, "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer markdown(String text) {
        return new Answer(200, "text/markdown; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer problem(int status, String why) {
        return new Answer(status, "application/json; charset=utf-8", Json.MAPPER.writeValueAsBytes(new Problem(why)));
    }

    /**
     * What is wrong.
     *
     * @param error for a person
     */
    record Problem(String error) {}
}
