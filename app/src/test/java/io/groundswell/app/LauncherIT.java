// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real launcher in a tree of its own, in a folder with a space, where the commands {@code java} and
 * {@code mvn} are scripts that say how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final List<String> COMMANDS =
            List.of("cat", "dirname", "readlink", "find", "head", "sed", "grep", "mkdir", "sleep", "touch", "flock");

    @TempDir
    private Path folder;

    private Path tree;
    private Path bin;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void layTheTree() throws IOException {
        tree = Files.createDirectories(folder.toRealPath().resolve("a clone"));
        bin = Files.createDirectories(tree.resolve("bin"));
        Files.copy(Path.of("../groundswell"), tree.resolve("groundswell"));
        Files.createDirectories(tree.resolve("app/src/main/java"));
        Files.createDirectories(tree.resolve("events/src/main/java"));
        write("pom.xml", "<project/>");
        write("app/pom.xml", "<project/>");
        age(tree);
        for (String command : COMMANDS) {
            for (String place : List.of("/usr/bin/", "/bin/", "/usr/local/bin/")) {
                if (Files.exists(Path.of(place + command))) {
                    script(command, "exec " + place + command + " \"$@\"");
                }
            }
        }
        java("17.0.15");
        // What Maven leaves behind, as far as the launcher cares
        script("mvn", """
                echo "$@" >>"%1$s/builds"
                echo "[INFO] BUILD SUCCESS"
                sleep 0.3
                mkdir -p "%1$s/app/target" "%1$s/sentiment-model/target"
                echo model >"%1$s/sentiment-model/target/corenlp.model"
                echo jar >"%1$s/app/target/groundswell-app.jar"
                echo "%1$s/events/target/events.jar:/lib/kafka.jar" >"%1$s/app/target/classpath"
                """.formatted(tree));
    }

    @Test
    void startsTheProgramWithItsArgumentsAsTheyAre() throws Exception {
        build();

        Outcome outcome = run("ingest", "brief", "a file.txt", "", "$HOME*");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsSubsequence(
                        "-cp",
                        tree + "/app/target/groundswell-app.jar:" + tree + "/events/target/events.jar:/lib/kafka.jar",
                        "io.groundswell.app.Main",
                        "ingest",
                        "brief",
                        "a file.txt",
                        "",
                        "$HOME*");
    }

    @Test
    void findsItsFolderThroughSymbolicLinks() throws Exception {
        build();
        Path elsewhere = Files.createDirectories(folder.resolve("some where/else"));
        Files.createSymbolicLink(elsewhere.resolve("one"), tree.resolve("groundswell"));
        Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));

        Outcome outcome = await(launch(elsewhere, "", "./two", "demo"));

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("io.groundswell.app.Main\ndemo\n");
    }

    @Test
    void handsOnTheProgramsExitStatus() throws Exception {
        build();
        script("java", "case $1 in -version) echo 'openjdk version \"17.0.1\"' >&2 ;; *) exit 2 ;; esac");

        assertThat(run("nonsense").status()).isEqualTo(2);
    }

    @Test
    void letsTheEnvironmentOverrideItsOptions() throws Exception {
        build();

        Outcome outcome = await(launch(tree, "-XX:MaxMetaspaceSize=1g -Dx=y", "./groundswell"));

        assertThat(outcome.out().lines())
                .containsSubsequence("-Xmx2g", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=1g", "-Dx=y", "-cp");
    }

    @Test
    void leavesTheWholeHeapToWhoeverSizesIt() throws Exception {
        build();

        Outcome outcome = await(launch(tree, "-Xmx1g", "./groundswell"));

        assertThat(outcome.out().lines())
                .contains("-Xmx1g")
                .doesNotContain("-Xmx2g", "-Xms750m", "-Xmn300m"); // a JVM does not start with less than its Xms
    }

    @Test
    void givesNewerJdksTheOptionsThatOnlyTheyKnow() throws Exception {
        build();
        assertThat(run("demo").out()).doesNotContain("native-access").doesNotContain("unsafe");

        java("25.0.3");

        assertThat(run("demo").out().lines())
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void letsTheFirstDemoSpeedUpWhatFollowsUntilTheNextBuild() throws Exception {
        build();
        age(tree);
        String archive = tree + "/app/target/classes-17.0.15.jsa";
        assertThat(run("score").out()).doesNotContain(".jsa");
        assertThat(run("demo").out().lines()).contains("-XX:ArchiveClassesAtExit=" + archive);

        write("app/target/classes-17.0.15.jsa", "classes");
        assertThat(run("score").out().lines()).contains("-XX:SharedArchiveFile=" + archive);

        build();
        assertThat(run("score").out()).doesNotContain(".jsa");
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        Files.delete(bin.resolve("java"));

        assertRefuses("groundswell: Java 17 or newer is needed: set JAVA_HOME or put java on the PATH\n");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        java("11.0.22");
        assertRefuses("groundswell: Java 17 or newer is needed: " + bin + "/java is version 11.0.22\n");

        java("1.8.0_402");
        assertRefuses("groundswell: Java 17 or newer is needed: " + bin + "/java is version 1.8.0\n");
    }

    @Test
    void saysThatMavenIsMissingWhereItIsNeeded() throws Exception {
        Files.delete(bin.resolve("mvn"));
        assertRefuses("groundswell: Maven 3.8 or newer is needed to build Groundswell: put mvn on the PATH\n");
        assertThat(run("demo").out()).isEmpty();
    }

    @Test
    void buildsAFreshCloneAndSaysWhatThatCosts() throws Exception {
        Outcome outcome = run("demo");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .isEqualTo("groundswell: building for the first time;"
                        + " this downloads the CoreNLP models once, about 920 MB\n[INFO] BUILD SUCCESS\n");
        assertThat(outcome.out()).startsWith("-Xms750m\n-Xmx2g\n");
        assertThat(builds()).containsExactly("-q -B -ntp -Dstyle.color=never -Dquick -Dmaven.test.skip package");
    }

    @Test
    void startsAtOnceWhatIsBuilt() throws Exception {
        run("demo");
        run("demo");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhatHasChangedSince() throws Exception {
        build();
        write("events/src/main/java/Post.java", "record Post() {}");
        age(tree.resolve("app/target/classpath"));

        Outcome outcome = run("demo");

        assertThat(outcome.err()).startsWith("groundswell: the sources have changed, building\n");
        assertThat(run("demo").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhereTheFolderWasMoved() throws Exception {
        build();
        write("app/target/classpath", "/where/it/was/events/target/events.jar");

        run("demo");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsOnceForStartsAtTheSameTime() throws Exception {
        assumeThat(bin.resolve("flock")).exists();
        List<Process> starts = List.of(
                launch(tree, "", "./groundswell"),
                launch(tree, "", "./groundswell"),
                launch(tree, "", "./groundswell"));

        for (Process start : starts) {
            assertThat(await(start).status()).isZero();
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void failsWithABuildThatFails() throws Exception {
        script("mvn", "echo 'no such artifact' >&2; exit 1");

        Outcome outcome = run("demo");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no such artifact\n").endsWith("the build failed; Maven says why above\n");
    }

    private void assertRefuses(String message) throws Exception {
        Outcome outcome = run("demo");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).endsWith(message);
    }

    /** As though Maven had run, without counting as a build. */
    private void build() throws IOException {
        write("app/target/groundswell-app.jar", "jar");
        write("sentiment-model/target/corenlp.model", "model");
        write("app/target/classpath", tree + "/events/target/events.jar:/lib/kafka.jar");
    }

    private void java(String version) throws IOException {
        script(
                "java",
                "case $1 in -version) echo 'openjdk version \"" + version
                        + "\" 2025-04-15' >&2 ;; *) for a; do echo \"$a\"; done ;; esac");
    }

    private void script(String name, String body) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(tree.resolve(name).getParent());
        Files.writeString(tree.resolve(name), content + "\n");
    }

    /** Makes what is there look a minute old. */
    private void age(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private List<String> builds() throws IOException {
        Path log = tree.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private Outcome run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./groundswell"));
        command.addAll(List.of(arguments));
        return await(launch(tree, "", command.toArray(String[]::new)));
    }

    private Process launch(Path from, String options, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "GROUNDSWELL_JAVA_OPTS", options));
        return builder.start();
    }

    private static Outcome await(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }
}
