package com.cgpay.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.cgpay.support", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modelsAreUsedOnTheirOwnFloorOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..support.intents", "..support.vectors")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule luceneIsUsedOnItsOwnFloorOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..support.knowledge..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule decisionsAndWordsArePure = noClasses()
            .that()
            .resideInAnyPackage("..support.dialogue", "..support.flow", "..support.privacy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..support.database",
                    "..support.delivery",
                    "..support.handoff",
                    "..support.bot",
                    "java.sql..",
                    "java.net..",
                    "java.nio.file..",
                    "org.jdbi..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.InstantSource")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule theStateOfAConversationIsAPureFold = noClasses()
            .that()
            .haveFullyQualifiedName("com.cgpay.support.conversation.Conversation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..support.database", "java.sql..", "org.jdbi..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.InstantSource")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule theConversationKnowsNothingOfWhoActsOnIt = noClasses()
            .that()
            .resideInAPackage("..support.conversation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..support.bot", "..support.dialogue", "..support.flow", "..support.handoff", "..support.delivery");

    @ArchTest
    static final ArchRule floorsBelowKnowNothingOfTheBot = noClasses()
            .that()
            .resideInAnyPackage(
                    "..support.training..",
                    "..support.language",
                    "..support.vectors",
                    "..support.intents",
                    "..support.signals",
                    "..support.knowledge..",
                    "..support.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..support.conversation",
                    "..support.dialogue",
                    "..support.handoff",
                    "..support.privacy",
                    "..support.audit",
                    "..support.delivery",
                    "..support.flow",
                    "..support.bot");
}
