// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say neither more nor less than the code enforces. */
class RecordSchemasTest {

    private static final List<Record> SPECIMENS =
            List.of(Valid.STORY, Valid.POST, Valid.SCORED, Valid.UNSCORED, Valid.WINDOW, Valid.SWING);

    private static final ObjectNode DOCUMENT = AsyncApi.document();

    @TestFactory
    Stream<DynamicTest> acceptWhatTheCodeWrites() {
        return SPECIMENS.stream()
                .map(record -> DynamicTest.dynamicTest(record.toString(), () -> assertThat(
                                schema(record.getClass()).validate(Json.MAPPER.<JsonNode>valueToTree(record)))
                        .isEmpty()));
    }

    @Property(tries = 200)
    void acceptAnyPost(@ForAll("posts") Post post) {
        assertThat(schema(Post.class).validate(Json.MAPPER.<JsonNode>valueToTree(post)))
                .isEmpty();
    }

    @Property(tries = 200)
    void acceptAnyWindow(@ForAll("windows") SentimentWindow window) {
        assertThat(schema(SentimentWindow.class).validate(Json.MAPPER.<JsonNode>valueToTree(window)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> demandNothingOfAPostOrStoryThatTheCodeDoesNot() {
        return Stream.of(Valid.POST, Valid.STORY).flatMap(record -> properties(record)
                .map(property -> DynamicTest.dynamicTest("without " + property, () -> {
                    ObjectNode json = Json.MAPPER.valueToTree(record);
                    json.remove(property);

                    assertAgree(record.getClass(), json);
                })));
    }

    @TestFactory
    Stream<DynamicTest> refuseANumberThatTheCodeRefuses() {
        return SPECIMENS.stream().flatMap(record -> properties(record)
                .filter(property ->
                        Json.MAPPER.<JsonNode>valueToTree(record).get(property).isNumber())
                .flatMap(property -> Stream.of(-3, 1.5, 3)
                        .map(value -> DynamicTest.dynamicTest(
                                record.getClass().getSimpleName() + " with " + property + " " + value, () -> {
                                    ObjectNode json = Json.MAPPER.valueToTree(record);
                                    json.set(property, Json.MAPPER.valueToTree(value));

                                    assertRefusesWhatTheSchemaRefuses(record.getClass(), json);
                                }))));
    }

    @Test
    void refuseAStoryIdThatTheCodeRefuses() {
        ObjectNode json = Json.MAPPER.valueToTree(Valid.STORY);

        assertAgree(Story.class, json.put("id", "Night Ferry"));
        assertAgree(Story.class, json.put("id", "night-ferry"));
    }

    /** A file that carries the document is checked as strictly as the records are. */
    @Test
    void areThemselvesNoMoreThanDraft202012Knows() {
        assertThat(DOCUMENT.at("/components/schemas").propertyNames())
                .contains("Post", "Story", "StoryMatch", "StoryTheme", "ScoredPost", "SentimentWindow", "Swing");
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        DOCUMENT.at("/components/schemas").properties().forEach(entry -> assertThat(
                        metaSchema.validate(entry.getValue()))
                .as(entry.getKey())
                .isEmpty());
    }

    private static void assertAgree(Class<?> type, ObjectNode json) {
        assertThat(schema(type).validate(json).isEmpty()).as(json.toString()).isEqualTo(isRead(type, json));
    }

    private static void assertRefusesWhatTheSchemaRefuses(Class<?> type, ObjectNode json) {
        if (!schema(type).validate(json).isEmpty()) {
            assertThatExceptionOfType(SerializationException.class)
                    .as(json.toString())
                    .isThrownBy(() -> JsonSerde.internal(type, "record").read(json.toString()));
        }
    }

    private static boolean isRead(Class<?> type, ObjectNode json) {
        try {
            return type.isInstance(JsonSerde.internal(type, "record").read(json.toString()));
        } catch (SerializationException e) {
            return false;
        }
    }

    private static Stream<String> properties(Record record) {
        return List.copyOf(Json.MAPPER.<ObjectNode>valueToTree(record).propertyNames()).stream();
    }

    private static Schema schema(Class<?> type) {
        return java.util.Objects.requireNonNull(SCHEMAS.get(type));
    }

    private static final Map<Class<?>, Schema> SCHEMAS = SPECIMENS.stream()
            .map(Record::getClass)
            .distinct()
            .collect(java.util.stream.Collectors.toMap(type -> type, RecordSchemasTest::load));

    private static Schema load(Class<?> type) {
        ObjectNode schema = DOCUMENT.deepCopy().put("$ref", "#/components/schemas/" + type.getSimpleName());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Provide
    Arbitrary<Post> posts() {
        return Records.posts();
    }

    @Provide
    Arbitrary<SentimentWindow> windows() {
        return Records.windows();
    }
}
