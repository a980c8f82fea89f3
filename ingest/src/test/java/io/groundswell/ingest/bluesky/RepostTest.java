// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepostTest {

    private static final String REPOSTED = "at://did:plc:ann/app.bsky.feed.post/3l3qo2vutsw2b";
    private static final byte[] REPOST =
            """
            {"did":"did:plc:bob","time_us":1772366400000000,"kind":"commit","commit":{"rev":"3l3qo2vutsw2b",
             "operation":"create","collection":"app.bsky.feed.repost","rkey":"3l3qo2vuowo2b","record":{
             "$type":"app.bsky.feed.repost","createdAt":"2026-03-01T11:59:58Z","subject":{"cid":"bafy","uri":"%s"}}}}"""
                    .formatted(REPOSTED)
                    .getBytes(UTF_8);

    private final JetstreamEvents asked = new JetstreamEvents(Follower.AUTHORS, "bluesky", true);

    @Test
    void isAmplificationWhereItIsAskedFor() {
        Post repost = ((Found.OnePost) asked.in(REPOST).get(0)).post();

        assertThat(repost.id()).isEqualTo("at://did:plc:bob/app.bsky.feed.repost/3l3qo2vuowo2b");
        assertThat(repost.kind()).isEqualTo(Post.Kind.REPOST);
        assertThat(repost.quoted()).isEqualTo(REPOSTED);
        assertThat(repost.text()).isEmpty();
        assertThat(repost.createdAt()).isEqualTo("2026-03-01T11:59:58Z");
    }

    @Test
    void isNotWantedElse() {
        assertThat(new JetstreamEvents(Follower.AUTHORS, "bluesky").in(REPOST))
                .isEqualTo(List.of(new Found.Unwanted(NotWanted.COLLECTION)));
    }

    @Test
    void isRefusedWhenItNamesNoPost() {
        byte[] hollow = new String(REPOST, UTF_8).replace(REPOSTED, "").replace("\"uri\":\"\"", "\"uri\":7").getBytes(UTF_8);

        assertThat(asked.in(hollow)).isEqualTo(List.of(Found.invalid("commit.record.subject must be given")));
    }
}
