// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import io.groundswell.ingest.live.FollowedStories;
import io.groundswell.ingest.live.StoryFinder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoriesIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final Story FERRY = new Story("night-ferry", "The night ferry", Story.Match.NOTHING, List.of());
    private static final Story TOLL = new Story("toll", "The bridge toll", Story.Match.NOTHING, List.of());

    @Test
    void followsChangesAndStopsFollowing() throws Exception {
        Stories stories = new Stories(BROKER.kafka(), BROKER.topics());
        Story renamed = new Story("toll", "The toll", Story.Match.NOTHING, List.of());

        stories.apply(List.of(TOLL, FERRY));
        List<Story> both = stories.list();
        stories.apply(List.of(renamed));
        List<Story> changed = stories.list();
        stories.remove("night-ferry");
        stories.remove("unheard-of");

        assertThat(both).containsExactly(FERRY, TOLL);
        assertThat(changed).containsExactly(FERRY, renamed);
        assertThat(stories.list()).containsExactly(renamed);
    }

    @Test
    void keepsUpWithStoriesAsTheyChange() throws Exception {
        String prefix = BROKER.topics();
        Stories stories = new Stories(BROKER.kafka(), prefix);
        Story unfit = new Story("unfit", "Cannot be compiled", Story.Match.NOTHING, List.of());
        stories.apply(List.of(TOLL));

        try (FollowedStories followed = FollowedStories.follow(BROKER.kafka(), prefix, StoriesIT::finder)) {
            assertThat(followed.stories()).containsExactly(TOLL);
            assertThat(followed.storiesOf(SamplePosts.number(1))).containsExactly("toll");

            stories.apply(List.of(unfit, FERRY));
            stories.remove("toll");

            await().until(() -> followed.stories().equals(List.of(FERRY)));
            assertThat(followed.storiesOf(SamplePosts.number(1))).containsExactly("night-ferry");
        }
    }

    private static StoryFinder finder(Collection<Story> stories) {
        Set<String> ids = stories.stream().map(Story::id).collect(Collectors.toSet());
        if (ids.contains("unfit")) {
            throw new IllegalArgumentException("this one is unfit");
        }
        return post -> ids;
    }

    @Test
    void followsNothingAtFirst() throws Exception {
        assertThat(new Stories(BROKER.kafka(), BROKER.topics()).list()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoStoryAndWhatWasAborted() throws Exception {
        String prefix = BROKER.topics();
        Stories stories = new Stories(BROKER.kafka(), prefix);
        stories.apply(List.of(FERRY));
        String topic = Topics.STORIES.in(prefix);
        byte[] toll = "{\"id\":\"toll\",\"title\":\"The toll\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Map<String, Object> kafka = new HashMap<>(BROKER.kafka());
        kafka.put("transactional.id", "half");

        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                            topic, "bad".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[] {1}))
                    .get();
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "toll".getBytes(java.nio.charset.StandardCharsets.UTF_8), toll))
                    .get();
            producer.abortTransaction();
        }

        assertThat(stories.list()).containsExactly(FERRY);
    }

    @Test
    void saysThatTheTopicIsMissing() {
        Map<String, Object> hasty = new HashMap<>(BROKER.kafka());
        hasty.put("max.block.ms", 500);
        hasty.put("default.api.timeout.ms", 500);
        hasty.put("request.timeout.ms", 400);
        hasty.put("delivery.timeout.ms", 500);
        hasty.put("linger.ms", 0);

        assertThatThrownBy(() -> new Stories(hasty, "nowhere.").list())
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("cannot read nowhere.stories.v1 at 127.0.0.1:");
        assertThatThrownBy(() -> new Stories(hasty, "nowhere.").apply(List.of(FERRY)))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("cannot write nowhere.stories.v1 at 127.0.0.1:");
    }
}
