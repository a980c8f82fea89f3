// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.x.BearerToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where X's bearer token comes from: a file or the environment, never the command line, which everyone can list. */
final class XTokenOption {

    static final String VARIABLE = "GROUNDSWELL_X_TOKEN";

    private static final int MAX_BYTES = 8_192;

    @Option(
            names = "--x-token-file",
            paramLabel = "FILE",
            description = "File with the bearer token of your app at X, and nothing else; " + VARIABLE
                    + " holds it as well. It is never printed.")
    private @Nullable Path file;

    /** @throws IOException when there is none, or none that can be one; the message does not tell it */
    BearerToken token(Map<String, String> environment) throws IOException {
        String text = file == null ? environment.get(VARIABLE) : read(file);
        if (text == null || text.isBlank()) {
            throw new IOException(
                    "no bearer token: set " + VARIABLE + " or name a file with --x-token-file. X gives one"
                            + " to each app, at developer.x.com under \"Keys and tokens\"");
        }
        try {
            return BearerToken.of(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("the token file " + file + " does not exist", e);
        }
    }
}
