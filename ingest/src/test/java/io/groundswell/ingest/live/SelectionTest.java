// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.SamplePosts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final Memory memory = new Memory(100);
    private final Interest interest = Interest.in(new WordFinder("ferry"));
    private Selection selection = new Selection(interest, memory);

    @Test
    void wantsWhatIsAboutAStoryAndLeavesItAsItIs() {
        Post post = post("x:1", "ann").text("the ferry").build();

        assertThat(selection.choose(post)).isEqualTo(new Found.OnePost(post));
        assertThat(selection.choose(post("x:2", "bob").text("the bridge").build()))
                .isEqualTo(new Found.Unwanted(NotWanted.NO_STORY));
    }

    @Test
    void saysOfAReplyWhoseThreadItIsOf() {
        selection.choose(post("x:1", "ann").text("the ferry").build());

        Found chosen = selection.choose(reply("x:2", "x:1"));

        assertThat(((Found.OnePost) chosen).post().stories()).containsExactly("ferry");
    }

    /** A reply that names the story itself begins no thread of its own. */
    @Test
    void asksTheRootAndNotTheParent() {
        selection.choose(post("x:2", "bob")
                .kind(Post.Kind.REPLY)
                .thread("x:0", "x:0")
                .text("the ferry")
                .build());

        assertThat(selection.choose(reply("x:3", "x:0"))).isEqualTo(new Found.Unwanted(NotWanted.NO_STORY));
    }

    @Test
    void catchesUpOnRepliesThatCameBeforeTheirRoot() {
        Post early = reply("x:2", "x:1");
        assertThat(selection.choose(early)).isEqualTo(new Found.Unwanted(NotWanted.NO_STORY));

        Post root = post("x:1", "ann").text("the ferry").build();
        selection.choose(root);

        assertThat(selection.before(root)).containsExactly(early);
        assertThat(selection.choose(early)).isInstanceOf(Found.OnePost.class);
        assertThat(selection.before(root)).isEmpty();
    }

    @Test
    void catchesUpOnADeletionThatCameBeforeItsPost() {
        Post delete = Post.delete("x:1", Platform.X, "ann", SamplePosts.NOON)
                .version(1)
                .build();
        assertThat(selection.choose(delete)).isEqualTo(new Found.Unwanted(NotWanted.NOBODY_SENT));

        Post post = post("x:1", "ann").text("the ferry").build();
        selection.choose(post);

        assertThat(selection.before(post)).containsExactly(delete);
        assertThat(selection.choose(delete)).isEqualTo(new Found.OnePost(delete));
    }

    @Test
    void wantsWhatUndoesAndChangesWhatWasSent() {
        selection.choose(post("x:1", "ann").text("the ferry").build());
        Post delete = Post.delete("x:1", Platform.X, "ann", SamplePosts.NOON)
                .version(1)
                .build();
        Post removal = Post.accountRemoved(Platform.X, "ann", SamplePosts.NOON)
                .version(1)
                .build();
        Post edit = post("x:1", "ann").version(2).text("the bridge, I mean").build();
        Post newer = post("x:5", "ann").text("the bridge").build();

        assertThat(selection.choose(delete)).isEqualTo(new Found.OnePost(delete));
        assertThat(selection.choose(removal)).isEqualTo(new Found.OnePost(removal));
        assertThat(selection.choose(edit)).isEqualTo(new Found.OnePost(edit));
        assertThat(selection.choose(newer)).isEqualTo(new Found.Unwanted(NotWanted.NO_STORY));
    }

    /** A deletion too many harms nobody, and one too few does. */
    @Test
    void wantsEveryDeletionOnceItRemembersNoMoreAuthors() {
        Memory small = new Memory(1);
        Selection forgetful = new Selection(interest, small);
        Post delete = Post.delete("x:9", Platform.X, "eve", SamplePosts.NOON)
                .version(1)
                .build();
        assertThat(forgetful.choose(delete)).isEqualTo(new Found.Unwanted(NotWanted.NOBODY_SENT));

        forgetful.choose(post("x:1", "ann").text("the ferry").build());

        assertThat(forgetful.choose(delete)).isEqualTo(new Found.OnePost(delete));
    }

    @Test
    void countsARepostOfWhatIsAboutAStoryWhereRepostsAreAskedFor() {
        selection = new Selection(new Interest(interest.stories(), false, false, true), memory);
        selection.choose(post("x:2", "bob")
                .kind(Post.Kind.REPLY)
                .thread("x:0", "x:0")
                .text("the ferry")
                .build());

        Found chosen = selection.choose(
                post("x:3", "eve").kind(Post.Kind.REPOST).quoted("x:2").build());

        assertThat(((Found.OnePost) chosen).post().stories()).containsExactly("ferry");
    }

    @Test
    void countsALikeOfWhatIsAboutAStoryAndNoOther() {
        selection.choose(post("x:2", "bob").text("the ferry").build());

        Found chosen = selection.choose(like("l:1", "eve", "x:2"));

        assertThat(((Found.OnePost) chosen).post().stories()).containsExactly("ferry");
        assertThat(selection.choose(like("l:2", "eve", "x:elsewhere")))
                .isEqualTo(new Found.Unwanted(NotWanted.NO_STORY));
        assertThat(memory.threads.of("l:1")).isEmpty();
    }

    @Test
    void wantsALikeToBeUndoneOfThoseWhoseLikeWasSent() {
        selection.choose(post("x:2", "bob").text("the ferry").build());
        selection.choose(like("l:1", "eve", "x:2"));
        Post undone = undone("l:1", "eve");

        assertThat(selection.choose(undone)).isEqualTo(new Found.OnePost(undone));
        assertThat(selection.choose(undone("l:2", "sam"))).isEqualTo(new Found.Unwanted(NotWanted.NOBODY_SENT));
    }

    @Test
    void catchesUpOnALikeThatCameAndWentBeforeItsPost() {
        Post like = like("l:1", "eve", "x:2");
        Post undone = undone("l:1", "eve");
        selection.choose(like);
        selection.choose(undone);

        Post post = post("x:2", "bob").text("the ferry").build();
        selection.choose(post);

        assertThat(selection.before(post)).containsExactly(like);
        assertThat(selection.choose(like)).isInstanceOf(Found.OnePost.class);
        assertThat(selection.before(like)).containsExactly(undone);
    }

    @Test
    void forgetsNoEarlyReplyHoweverManyLikesCome() {
        Post early = reply("x:2", "x:1");
        selection.choose(early);
        for (int i = 0; i < 20_000; i++) {
            selection.choose(like("l:" + i, "eve", "x:elsewhere"));
            selection.choose(undone("m:" + i, "sam"));
        }

        Post root = post("x:1", "ann").text("the ferry").build();
        selection.choose(root);

        assertThat(selection.before(root)).containsExactly(early);
    }

    private static Post like(String id, String author, String liked) {
        return post(id, author).kind(Post.Kind.LIKE).quoted(liked).build();
    }

    private static Post undone(String id, String author) {
        return Post.delete(id, Platform.X, author, SamplePosts.NOON)
                .kind(Post.Kind.LIKE)
                .version(1)
                .build();
    }

    @Test
    void sendsEverythingWhereItIsAskedTo() {
        selection = new Selection(new Interest(interest.stories(), true, false, false), memory);
        Post post = post("x:2", "bob").text("the bridge").build();
        Post delete = Post.delete("x:7", Platform.X, "eve", SamplePosts.NOON).build();

        assertThat(selection.choose(post)).isEqualTo(new Found.OnePost(post));
        assertThat(selection.choose(delete)).isEqualTo(new Found.OnePost(delete));
    }

    @Test
    void forgetsTheThreadThatWasSilentForLongestAndTellsSo() {
        java.util.List<String> told = new java.util.ArrayList<>();
        Threads threads = new Threads(2, (post, stories) -> told.add(post + (stories == null ? " gone" : "")));
        threads.remember("a", Set.of("ferry"));
        threads.remember("b", Set.of("ferry"));
        threads.remember("b", Set.of("ferry"));
        assertThat(threads.of("a")).containsExactly("ferry"); // so b is silent for longer

        threads.remember("c", Set.of("ferry"));

        assertThat(threads.of("b")).isEmpty();
        assertThat(threads.of("a")).containsExactly("ferry");
        assertThat(told).containsExactly("a", "b", "c", "b gone");
    }

    private static Post reply(String id, String root) {
        return post(id, "eve")
                .kind(Post.Kind.REPLY)
                .thread(root, root)
                .text("typical")
                .build();
    }

    private static Post.Builder post(String id, String author) {
        return Post.upsert(id, Platform.X, author, SamplePosts.NOON);
    }
}
