package com.cgpay.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The tower: a floor uses floors below it, and each library is used where it belongs. */
@AnalyzeClasses(packages = "com.cgpay.support", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CHANNELS = {
        "..support.channel",
        "..support.web",
        "..support.console",
        "..support.config",
        "..support.explain",
        "..support.http",
        "..support.lookup",
        "..support.server",
        "..support.cli",
        "..support.telegram",
        "..support.webhook"
    };
    private static final String[] BOT_CORE = {
        "..support.conversation",
        "..support.dialogue",
        "..support.flow",
        "..support.handoff",
        "..support.privacy",
        "..support.audit",
        "..support.delivery",
        "..support.bot",
        "..support.replay",
        "..support.figures"
    };
    private static final String[] KNOWLEDGE_BASE = {"..support.knowledge..", "..support.database"};
    private static final String[] INTENTS = {
        "..support.language",
        "..support.vectors",
        "..support.intents",
        "..support.noise",
        "..support.entities",
        "..support.signals",
        "..support.calibration",
        "..support.evaluation"
    };

    @ArchTest
    static final ArchRule everyRoomIsOnAFloor = classes()
            .that()
            .resideOutsideOfPackages(CHANNELS)
            .and()
            .resideOutsideOfPackages(BOT_CORE)
            .and()
            .resideOutsideOfPackages(KNOWLEDGE_BASE)
            .and()
            .resideOutsideOfPackages(INTENTS)
            .should()
            .resideInAPackage("..support.training..");

    @ArchTest
    static final ArchRule nobodyUsesTheTopFloor = noClasses()
            .that()
            .resideOutsideOfPackages(CHANNELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CHANNELS);

    @ArchTest
    static final ArchRule knowledgeAndUnderstandingKnowNoConversations = noClasses()
            .that()
            .resideInAnyPackage(KNOWLEDGE_BASE)
            .or()
            .resideInAnyPackage(INTENTS)
            .or()
            .resideInAPackage("..support.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BOT_CORE);

    @ArchTest
    static final ArchRule understandingKnowsNoAnswers = noClasses()
            .that()
            .resideInAnyPackage(INTENTS)
            .or()
            .resideInAPackage("..support.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KNOWLEDGE_BASE);

    @ArchTest
    static final ArchRule dataKnowsNoUnderstanding = noClasses()
            .that()
            .resideInAPackage("..support.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTENTS);

    @ArchTest
    static final ArchRule onlyTheTopFloorServesHttp = noClasses()
            .that()
            .resideOutsideOfPackages(CHANNELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyUnderstandingRunsModels = noClasses()
            .that()
            .resideOutsideOfPackages(INTENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyKnowledgeIsSearched = noClasses()
            .that()
            .resideOutsideOfPackages(KNOWLEDGE_BASE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheConsoleHashesPasswords = noClasses()
            .that()
            .resideOutsideOfPackage("..support.console")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule noRoomUsesOneThatUsesIt =
            slices().matching("com.cgpay.support.(*)..").should().beFreeOfCycles();
}
