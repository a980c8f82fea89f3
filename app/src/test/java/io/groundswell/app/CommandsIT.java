// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.app.sample.Samples;
import io.groundswell.events.Json;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Swing;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands as somebody with a broker of their own would use them, one after the other. */
@ExtendWith(SharedBroker.class)
class CommandsIT {

    @TempDir
    static Path samples;

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeAll
    static void writeSamples() throws IOException {
        Samples.write(samples, SampleArchive.posts(SampleArchive.DEFAULT_SEED, 1_000));
    }

    @BeforeEach
    void useTopicsOfItsOwn(TestInfo test) {
        installation = new Installation(test.getTestMethod().orElseThrow().getName() + ".");
    }

    @Test
    void followsAStoryAndStopsFollowingIt() {
        Finished applied = run("stories apply", samples.resolve(Samples.STORIES));
        Finished listed = run("stories list");
        Finished removed = run("stories remove", SampleArchive.STORY);
        Finished empty = run("stories list");

        assertThat(applied.lines()).containsExactly("following night-ferry: Port Averley loses its night ferry");
        assertThat(listed.lines())
                .startsWith("night-ferry: Port Averley loses its night ferry", "  safety: Safety")
                .hasSize(7);
        assertThat(removed.lines()).containsExactly("no longer following night-ferry");
        assertThat(empty.out()).startsWith("No story is followed.");
    }

    @Test
    void tellsEveryFaultOfAStoryFileAndFollowsNothing() throws IOException {
        run("stories apply", samples.resolve(Samples.STORIES));
        Path faulty = Files.writeString(folder.resolve("stories.yaml"), "stories:\n  - id: 'no id'\n  - title: x\n");

        Finished applied = run("stories apply", faulty);

        assertThat(applied.exit()).isEqualTo(1);
        assertThat(applied.err()).contains("stories.yaml");
        assertThat(applied.out()).isEmpty();
        assertThat(run("stories list").lines()).hasSize(7);
    }

    @Test
    void sendsWhatABriefQuotesAndFollowsItsStory() throws IOException {
        Path salt = Files.writeString(folder.resolve("salt"), "a salt that only this test knows\n");

        Finished sent =
                run("ingest brief --at 2026-05-09T21:00:00Z --author-salt-file", salt, samples.resolve("brief.txt"));

        assertThat(sent.exit()).as(sent.err()).isZero();
        assertThat(sent.err()).contains("sent to story port-averley-").doesNotContain("salt is set");
        assertThat(run("stories list").out()).contains("Port Averley Cancels Its Night Ferry");
        List<Post> posts = installation.posts();
        assertThat(posts).extracting(Post::kind).contains(Post.Kind.POST, Post.Kind.REMARK);
        assertThat(posts).extracting(Post::text).contains("My kids sat on those life jackets");
        assertThat(posts).extracting(Post::handle).containsOnlyNulls();
        assertThat(sent.err()).contains("read " + posts.size() + ", sent " + posts.size() + ", refused 0");
    }

    @Test
    void warnsWhereNoSaltProtectsTheAuthors() {
        Finished sent = run("ingest brief --story night-ferry --voices", samples.resolve("brief.txt"));

        assertThat(sent.exit()).as(sent.err()).isZero();
        assertThat(sent.err()).contains("no author salt is set").contains("sent to story night-ferry");
        assertThat(installation.posts()).extracting(Post::handle).contains("Three Herons");
    }

    @Test
    void findsNoPostsInABriefWithoutDiscussionAndDoesNotFail() throws IOException {
        Path brief = Files.writeString(folder.resolve("quiet.txt"), "A quiet day\n\nNothing was said.\n");

        Finished sent = run("ingest brief", brief);

        assertThat(sent.exit()).isZero();
        assertThat(sent.err())
                .contains("quiet.txt: no discussion sections, so no posts")
                .contains("read 0, sent 0");
    }

    @Test
    void saysWhichLinesOfAnArchiveAreNoPosts() throws IOException {
        String good = Files.readAllLines(samples.resolve(Samples.ARCHIVE)).get(0);
        Path archive = Files.writeString(folder.resolve("some.jsonl"), good + "\nno JSON\n" + good + "\n{}\n");

        Finished sent = run("ingest archive --state", folder.resolve("state"), archive);

        assertThat(sent.exit()).isZero();
        assertThat(sent.err())
                .contains(
                        "read 4, sent 2, refused 2", "malformed: 1", "invalid: 1", "some.jsonl:2: ", "some.jsonl:4: ");
    }

