// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.groundswell.dashboard.board.Limits;
import io.groundswell.dashboard.web.WebSettings;
import io.groundswell.events.Json;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page answers over HTTP, and what it refuses. */
@ExtendWith(Evening.class)
class SiteIT {

    private static final String TOKEN = "a token that nobody guesses";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs",
                "stories",
                "story?id=night-ferry",
                "readings?story=night-ferry&theme=safety&size=1h",
                "windows?story=night-ferry&platform=x&size=5m&limit=20",
                "themes?story=night-ferry&size=24h",
                "swings?story=night-ferry",
                "swing?id=fell-x",
                "posts?id=x:1921000000000000010&id=x:unknown",
                "summary?story=night-ferry",
                "health"
            })
    void answersAsItsDocumentSays(String question) {
        JsonNode document = Json.MAPPER.readTree(Evening.get("api/v1/openapi.json"));
        JsonNode schema = document.at("/paths/~1api~1v1~1" + question.replaceAll("\\?.*", "")
                + "/get/responses/200/content/application~1json/schema");
        HttpResponse<String> answer = Evening.ask("api/v1/" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(schema.isMissingNode()).isFalse();
        assertThat(violations(document, schema, answer.body())).isEmpty();
    }

    private static List<Error> violations(JsonNode document, JsonNode schema, String answer) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.get("components"));
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return rules.validate(Json.MAPPER.readTree(answer));
    }

    @Test
    void givesTheSameFiguresAsCsv() {
        String asked = "api/v1/windows?story=night-ferry&platform=bluesky&size=1h";
        JsonNode windows = Json.MAPPER.readTree(Evening.get(asked)).get("windows");

        List<String> lines = Evening.get(asked + "&format=csv").lines().toList();

        assertThat(lines).hasSize(windows.size() + 1);
        assertThat(lines.get(0)).startsWith("story,platform,theme,size,end,status,revision,posts");
        assertThat(lines.get(1))
                .contains(
                        windows.get(0).get("end").asString(),
                        windows.get(0).get("net").asString(),
                        windows.get(0).at("/estimated/negative/low").asString());
    }

    @Test
    void givesTheSummaryInMarkdown() {
        assertThat(Evening.get("api/v1/summary?story=night-ferry&format=markdown"))
                .startsWith("# Discussion summary: Port Averley loses its night ferry")
                .contains("## X Discussion Summary", "## Bluesky Discussion Summary");
    }

    @ParameterizedTest
    @CsvSource({
        "windows?story=night-ferry&size=soon, 400, size must be",
        "windows, 400, parameter story must be given",
        "windows?story=night-ferry&limit=0, 400, limit must be from 1",
        "windows?story=night-ferry&from=yesterday, 400, from must be an instant",
        "story?id=nothing, 404, there is no story nothing",
        "swing?id=nothing, 404, there is no swing nothing",
        "stories?run=nothing, 404, there is no run nothing",
        "nothing, 404, there is nothing here"
    })
    void saysWhatIsWrong(String question, int status, String why) {
        HttpResponse<String> answer = Evening.ask("api/v1/" + question);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app.js", "lib/echarts.js", "api/v1/stories", "nothing", "livez"})
    void letsNothingRunButItsOwnScripts(String path) {
        HttpResponse<String> answer = Evening.ask(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, '', 403",
        "evil.example:80, '', 403",
        "localhost, '', 200",
        "127.0.0.1:8080, '', 200",
        "localhost, Origin: http://evil.example, 403",
        "localhost, Origin: http://localhost, 200",
        "localhost, Sec-Fetch-Site: cross-site, 403"
    })
    void answersOnlyUnderItsOwnNameAndOnlyItsOwnPages(String host, String header, int status) throws IOException {
        assertThat(Wire.status(
                        Evening.port(),
                        "GET /api/v1/stories",
                        "Host: " + host,
                        header.isEmpty() ? "X-None: x" : header))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/v1/stories", "DELETE /api/v1/story", "PUT /", "TRACE /"})
    void changesNothing(String request) throws IOException {
        assertThat(Wire.status(Evening.port(), request, "Host: localhost", "Content-Length: 0"))
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /../../etc/passwd", "GET /%2e%2e/files.txt", "GET /lib/../files.txt", "GET /files.txt"})
    void leadsToNoOtherFile(String request) throws IOException {
        assertThat(Wire.status(Evening.port(), request, "Host: localhost")).isGreaterThanOrEqualTo(400);
    }

    @Test
    void wantsItsToken() throws IOException {
        WebSettings web = new WebSettings("127.0.0.1", 0, TOKEN, Set.of("page.example"), 5);
        DashboardSettings settings =
                new DashboardSettings(Evening.kafka(), Topics.DEFAULT_PREFIX, "groundswell", Limits.DEFAULT, web);
        try (Dashboard page = Dashboard.open(settings, new SimpleMeterRegistry(), () -> "")) {
            int port = URI.create(page.url()).getPort();
            String host = "Host: page.example";

            assertThat(Wire.status(port, "GET /api/v1/runs", host)).isEqualTo(401);
            assertThat(Wire.status(port, "GET /events", host)).isEqualTo(401);
            assertThat(Wire.status(port, "GET /metrics", host)).isEqualTo(401);
            assertThat(Wire.status(port, "GET /", host)).isEqualTo(303);
            assertThat(Wire.status(port, "GET /api/v1/health", host, "Authorization: Bearer wrong"))
                    .isEqualTo(401);
            assertThat(Wire.status(port, "GET /api/v1/health", host, "Authorization: Bearer " + TOKEN))
                    .isEqualTo(200);
            assertThat(Wire.status(port, "GET /api/v1/health", host, "Cookie: " + cookie(port, host)))
                    .isEqualTo(200);
            assertThat(Wire.status(port, "GET /api/v1/health", host, "Cookie: groundswell=made-up"))
                    .isEqualTo(401);
        }
    }

    private static String cookie(int port, String host) throws IOException {
        String form = "token=" + TOKEN.replace(' ', '+');
        try (Wire wire = new Wire(
                port,
                "POST /login",
                host,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "",
                form)) {
            return wire.next("Set-Cookie: ").substring(12).replaceAll(";.*", "");
        }
    }

    @Test
    void followsARunBesideTheLiveOneWhenItIsAskedFor() throws Exception {
        String prefix = Topics.DEFAULT_PREFIX + "storm.";
        int unused = TopicCreator.createMissing(Evening.kafka(), prefix, 1);
        try (Topic topic = new Topic(Evening.kafka(), prefix)) {
            topic.send(Topics.STORIES, "storm", new Story("storm", "A storm", Story.Match.NOTHING, List.of()));
            topic.flush();
        }

        Awaitility.await().untilAsserted(() -> {
            assertThat(Evening.get("api/v1/runs")).contains("live", "storm");
            assertThat(Evening.get("api/v1/stories?run=storm"))
                    .contains("A storm")
                    .doesNotContain("night-ferry");
        });
        assertThat(Evening.get("api/v1/stories")).contains("night-ferry").doesNotContain("A storm");
    }

    @Test
    void goesOnAfterTheLastEventThatAReaderKnows() throws IOException {
        String known;
        try (Wire first = new Wire(Evening.port(), "GET /events", "Host: localhost")) {
            swing("resume-1");
            known = first.next("id: ").substring(4);
            while (!first.next("data: ").contains("resume-1")) {
                known = first.next("id: ").substring(4);
            }
        }
        swing("resume-2");
        try (Wire again = new Wire(Evening.port(), "GET /events", "Host: localhost", "Last-Event-ID: " + known)) {
            String missed = again.next("data: ");
            while (!missed.contains("resume-")) {
                missed = again.next("data: ");
            }
            assertThat(missed).contains("resume-2");
        }
    }

    @Test
    void tellsAReaderToBeginAnewWhereWhatItMissedIsNotKnown() throws IOException {
        try (Wire wire = new Wire(Evening.port(), "GET /events?after=another-life-17", "Host: localhost")) {
            assertThat(wire.next("event: ")).isEqualTo("event: reset");
        }
    }

    private static void swing(String id) {
        Evening.scene().swing(id, "x", WindowKey.ALL, 20, 0, 0.2, Swing.State.RESOLVED);
        Evening.topic().flush();
    }
}
