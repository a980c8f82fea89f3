// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a file's nodes into stories, and collects all that is wrong with them on the way. */
final class StoryNodes {

    private static final Set<String> FILE_FIELDS = Set.of("stories");
    private static final Set<String> STORY_FIELDS = Set.of("id", "title", "match", "themes");
    private static final Set<String> MATCH_FIELDS = Set.of("phrases", "hashtags", "links", "roots", "none");
    private static final Set<String> THEME_FIELDS = Set.of("id", "label", "phrases", "hashtags", "patterns");

    private final List<String> faults;

    StoryNodes(List<String> faults) {
        this.faults = faults;
    }

    List<Story> stories(@Nullable JsonNode root) {
        List<Story> stories = new ArrayList<>();
        if (root == null || !isObject(root, "the file", FILE_FIELDS)) {
            return stories;
        }
        if (!root.has("stories")) {
            faults.add("stories must be given");
        }
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (JsonNode node : list(root, "stories", "stories")) {
            Story story = story(node, "stories[" + number++ + "]");
            if (story != null) {
                stories.add(story);
                if (!ids.add(story.id())) {
                    faults.add("story ids must be unique: twice " + story.id());
                }
            }
        }
        return stories;
    }

    private @Nullable Story story(JsonNode node, String place) {
        if (!isObject(node, place, STORY_FIELDS)) {
            return null;
        }
        String id = text(node, "id", place);
        String named = id.isEmpty() ? place : "story " + id;
        String title = text(node, "title", named);
        Story.Match match = match(node.get("match"), named + ": match");
        List<Story.Theme> themes = new ArrayList<>();
        int number = 0;
        for (JsonNode theme : list(node, "themes", named + ": themes")) {
            themes.addAll(theme(theme, named + ": themes[" + number++ + "]"));
        }
        try {
            return new Story(id, title, match, themes);
        } catch (IllegalArgumentException e) {
            faults.add(place + ": " + e.getMessage());
            return null;
        }
    }

    private Story.Match match(@Nullable JsonNode node, String place) {
        if (node == null || node.isNull() || !isObject(node, place, MATCH_FIELDS)) {
            return Story.Match.NOTHING;
        }
        return new Story.Match(
                texts(node, "phrases", place),
                texts(node, "hashtags", place),
                texts(node, "links", place),
                texts(node, "roots", place),
                texts(node, "none", place));
    }

    private List<Story.Theme> theme(JsonNode node, String place) {
        if (!isObject(node, place, THEME_FIELDS)) {
            return List.of();
        }
        try {
            return List.of(new Story.Theme(
                    text(node, "id", place),
                    text(node, "label", place),
                    texts(node, "phrases", place),
                    texts(node, "hashtags", place),
                    texts(node, "patterns", place)));
        } catch (IllegalArgumentException e) {
            faults.add(place + ": " + e.getMessage());
            return List.of();
        }
    }

    private boolean isObject(JsonNode node, String place, Set<String> fields) {
        if (!node.isObject()) {
            faults.add(place + " must have named fields: is " + kind(node));
            return false;
        }
        for (String field : node.propertyNames()) {
            if (!fields.contains(field)) {
                faults.add(place + " has an unknown field '" + field + "': known are "
                        + String.join(", ", fields.stream().sorted().toList()));
            }
        }
        return true;
    }

    private Iterable<JsonNode> list(JsonNode parent, String field, String place) {
        JsonNode node = parent.get(field);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(place + " must be a list: is " + kind(node));
            return List.of();
        }
        return node;
    }

    private List<String> texts(JsonNode parent, String field, String place) {
        List<String> texts = new ArrayList<>();
        int number = 0;
        for (JsonNode node : list(parent, field, place + "." + field)) {
            String where = place + "." + field + "[" + number++ + "]";
            if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
                faults.add(where + " must be a text: is " + kind(node));
            } else {
                texts.add(node.asString().strip());
            }
        }
        return texts;
    }

    /** Empty where it is missing. A number stands for its digits: an id or a phrase may be a year. */
    private String text(JsonNode parent, String field, String place) {
        JsonNode node = parent.get(field);
        if (node == null || node.isNull()) {
            return "";
        }
        if (!node.isValueNode()) {
            faults.add(place + ": " + field + " must be a text: is " + kind(node));
            return "";
        }
        return node.asString().strip();
    }

    private static String kind(JsonNode node) {
        if (node.isObject()) {
            return "a set of fields";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isNull() || node.isMissingNode() || node.asString().isBlank()
                ? "empty"
                : "'" + node.asString() + "'";
    }
}
