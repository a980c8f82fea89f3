// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds NOTICE to the bill of materials that the build has just made. */
class NoticeIT {

    private static final Path SBOM = Path.of("target/groundswell-sbom.json");
    private static final Path NOTICE = Path.of("../NOTICE");
    private static final String UPDATE =
            "mvn -pl app -am verify -Dtest=None -Dit.test=NoticeIT -Dgroundswell.update=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false";

    private static final Set<String> COMPATIBLE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "GPL-2.0-with-classpath-exception",
            "GPL-3.0-or-later",
            "MIT");

    /** What the libraries' own licence files say, where their POMs are vague or leave a choice. */
    private static final Map<String, String> CLARIFIED = Map.ofEntries(
            Map.entry("edu.stanford.nlp:stanford-corenlp", "GPL-3.0-or-later"),
            Map.entry("com.google.re2j:re2j", "BSD-3-Clause"),
            // The Eclipse Distribution License 1.0 is the 3-clause BSD licence; of three, it is the one that is taken.
            Map.entry("jakarta.activation:jakarta.activation-api", "BSD-3-Clause"),
            Map.entry("jakarta.mail:jakarta.mail-api", "BSD-3-Clause"),
            Map.entry("org.eclipse.angus:angus-activation", "BSD-3-Clause"),
            Map.entry("org.eclipse.angus:angus-mail", "BSD-3-Clause"),
            Map.entry("jakarta.servlet:jakarta.servlet-api", "GPL-2.0-with-classpath-exception"),
            Map.entry("org.hdrhistogram:HdrHistogram", "BSD-2-Clause"),
            Map.entry("org.jline:jline-native", "BSD-3-Clause"),
            Map.entry("org.jline:jline-terminal", "BSD-3-Clause"),
            Map.entry("org.rocksdb:rocksdbjni", "Apache-2.0"),
            Map.entry("org.webjars:echarts", "Apache-2.0"));

    /** Jetty's are offered under Apache-2.0 or EPL-2.0, as one likes. */
    private static final String JETTY = "org.eclipse.jetty";

    private static final String HEAD = """
            Groundswell
            Copyright 2026 The Groundswell authors
            GPL-3.0-or-later, see LICENSE

            Groundswell ships with the libraries below, each under the licence above it. Their own notices are in their jars.

            This file is made from the software bill of materials; do not edit. To renew it:
              %s
            """.formatted(UPDATE);

    @BeforeEach
    void hasABillOfMaterials() {
        assumeThat(SBOM).as("a build with -Dquick, or offline, makes none").exists();
    }

    @Test
    void listsWhatIsShipped() throws IOException {
        String notice = notice();
        if (Boolean.getBoolean("groundswell.update")) {
            Files.writeString(NOTICE, notice);
        }

        assertThat(NOTICE).as("NOTICE; to renew it: " + UPDATE).content().isEqualTo(notice);
    }

    @Test
    void listsNothingThatDoesNotGoWithTheGpl() throws IOException {
        assertThat(librariesByLicence())
                .allSatisfy((licence, libraries) ->
                        assertThat(COMPATIBLE).as(libraries.toString()).contains(licence));
    }

    /** The launcher's class path is what users run. */
    @Test
    void leavesOutNothingThatIsRun() throws IOException {
        String notice = notice();

        for (String jar : Files.readString(Path.of("target/classpath")).strip().split(":", -1)) {
            if (!jar.contains("groundswell-")) {
                Path path = Path.of(jar); // …/artifact/version/file.jar
                Path version = path.getName(path.getNameCount() - 2);
                Path artifact = path.getName(path.getNameCount() - 3);
                assertThat(notice).contains(artifact + " " + version + "\n");
            }
        }
    }

    private static String notice() throws IOException {
        StringBuilder notice = new StringBuilder(HEAD);
        librariesByLicence().forEach((licence, libraries) -> {
            notice.append('\n').append(licence).append('\n');
            libraries.forEach(library -> notice.append("  ").append(library).append('\n'));
        });
        return notice.toString();
    }

    private static SortedMap<String, SortedSet<String>> librariesByLicence() throws IOException {
        SortedMap<String, SortedSet<String>> libraries = new TreeMap<>();
        for (JsonNode component : new JsonMapper()
                .readTree(Files.readString(SBOM))
                .get("components")
                .values()) {
            String name = component.get("group").stringValue() + ":"
                    + component.get("name").stringValue();
            if (!name.startsWith("io.groundswell:")) {
                String library = name + " " + component.get("version").stringValue();
                libraries
                        .computeIfAbsent(licence(name, component), licence -> new TreeSet<>())
                        .add(library);
            }
        }
        return libraries;
    }

    private static String licence(String name, JsonNode component) {
        return name.startsWith(JETTY) ? "Apache-2.0" : CLARIFIED.getOrDefault(name, licences(component));
    }

    private static String licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(each -> each.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("unknown")))
                .collect(Collectors.joining(" and "));
    }
}
