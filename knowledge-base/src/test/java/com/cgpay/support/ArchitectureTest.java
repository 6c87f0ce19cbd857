package com.cgpay.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.cgpay.support", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule luceneIsUsedByTheSearchOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..knowledge.search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule driversAreUsedByTheDatabaseOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..support.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

    @ArchTest
    static final ArchRule theDatabaseKnowsNothingOfArticles = noClasses()
            .that()
            .resideInAPackage("..support.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..support.knowledge..", "..support.intents..");

    @ArchTest
    static final ArchRule theSearchReadsNoTables = noClasses()
            .that()
            .resideInAnyPackage("..knowledge.search", "..knowledge.budget")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..support.database", "..knowledge.store");

    @ArchTest
    static final ArchRule modelsAreReachedThroughTheFloorBelow = noClasses()
            .that()
            .resideInAnyPackage("..support.knowledge..", "..support.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..");
}
