// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final Path COMMITTED = Path.of("../docs/asyncapi.yaml");
    private static final boolean UPDATE = Boolean.getBoolean("groundswell.update");

    @Test
    void isCommittedAsTheCodeGivesIt() throws IOException {
        if (UPDATE) {
            write(COMMITTED);
        }

        assertThat(COMMITTED)
                .as(
                        "docs/asyncapi.yaml; to renew it: mvn -pl events test -Dtest=AsyncApiTest -Dgroundswell.update=true")
                .content()
                .isEqualTo(AsyncApi.yaml());
    }

    @Test
    void isRenewedInAFolderThatDoesNotExistYet(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("docs/asyncapi.yaml");

        write(file);

        assertThat(file).content().isEqualTo(AsyncApi.yaml());
    }

    @Test
    void refersToNothingThatIsMissing() {
        JsonNode document = AsyncApi.document();

        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.stringValue()));

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
    }

    @Test
    void namesTheHeadersThatDeadLettersReallyHave() {
        var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        new DeadLetter(DeadLetter.Stage.PROCESSING, "why", "posts", 0, 1).write(headers);

        List<String> written = new ArrayList<>();
        headers.forEach(header -> written.add(header.key()));

        assertThat(AsyncApi.document()
                        .at("/components/messages/dead-letters/headers/properties")
                        .propertyNames())
                .containsExactlyElementsOf(written);
    }

    @Test
    void describesEveryRecord() {
        AsyncApi.document().at("/components/schemas").properties().forEach(schema -> assertThat(
                        schema.getValue().path("description").isString())
                .as("description of " + schema.getKey())
                .isTrue());
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, AsyncApi.yaml());
    }
}
