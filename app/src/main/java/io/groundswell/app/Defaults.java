// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is when the command line does not say: as the environment says, else as the properties file says. */
final class Defaults implements IDefaultValueProvider {

    static final String FILE_VARIABLE = "GROUNDSWELL_CONFIG";

    private static final String ENVIRONMENT_PREFIX = "GROUNDSWELL_";

    private final Map<String, String> environment;
    private final Properties file;

    Defaults(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    static Defaults ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Defaults(environment, read(environment.get(FILE_VARIABLE)));
    }

    private static Properties read(@Nullable String name) {
        Properties properties = new Properties();
        if (name != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(name))) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalArgumentException(FILE_VARIABLE + " names a file that cannot be read: " + name, e);
            }
        }
        return properties;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)
                || !option.longestName().startsWith("--")
                || option.usageHelp()
                || option.versionHelp()) {
            return null;
        }
        String name = option.longestName().substring(2);
        String variable = ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = environment.get(variable);
        return value == null ? file.getProperty(name) : value;
    }
}
