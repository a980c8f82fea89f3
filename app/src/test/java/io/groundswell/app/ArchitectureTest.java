// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds all modules to the directions that ARCHITECTURE.md draws. */
class ArchitectureTest {

    private static JavaClasses shipped;

    @BeforeAll
    static void readClasses() {
        shipped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/io/groundswell/simulator/")) // for tests alone
                .importPackages("io.groundswell");
    }

    @Test
    void modulesSeeOnlyWhatIsUpstreamOfThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("events")
                .definedBy("io.groundswell.events..")
                .layer("broker")
                .definedBy("io.groundswell.broker..")
                .layer("ingest")
                .definedBy("io.groundswell.ingest..")
                .layer("sentiment")
                .definedBy("io.groundswell.sentiment..")
                .layer("streams")
                .definedBy("io.groundswell.streams..")
                .layer("alerts")
                .definedBy("io.groundswell.alerts..")
                .layer("summary")
                .definedBy("io.groundswell.summary..")
                .layer("dashboard")
                .definedBy("io.groundswell.dashboard..")
                .layer("app")
                .definedBy("io.groundswell.app..")
                .whereLayer("events")
                .mayNotAccessAnyLayer()
                .whereLayer("broker")
                .mayNotAccessAnyLayer()
                .whereLayer("ingest")
                .mayOnlyAccessLayers("events")
                .whereLayer("sentiment")
                .mayNotAccessAnyLayer()
                .whereLayer("streams")
                .mayOnlyAccessLayers("events", "sentiment")
                .whereLayer("alerts")
                .mayOnlyAccessLayers("events")
                .whereLayer("summary")
                .mayOnlyAccessLayers("events")
                .whereLayer("dashboard")
                .mayOnlyAccessLayers("events", "summary")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(shipped);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.groundswell.(**)").should().beFreeOfCycles().check(shipped);
    }

    @Test
    void onlyTheTopologyAndTheProgramKnowKafkaStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.groundswell.streams..", "io.groundswell.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .check(shipped);
    }

    @Test
    void theSentimentModelKnowsNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("io.groundswell.sentiment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .check(shipped);
    }

    @Test
    void onlyClassesNamedCoreNlpKnowCoreNlp() {
        noClasses()
                .that(are(describe("not named CoreNlp…", c -> !file(c).startsWith("CoreNlp"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(shipped);
    }

    @Test
    void onlyTheEmbeddedBrokerKnowsKafkasServer() {
        DescribedPredicate<JavaClass> server = resideInAnyPackage(
                "kafka..",
                "org.apache.kafka.controller..",
                "org.apache.kafka.coordinator..",
                "org.apache.kafka.image..",
                "org.apache.kafka.metadata..",
                "org.apache.kafka.network..",
                "org.apache.kafka.raft..",
                "org.apache.kafka.server..",
                "org.apache.kafka.storage..");

        noClasses()
                .that(are(describe(
                        "not EmbeddedBroker or FormerSelf",
                        c -> !file(c).equals("EmbeddedBroker") && !file(c).equals("FormerSelf"))))
                .should()
                .dependOnClassesThat(server)
                .check(shipped);
    }

    @Test
    void onlyTheCommitBufferKnowsTheInternalsOfKafkaStreams() {
        noClasses()
                .that(are(describe("not CommitBuffer", c -> !file(c).equals("CommitBuffer"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka.streams.processor.internals..", "org.apache.kafka.streams.state.internals..")
                .check(shipped);
    }

    @Test
    void onlySentimentStreamsRunsATopology() {
        noClasses()
                .that(are(describe("not SentimentStreams", c -> !file(c).equals("SentimentStreams"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(KafkaStreams.class)
                .check(shipped);
    }

    @Test
    void onlyTheProgramWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.groundswell.app..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(shipped);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(shipped);
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Common)")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..")
                .check(shipped);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(be(describe(
                        "in a package that is @NullMarked", c -> c.getPackage().isAnnotatedWith(NullMarked.class))))
                .check(shipped);
    }

    /** The class as its file is called: nested classes share the name of the one around them. */
    private static String file(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::file).orElse(one.getSimpleName());
    }
}
