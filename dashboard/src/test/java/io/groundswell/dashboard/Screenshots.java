// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Not a test: makes a picture of each page, light and dark, on a desk and on a phone, when {@code dashboard/screenshots}
 * asks for it.
 */
class Screenshots {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("overview", "#/");
        PAGES.put("story", "#/story/night-ferry?size=PT5M");
        PAGES.put("theme", "#/story/night-ferry?size=PT1H&theme=safety");
        PAGES.put("swing", "#/swing/fell-bluesky");
        PAGES.put("compare", "#/compare?astory=night-ferry&bstory=night-ferry&size=PT5M");
        PAGES.put("health", "#/health");
    }

    @Test
    void ofEachPage() throws Exception {
        Path folder =
                Files.createDirectories(Path.of(System.getProperty("groundswell.screenshots", "target/screenshots")));
        String only = System.getProperty("groundswell.screenshots.only", "");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreator.createMissing(kafka, Topics.DEFAULT_PREFIX, 2);
            try (Topic topic = new Topic(kafka, Topics.DEFAULT_PREFIX)) {
                Scene scene = new Scene(topic, Instant.now());
                scene.write();
                scene.writeScores();
            }
            readAllPosts(kafka);
            try (Dashboard dashboard = Dashboard.open(
                            DashboardSettings.local(kafka, "groundswell", 0), new SimpleMeterRegistry(), () -> "");
                    Chromium chromium = Chromium.start()) {
                Awaitility.await().until(dashboard::isReady);
                for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    shoot(chromium.browser(), dashboard.url(), folder, colours, "desk", 1280, 860, only);
                    shoot(chromium.browser(), dashboard.url(), folder, colours, "phone", 390, 844, only);
                }
            }
        }
    }

    /** As a topology would have that has caught up. */
    private static void readAllPosts(Map<String, Object> kafka) throws Exception {
        String posts = Topics.POSTS.in(Topics.DEFAULT_PREFIX);
        try (Admin admin = Admin.create(kafka)) {
            Map<TopicPartition, OffsetSpec> ends = Map.of(
                    new TopicPartition(posts, 0),
                    OffsetSpec.latest(),
                    new TopicPartition(posts, 1),
                    OffsetSpec.latest());
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            admin.listOffsets(ends)
                    .all()
                    .get()
                    .forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets("groundswell", read).all().get();
        }
    }

    private static void shoot(
            Browser browser,
            String url,
            Path folder,
            ColorScheme colours,
            String device,
            int width,
            int height,
            String only) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(device.equals("phone") ? 2 : 1)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"))) {
            PAGES.forEach((name, path) -> {
                String file = name + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + device;
                if (file.contains(only)) {
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> System.out.println(file + ": " + message.text()));
                    page.onPageError(error -> System.out.println(file + ": " + error));
                    page.navigate(url + path);
                    page.waitForSelector("#live[data-state=live]");
                    page.waitForTimeout(700);
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file + ".png")));
                    page.close();
                }
            });
        }
    }
}
