// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the records, Draft 2020-12, in words that AsyncAPI's own dialect shares. A component is required
 * unless it is {@code @Nullable} or a default stands in for it.
 */
final class RecordSchemas {

    /** What other producers may leave out, since the record has a default for it. */
    private static final Map<Class<?>, Set<String>> DEFAULTED = Map.of(
            Post.class,
            Set.of("version", "kind", "text", "stories", "likes", "reposts", "replies", "source", "run"),
            Story.class,
            Set.of("match", "themes"),
            SentimentWindow.class,
            Set.of("likes"),
            Story.Match.class,
            Set.of("phrases", "hashtags", "links", "roots", "none"),
            Story.Theme.class,
            Set.of("label", "phrases", "hashtags", "patterns"),
            Swing.class,
            Set.of("kind", "group", "since", "volumeFrom", "volumeTo", "platforms"),
            Swing.Cause.class,
            Set.of("level", "mix", "examples"));

    /** Bounds of fractions where they are not −1 and 1. No whole number in the contract is negative. */
    private static final Map<String, double[]> BOUNDS = Map.of(
            "significance", new double[] {0, 1},
            "deviation", new double[] {0, Math.sqrt(2)},
            "delta", new double[] {-2, 2},
            "contribution", new double[] {-2, 2},
            "level", new double[] {-2, 2},
            "mix", new double[] {-2, 2},
            "volumeFrom", new double[] {0, Double.POSITIVE_INFINITY},
            "volumeTo", new double[] {0, Double.POSITIVE_INFINITY});

    private static final Set<Class<?>> PROBABILITIES = Set.of(Polarity.class, FineGrained.class, Shares.Share.class);

    private RecordSchemas() {}

    /** Collects schemas whose references between each other have the form {@code #/components/schemas/Post}. */
    static SchemaBuilder collector() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0) // as declared
                .withDefinitionNamingStrategy((key, context) -> name(key.getType()))
                .withDescriptionResolver(scope ->
                        SourceComments.of(scope.getType().getErasedType()).orElse(null))
                .withCustomDefinitionProvider(RecordSchemas::map)
                .withTypeAttributeOverride((schema, scope, context) -> format(schema, scope.getType()));
        config.forFields()
                .withRequiredCheck(RecordSchemas::required)
                .withDescriptionResolver(field -> description(field))
                .withNumberInclusiveMinimumResolver(field -> bound(field, 0))
                .withNumberInclusiveMaximumResolver(field -> bound(field, 1))
                .withStringPatternResolver(RecordSchemas::pattern)
                .withStringMinLengthResolver(field -> isText(field) && required(field) ? 1 : null);
        return new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** {@code Post}, {@code PostKind}. */
    private static String name(ResolvedType type) {
        Class<?> raw = type.getErasedType();
        Class<?> outer = raw.getDeclaringClass();
        return outer == null ? raw.getSimpleName() : outer.getSimpleName() + raw.getSimpleName();
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ResolvedType value = type.typeParametersFor(Map.class).get(1);
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.set("additionalProperties", context.createDefinition(value));
        return new CustomDefinition(schema, true);
    }

    private static void format(ObjectNode schema, ResolvedType type) {
        if (type.getErasedType() == Instant.class) {
            schema.removeAll().put("type", "string").put("format", "date-time");
        } else if (type.getErasedType() == Duration.class) {
            schema.removeAll().put("type", "string").put("format", "duration");
        }
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : SourceComments.of(field.getDeclaringType().getErasedType(), field.getName())
                        .orElse(null);
    }

    private static boolean required(FieldScope field) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        RecordComponent component = Arrays.stream(owner.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow();
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !DEFAULTED.getOrDefault(owner, Set.of()).contains(field.getName());
    }

    private static boolean isText(FieldScope field) {
        return !field.isFakeContainerItemScope() && field.getType().getErasedType() == String.class;
    }

    private static @Nullable String pattern(FieldScope field) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        return (owner == Story.class || owner == Story.Theme.class)
                        && field.getName().equals("id")
                ? "^" + Story.ID.pattern() + "$"
                : null;
    }

    private static @Nullable BigDecimal bound(FieldScope field, int side) {
        Class<?> type = field.getType().getErasedType();
        if (type == long.class || type == int.class) {
            return side == 0 ? BigDecimal.ZERO : null;
        }
        if (type != double.class && type != Double.class) {
            return null;
        }
        double[] usual = PROBABILITIES.contains(field.getDeclaringType().getErasedType())
                ? new double[] {0, 1}
                : new double[] {-1, 1};
        double bound = BOUNDS.getOrDefault(field.getName(), usual)[side];
        return Double.isInfinite(bound) ? null : BigDecimal.valueOf(bound).stripTrailingZeros();
    }
}
