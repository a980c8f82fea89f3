// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** An incoming webhook of Slack, Mattermost, Rocket.Chat or whatever else understands its form. One a second. */
final class SlackSink implements SwingSink {

    private static final long PAUSE_MILLIS = 1_000;

    private final URI url;
    private final HttpPost http = new HttpPost();

    SlackSink(URI url) {
        this.url = url;
    }

    @Override
    public void send(Swing swing) throws UndeliveredException, InterruptedException {
        String title = escape(AlertText.title(swing));
        String details = escape(String.join("\n", AlertText.details(swing)));
        Map<String, Object> message = Map.of(
                "text", title, "blocks", List.of(section("*" + title.replace('*', ' ') + "*"), section(details)));
        http.send(url, Json.MAPPER.writeValueAsBytes(message), Map.of());
        Thread.sleep(PAUSE_MILLIS);
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
    }

    /** Slack's own three; without them a name cannot mention anybody nor link anywhere. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
