// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the file that says which stories to follow, {@code stories.yaml}:
 *
 * <pre>
 * stories:
 *   - id: night-ferry
 *     title: The night ferry
 *     match:                    # any of the first four, none of the last
 *       phrases: [night ferry]
 *       hashtags: [nightferry]
 *       links: [example.org/ferry]
 *       roots: []
 *       none: [film]
 *     themes:
 *       - id: safety
 *         label: Safety
 *         phrases: [life jacket]
 *         hashtags: []
 *         patterns: ['un\w*safe']
 * </pre>
 *
 * <p>A field that is not in this list is a fault, for it is most likely a slip of the pen.
 */
public final class StoryFile {

    /** Largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_NESTING = 20;

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private StoryFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws StoryFileException when it is read but not followed: with all faults that are in it
     * @throws IOException when it cannot be read, is no UTF-8 or is larger than {@link #MAX_BYTES}
     */
    public static List<Story> read(Path file) throws IOException {
        return parse(TextFile.read(file, "file of stories", MAX_BYTES), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @throws StoryFileException when it has faults
     */
    public static List<Story> parse(String yaml, String name) throws StoryFileException {
        List<String> faults = new ArrayList<>();
        List<Story> stories = List.of();
        try {
            refuseAliases(yaml, faults);
            if (faults.isEmpty()) {
                JsonNode root = MAPPER.readTree(yaml);
                stories = new StoryNodes(faults).stories(root);
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            String line = at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")";
            faults.add("is no YAML" + line + ": " + e.getOriginalMessage());
        }
        if (!faults.isEmpty()) {
            throw new StoryFileException(name, faults);
        }
        return stories;
    }

    /** An alias would be read as a text that nobody wrote; and a few of them can stand for a gigabyte. */
    private static void refuseAliases(String yaml, List<String> faults) {
        try (var parser = (YAMLParser) MAPPER.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    faults.add("must not have aliases (*): has one in line "
                            + parser.currentTokenLocation().getLineNr());
                    return;
                }
            }
        }
    }
}
