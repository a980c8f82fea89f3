// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import io.groundswell.events.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Something that pages want to know, in the form of server-sent events (HTML standard, section 9.2).
 *
 * @param number counts up by one
 * @param view only pages that show it want it; null for all
 * @param frame as it goes over the wire, made once for all
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
record FeedEvent(long number, @Nullable String view, byte[] frame) {

    /** JSON has no line breaks of its own, so one line of data is enough. */
    static FeedEvent of(String boot, long number, String type, @Nullable String view, Object data) {
        String frame = "id: " + boot + "-" + number + "\nevent: " + type + "\ndata: "
                + Json.MAPPER.writeValueAsString(data) + "\n\n";
        return new FeedEvent(number, view, frame.getBytes(StandardCharsets.UTF_8));
    }

    boolean isFor(java.util.Set<String> views) {
        return view == null || views.contains(view);
    }
}