    @Test
    void bringsAnArchiveToFiguresThatASecondTimeDoesNotChange() throws Exception {
        Path archive = Files.write(
                folder.resolve("some.jsonl"),
                Files.readAllLines(samples.resolve(Samples.ARCHIVE)).subList(0, 500));
        run("stories apply --partitions 2", samples.resolve(Samples.STORIES));

        Finished first = run("ingest archive --end --state", folder.resolve("ingest"), archive);
        processToTheEnd();
        Finished windows = run("windows --json --last 0 --theme any");
        Finished second = run("ingest archive --end --state", folder.resolve("ingest"), archive);
        processToTheEnd();

        assertThat(first.err()).contains("read 500, sent 500, refused 0");
        assertThat(second.err()).contains("read 500, sent 500, refused 0");
        assertThat(installation.posts()).hasSize(2 * (500 + 2)); // an end marker in each partition
        assertThat(windows.lines()).hasSizeGreaterThan(100);
        assertThat(run("windows --json --last 0 --theme any").lines()).isEqualTo(windows.lines());
    }

    @Test
    void printsWindowsAndSwingsForPeopleAndForPrograms() throws Exception {
        run("stories apply --partitions 2", samples.resolve(Samples.STORIES));
        run("ingest archive --end --state", folder.resolve("ingest"), samples.resolve(Samples.ARCHIVE));
        processToTheEnd();

        List<SentimentWindow> day = read(SentimentWindow.class, run("windows --json --size 24h --theme all --last 0"));
        List<Swing> swings = read(Swing.class, run("swings --json --story night-ferry"));
        Finished table = run("windows --platform bluesky --size 5m --closed --last 3");
        Finished story = run("swings");

        assertThat(day).allSatisfy(window -> {
            assertThat(window.status()).isEqualTo(Status.CLOSED);
            assertThat(window.theme()).isEqualTo(WindowKey.ALL);
            assertThat(window.size()).isEqualTo(Duration.ofHours(24));
        });
        assertThat(day).extracting(SentimentWindow::platform).contains("x", "bluesky", "all");
        assertThat(day).extracting(SentimentWindow::posts).anySatisfy(posts -> assertThat(posts)
                .isGreaterThan(500));
        assertThat(swings).isNotEmpty();
        assertThat(swings.get(0).delta()).isNegative();
        assertThat(table.lines()).hasSize(4).first().asString().startsWith("end (UTC)");
        assertThat(table.lines().subList(1, 4))
                .allSatisfy(line -> assertThat(line).contains("bluesky", " 5m ", "closed"));
        assertThat(table.err()).contains("earlier windows are not shown");
        assertThat(story.out()).contains("night-ferry, all").contains("moved by safety");
        assertThat(run("swings --json --story another").out()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingYet() {
        run("stories apply", samples.resolve(Samples.STORIES));

        assertThat(run("windows").err()).contains("No windows yet.");
        assertThat(run("swings").err()).contains("No swings.");
    }

    @Test
    void saysWhichTopicIsMissing() {
        Finished windows = run("windows");

        assertThat(windows.exit()).isEqualTo(1);
        assertThat(windows.err()).contains("topic " + Topics.WINDOWS.in(installation.prefix()) + " does not exist");
    }

    @Test
    void saysWhereItLooksForABrokerInVain() throws IOException {
        Path impatient = Files.writeString(
                folder.resolve("kafka.properties"), "default.api.timeout.ms=1000\nrequest.timeout.ms=500\n");

        Finished listed = Finished.command(
                "stories", "list", "--bootstrap-servers", "127.0.0.1:1", "--kafka-config", impatient.toString());

        assertThat(listed.exit()).isEqualTo(1);
        assertThat(listed.err())
                .contains("127.0.0.1:1")
                .contains("'groundswell broker' starts one")
                .hasLineCount(2);
    }

    private Finished run(String command, Object... more) {
        return installation.run(command, more);
    }

    private void processToTheEnd() throws Exception {
        installation.processToTheEnd(folder.resolve("streams"), new WordModel());
    }

    private static <T> List<T> read(Class<T> type, Finished printed) {
        return printed.lines().stream()
                .map(line -> Json.MAPPER.readValue(line, type))
                .toList();
    }
}
