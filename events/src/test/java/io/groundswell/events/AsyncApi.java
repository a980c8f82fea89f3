// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import com.github.victools.jsonschema.generator.SchemaBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3 document of the contract, made from {@link Topics#ALL} and the records. */
final class AsyncApi {

    private static final String HEAD = """
            # Made from the code by AsyncApiTest; do not edit. To renew it:
            #   mvn -pl events test -Dtest=AsyncApiTest -Dgroundswell.update=true
            """;

    private static final Map<String, String> KEYS = Map.of(
            "stories", "The story's id.",
            "posts", "The author key: all that concerns a person meets in one partition.",
            "scored-posts", "The author key, as in posts.",
            "windows", "story|platform|theme|size|end, for instance us-ferry|bluesky|all|PT5M|2026-05-09T12:00:00Z.",
            "swings", "The swing's id.",
            "dead-letters", "As received.");

    private static final Set<Topic<?, ?>> WRITTEN_BY_OTHERS = Set.of(Topics.STORIES, Topics.POSTS);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    private AsyncApi() {}

    /** The committed file. */
    static String yaml() {
        return HEAD + YAML.writeValueAsString(document());
    }

    static ObjectNode document() {
        SchemaBuilder schemas = RecordSchemas.collector();
        ObjectNode root = Json.MAPPER.createObjectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Groundswell")
                .put("version", "1")
                .put(
                        "description",
                        "Social sentiment, minute by minute: the topics of one installation, in the order of the flow. Values"
                                + " are JSON in UTF-8. Readers must ignore fields that they do not know: within a version, fields"
                                + " are only added. Writers leave absent fields out. Consume with isolation.level=read_committed.")
                .putObject("license")
                .put("name", "GPL-3.0-or-later")
                .put("url", "https://www.gnu.org/licenses/gpl-3.0.html");
        root.put("defaultContentType", "application/json");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode messages = Json.MAPPER.createObjectNode();
        for (Topic<?, ?> topic : Topics.ALL) {
            channels.set(topic.name(), channel(topic));
            operations.set("read-" + topic.name(), operation("send", topic));
            if (WRITTEN_BY_OTHERS.contains(topic)) {
                operations.set("write-" + topic.name(), operation("receive", topic));
            }
            messages.set(topic.name(), message(topic, schemas));
        }
        ObjectNode components = root.putObject("components");
        components.set("messages", messages);
        components.set("schemas", schemas.collectDefinitions("components/schemas"));
        return root;
    }

    private static ObjectNode channel(Topic<?, ?> topic) {
        ObjectNode channel = Json.MAPPER
                .createObjectNode()
                .put("address", topic.in("{prefix}"))
                .put("description", describe(topic));
        channel.putObject("messages").putObject(topic.name()).put("$ref", "#/components/messages/" + topic.name());
        channel.putObject("parameters")
                .putObject("prefix")
                .put("default", Topics.DEFAULT_PREFIX)
                .put("description", "What an installation, or a replay, puts before all its topics.");
        ObjectNode configuration = channel.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("topicConfiguration");
        Map<String, String> config = topic.config();
        ArrayNode cleanup = configuration.putArray("cleanup.policy");
        List.of(config.getOrDefault("cleanup.policy", "").split(",")).forEach(cleanup::add);
        configuration
                .put("retention.ms", Long.parseLong(config.getOrDefault("retention.ms", "")))
                .put("max.message.bytes", Long.parseLong(config.getOrDefault("max.message.bytes", "")));
        return channel;
    }

    /** AsyncAPI speaks for the application: what it sends, others read. */
    private static ObjectNode operation(String action, Topic<?, ?> topic) {
        ObjectNode operation = Json.MAPPER.createObjectNode().put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        return operation;
    }

    private static ObjectNode message(Topic<?, ?> topic, SchemaBuilder schemas) {
        ObjectNode message = Json.MAPPER.createObjectNode().put("name", topic.name());
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode header = headers.putObject("properties");
        if (topic.values() instanceof JsonSerde<?> serde) {
            header.putObject(Schema.HEADER)
                    .put("type", "string")
                    .put("const", Objects.requireNonNull(serde.schema()).toString())
                    .put("description", "Type and version of the value. A record without it is taken as such.");
            message.set("payload", schemas.createSchemaReference(serde.type()));
        } else {
            for (DeadLetterHeader name : DeadLetterHeader.values()) {
                header.putObject(name.header).put("type", "string").put("description", name.description());
            }
            headers.set("required", Json.MAPPER.valueToTree(header.propertyNames()));
            message.put("contentType", "application/octet-stream");
            message.putObject("payload").put("description", "The value, as received.");
        }
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", KEYS.getOrDefault(topic.name(), ""));
        return message;
    }

    private static String describe(Topic<?, ?> topic) {
        return SourceComments.ofConstant(
                        Topics.class, topic.name().toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow();
    }

    private enum DeadLetterHeader {
        STAGE,
        REASON,
        TOPIC,
        PARTITION,
        OFFSET;

        private final String header = "dead-letter." + name().toLowerCase(Locale.ROOT);

        private String description() {
            return SourceComments.of(DeadLetter.class, name().toLowerCase(Locale.ROOT))
                    .orElseThrow();
        }
    }
}
