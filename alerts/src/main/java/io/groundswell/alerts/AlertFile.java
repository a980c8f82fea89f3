// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file that says whom to tell of which swings:
 *
 * <pre>
 * sinks:
 *   desk:   {type: slack, urlEnv: DESK_SLACK_URL}
 *   system: {type: webhook, url: 'https://example.org/swings', secretFile: webhook.secret}
 *   pager:  {type: alertmanager, url: 'http://127.0.0.1:9093'}
 *   mail:   {type: email, host: mail.example.org, user: desk, passwordEnv: MAIL_PASSWORD,
 *            from: groundswell@example.org, to: [desk@example.org]}
 *   screen: {type: terminal}
 * routes:
 *   - {to: [desk], severity: major, quiet: {from: '22:00', to: '07:00', zone: Europe/Berlin}}
 *   - {to: [mail, pager], stories: [night-ferry], kinds: [flip, level], each: true}
 * </pre>
 *
 * <p>Holds no secret itself: these are in the environment or in files.
 */
public final class AlertFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final Duration REPEAT = Duration.ofMinutes(1);

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, SinkSettings> sinks;
    private final List<Route> routes;

    private AlertFile(Map<String, SinkSettings> sinks, List<Route> routes) {
        this.sinks = sinks;
        this.routes = routes;
    }

    private record Content(
            @Nullable Map<String, SinkSettings> sinks,
            @Nullable List<RouteSettings> routes) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with all of its faults
     * @throws IOException when it cannot be read
     */
    public static AlertFile read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is larger than " + MAX_BYTES + " bytes");
        }
        Content content;
        try {
            content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage() + place(e), e);
        }
        return of(content, file);
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static AlertFile of(Content content, Path file) {
        List<String> faults = new ArrayList<>();
        Map<String, SinkSettings> sinks = new TreeMap<>(content.sinks() == null ? Map.of() : content.sinks());
        sinks.keySet().stream()
                .filter(name -> !name.matches("[A-Za-z0-9_-]{1,40}"))
                .forEach(name -> faults.add("a sink's name must be letters, digits, - and _: was " + name));
        List<Route> routes = new ArrayList<>();
        for (RouteSettings settings : content.routes() == null ? List.<RouteSettings>of() : content.routes()) {
            try {
                Route route = settings.route();
                routes.add(route);
                route.sinks().stream()
                        .filter(name -> !sinks.containsKey(name))
                        .forEach(name -> faults.add("a route leads to a sink that is not there: " + name));
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        if (sinks.isEmpty()) {
            faults.add("sinks must name one at least");
        }
        if (routes.isEmpty()) {
            faults.add("routes must have one at least, for example: {to: " + sinks.keySet() + "}");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
        }
        return new AlertFile(sinks, routes);
    }

    List<Route> routesTo(String sink) {
        return routes.stream().filter(route -> route.sinks().contains(sink)).toList();
    }

    /** Opens every sink that a route leads to, by name. Faults of all are reported together. */
    Map<String, SwingSink> open(Map<String, String> environment, PrintWriter terminal, Clock clock) {
        Map<String, SwingSink> opened = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        sinks.forEach((name, settings) -> {
            if (!routesTo(name).isEmpty()) {
                try {
                    opened.put(name, open(settings, environment, terminal, clock));
                } catch (IllegalArgumentException e) {
                    faults.add("sink " + name + ": " + e.getMessage());
                }
            }
        });
        if (!faults.isEmpty()) {
            opened.values().forEach(SwingSink::close);
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return opened;
    }

    private static SwingSink open(
            SinkSettings settings, Map<String, String> environment, PrintWriter terminal, Clock clock) {
        String type = settings.type() == null ? "" : settings.type();
        return switch (type) {
            case "webhook" -> new WebhookSink(settings.url(environment), settings.secret(environment), clock);
            case "slack" -> new SlackSink(settings.url(environment));
            case "alertmanager" -> new AlertmanagerSink(settings.url(environment), clock, REPEAT);
            case "email" -> new EmailSink(settings.mail(environment), clock);
            case "terminal" -> new TerminalSink(terminal);
            default ->
                throw new IllegalArgumentException(
                        "type must be webhook, slack, alertmanager, email or terminal: was " + type);
        };
    }
}
