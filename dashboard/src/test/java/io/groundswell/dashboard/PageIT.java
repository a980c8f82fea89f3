// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.groundswell.events.Json;
import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A real browser on the page, on a broker that holds a made-up evening. */
@ExtendWith(Evening.class)
class PageIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String RULES = ";axe.run({runOnly:"
            + "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(result =>"
            + " result.violations.map(one => one.id + ': '"
            + " + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')))";

    private static final String TOO_WIDE = "[...document.querySelectorAll('main *')].filter(one =>"
            + " one.getBoundingClientRect().right > innerWidth && !one.closest('.wide'))"
            + ".map(one => one.tagName + '.' + one.className).join(' ')";

    private static Chromium chromium;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() throws InterruptedException {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openTab() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo"));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(Evening.url()) && !request.url().startsWith("data:")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
    }

    @AfterEach
    void closeTab() {
        context.close();
    }

    @Test
    void showsTheFiguresOfTheTopic() {
        visit("#/");

        for (String platform : List.of("x", "bluesky")) {
            SentimentWindow inTopic = present(platform, HOUR);
            assertThat(page.textContent("[data-story=night-ferry] .side[data-platform=" + platform + "]"))
                    .contains(signed(inTopic.net()), String.format("%,d posts", inTopic.posts()));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void movesWithinTwoSecondsOfARecord() {
        visit("#/story/night-ferry?size=PT1H");
        SentimentWindow before = present("x", HOUR);
        Crowd louder = new Crowd(before.negative() + 1_000, before.neutral(), before.positive());

        Evening.topic().send(Topics.WINDOWS, before.key(), Scene.update(before.end(), "x", HOUR, louder));
        Evening.topic().flush();
        page.waitForSelector(
                "[data-crowd=x] >> text=" + String.format("%,d posts", louder.posts()),
                new Page.WaitForSelectorOptions().setTimeout(2_000));

        assertThat(page.textContent("[data-crowd=x] .net")).isEqualTo(signed(louder.net()));
        assertThat(page.textContent("[data-crowd=x] [data-part=shares]"))
                .matches("Estimated .* % negative \\(.* to .*\\), counted .* % positive .*");
        page.waitForSelector(
                ".chart-foot >> text=" + signed(louder.net()), new Page.WaitForSelectorOptions().setTimeout(2_000));
        Evening.topic().send(Topics.WINDOWS, before.key(), before);
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsASwingAsItOpensAndLeadsToItsCause() {
        visit("#/");

        Evening.scene().swing("fresh", "bluesky", WindowKey.ALL, 236, -0.4, 0.2, Swing.State.OPEN);
        Evening.topic().flush();
        page.waitForSelector("[data-swing=fresh]", new Page.WaitForSelectorOptions().setTimeout(2_000));
        page.click("[data-swing=fresh]");
        page.waitForSelector("h1:has-text('sentiment rose by 0.60')");

        assertThat(page.textContent("main")).contains("Safety", "+0.37", "Bloody hell, what a mess.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void goesOnAfterTheServerWasAway() {
        int port = Evening.port();
        visit("#/");

        Evening.stopPage();
        page.waitForSelector("#live[data-state=away]");
        Evening.startPage(port);
        page.waitForSelector("#live[data-state=live]");
        Evening.scene().swing("after-restart", "x", WindowKey.ALL, 237, 0.0, 0.4, Swing.State.OPEN);
        Evening.topic().flush();

        page.waitForSelector("[data-swing=after-restart]");
        assertThat(page.textContent("[data-story=night-ferry] .net")).isNotEmpty();
    }

    @Test
    void showsAPostWithMarkupAsText() {
        String hostile = "<script>window.hit=1</script><img src=x onerror=window.hit=1> \u202Eevil <b>bold</b>";
        say("x:666", hostile);
        swingAbout("hostile", "x:666");

        visit("#/swing/hostile");

        assertThat(page.textContent(".said"))
                .contains("<script>window.hit=1</script>", "<b>bold</b>")
                .doesNotContain("\u202E");
        assertThat(page.evaluate("window.hit")).isNull();
        assertThat((Integer) page.evaluate("document.querySelectorAll('.said script, .said img, .said b').length"))
                .isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void takesADeletedPostOffAnOpenPage() {
        say("x:777", "I shall regret this");
        swingAbout("regret", "x:777");
        visit("#/swing/regret");
        page.waitForSelector("text=I shall regret this");

        Evening.topic()
                .send(
                        Topics.POSTS,
                        "someone",
                        Post.delete("x:777", Platform.X, "someone", Instant.now())
                                .version(1)
                                .build());
        Evening.topic().flush();

        page.waitForSelector("text=I shall regret this", gone());
        assertThat(Evening.get("api/v1/posts?id=x:777")).doesNotContain("regret");
    }

    @Test
    void takesThePostsOfARemovedAccountOffAnOpenPage() {
        say("x:888", "soon my account is gone");
        swingAbout("removal", "x:888");
        visit("#/swing/removal");
        page.waitForSelector("text=soon my account is gone");

        Evening.topic()
                .send(
                        Topics.POSTS,
                        "someone",
                        Post.accountRemoved(Platform.X, "someone", Instant.now().plusSeconds(60))
                                .build());
        Evening.topic().flush();

        page.waitForSelector("text=soon my account is gone", gone());
    }

    @Test
    void readsTheChartWithTheKeyboard() {
        visit("#/story/night-ferry?size=PT1H");
        String atRest = page.getAttribute(".chart", "aria-valuetext");

        page.focus(".chart");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");

        assertThat(page.getAttribute(".chart", "aria-valuetext"))
                .isNotEqualTo(atRest)
                .contains("X", "Bluesky", "posts");
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensAThemesOwnSeries() {
        visit("#/story/night-ferry?size=PT1H");

        page.click("[data-theme-id=safety] button");
        page.waitForSelector("h2:has-text('Safety, over time')");

        JsonNode safety = json("api/v1/windows?story=night-ferry&theme=safety&platform=x&size=1h");
        JsonNode last = safety.get("windows").get(safety.get("windows").size() - 1);
        assertThat(page.textContent(".chart-foot"))
                .contains(signed(last.get("net").asDouble()));
    }

    @ParameterizedTest
    @CsvSource({
        "#/, 1280, LIGHT",
        "#/, 390, DARK",
        "#/story/night-ferry, 1280, DARK",
        "#/story/night-ferry, 390, LIGHT",
        "#/swing/fell-x, 1280, LIGHT",
        "#/compare, 1280, DARK",
        "#/health, 390, LIGHT"
    })
    void breaksNoRuleOfAccessibility(String path, int width, ColorScheme colours) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(width, 900);
        visit(path);

        assertThat(complaints).isEmpty(); // before axe, whose own reading of the canvas the browser complains of
        Object violations = page.evaluate(axe() + RULES);

        assertThat((List<?>) violations).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("scrolls to the side: " + page.evaluate(TOO_WIDE))
                .isLessThanOrEqualTo(0);
    }

    private void visit(String path) {
        page.navigate(Evening.url() + path);
        page.waitForSelector("#live[data-state=live]");
        page.waitForSelector("main h1");
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED)
                .setTimeout(3_000);
    }

    private static void say(String id, String text) {
        Instant now = Instant.now();
        Evening.topic()
                .send(Topics.SCORED_POSTS, "someone", Scene.scored(id, Platform.X, "someone", now, Label.NEGATIVE));
        Evening.topic()
                .send(
                        Topics.POSTS,
                        "someone",
                        Post.upsert(id, Platform.X, "someone", now).text(text).build());
        Evening.topic().flush();
    }

    private static void swingAbout(String id, String post) {
        Evening.topic()
                .send(
                        Topics.SWINGS,
                        id,
                        Swing.of(
                                        id,
                                        new WindowKey(
                                                Scene.FERRY,
                                                "x",
                                                WindowKey.ALL,
                                                Duration.ofMinutes(5),
                                                Evening.scene().end()))
                                .change(0, -0.4)
                                .significance(0.0001)
                                .posts(50, 200)
                                .examples(List.of(post))
                                .build());
        Evening.topic().flush();
        Awaitility.await().untilAsserted(() -> assertThat(Evening.get("api/v1/swing?id=" + id))
                .contains("\"text\""));
    }

    /** What a consumer of its own finds: of the latest windows the first that holds the newest post. */
    private static SentimentWindow present(String platform, Duration size) {
        Map<WindowKey, SentimentWindow> latest = new HashMap<>();
        TopicReader.read(
                Evening.kafka(),
                Topics.DEFAULT_PREFIX,
                Topics.WINDOWS,
                record -> latest.put(record.key(), record.value()),
                (record, reason) -> {});
        return latest.values().stream()
                .filter(window -> window.story().equals(Scene.FERRY)
                        && window.theme().equals(WindowKey.ALL)
                        && window.platform().equals(platform)
                        && window.size().equals(size)
                        && !window.end().isBefore(Evening.scene().end()))
                .min(Comparator.comparing(SentimentWindow::end))
                .orElseThrow();
    }

    private static String signed(double value) {
        String size = String.format(java.util.Locale.ROOT, "%.2f", Math.abs(value));
        return size.equals("0.00") ? size : (value < 0 ? "−" : "+") + size;
    }

    private static JsonNode json(String path) {
        return Json.MAPPER.readTree(Evening.get(path));
    }

    private static String axe() throws IOException {
        try (InputStream in =
                PageIT.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
