// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the compose file to the program and to what it promises, as far as that shows without Docker. */
class ComposeTest {

    private static final Map<String, JsonNode> SERVICES = services();

    private static Map<String, JsonNode> services() {
        Path file = Path.of("..", "docker-compose.yml");
        return new YAMLMapper()
                .readTree(file.toFile()).get("services").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void startsNothingThatTheProgramDoesNotTake() {
        SERVICES.forEach((name, service) -> {
            if (service.has("command")) {
                String[] words = texts(service.get("command")).toArray(String[]::new);
                assertThatCode(() -> Groundswell.commandLine().parseArgs(words))
                        .as(name)
                        .doesNotThrowAnyException();
            }
        });
        assertThat(SERVICES).containsKeys("kafka", "stream", "dashboard", "alerts");
    }

    @Test
    void waitsForNoServiceThatThereIsNot() {
        SERVICES.forEach((name, service) -> assertThat(SERVICES.keySet())
                .as(name)
                .containsAll(service.path("depends_on").propertyNames()));
    }

    @Test
    void isReachedFromThisMachineAlone() {
        SERVICES.forEach((name, service) ->
                assertThat(texts(service.path("ports"))).as(name).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    /** Compose refuses to start without one; a default that stands in a public file would be none. */
    @Test
    void servesNoPageWithoutATokenFromTheEnvironment() {
        assertThat(service("dashboard")
                        .at("/environment/GROUNDSWELL_DASHBOARD_TOKEN")
                        .stringValue())
                .startsWith("${GROUNDSWELL_DASHBOARD_TOKEN:?");
    }

    /** What serves nothing says so, or the image's own check, which asks the topology's port, would call it sick. */
    @Test
    void asksEachServiceHowItIsOrNotAtAll() {
        for (String name : List.of("kafka", "stream", "dashboard", "alerts")) {
            assertThat(service(name).has("healthcheck")).as(name).isTrue();
        }
    }

    private static JsonNode service(String name) {
        return Objects.requireNonNull(SERVICES.get(name), name);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
