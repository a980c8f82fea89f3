// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.compiled.CompiledModel;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put CoreNLP's compiled models: beside this module's classes or jar. */
public final class CompiledModelFile {

    /** The system property that names another file. */
    static final String PROPERTY = "groundswell.corenlp";

    private static final String NAME = "corenlp.model";

    private CompiledModelFile() {}

    /**
     * Maps it.
     *
     * @throws IllegalStateException when there is no such file, or it is not what this version has compiled
     */
    public static CompiledModel map() {
        Path file = path();
        if (!Files.exists(file)) {
            throw new IllegalStateException("CoreNLP's compiled models are missing: the build writes them to " + file
                    + "; build Groundswell again, or name the file with -D" + PROPERTY + "=FILE");
        }
        try {
            return CompiledModel.map(file);
        } catch (IOException fault) {
            throw new IllegalStateException("CoreNLP's compiled models are not readable: " + fault.getMessage(), fault);
        }
    }

    static Path path() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        try {
            var code = CompiledModelFile.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            return Path.of(code.toURI()).resolveSibling(NAME);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException("the class path names no folder", fault);
        }
    }
}
