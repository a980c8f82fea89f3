// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.AuthorKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How authors become keys that do not tell who they are. */
final class AuthorOptions {

    private static final String SALT_VARIABLE = "GROUNDSWELL_AUTHOR_SALT";

    @Option(
            names = "--author-salt-file",
            paramLabel = "FILE",
            description = "File with the secret that turns author ids into keys; " + SALT_VARIABLE
                    + " holds it as well. Without one, keys can be guessed.")
    private @Nullable Path file;

    /** The keys, with a warning where they protect nobody. */
    AuthorKey authors(PrintWriter err) throws IOException {
        AuthorKey authors = authors();
        warnOf(authors, err);
        return authors;
    }

    AuthorKey authors() throws IOException {
        return AuthorKey.withSalt(salt());
    }

    static void warnOf(AuthorKey authors, PrintWriter err) {
        if (authors.isForDevelopment()) {
            err.println("groundswell: no author salt is set, so author keys can be guessed; set " + SALT_VARIABLE
                    + " before you ingest real people's posts");
        }
    }

    private @Nullable String salt() throws IOException {
        return file == null
                ? System.getenv(SALT_VARIABLE)
                : Files.readString(file).strip();
    }
}
