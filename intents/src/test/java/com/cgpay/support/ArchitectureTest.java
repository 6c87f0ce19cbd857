package com.cgpay.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "com.cgpay.support", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule openNlpIsUsedByTheClassifierOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..support.intents")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("opennlp..");

    @ArchTest
    static final ArchRule onnxIsUsedByTheEncoderOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..support.vectors")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule libphonenumberIsUsedByEntitiesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..support.entities")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.i18n..");

    @ArchTest
    static final ArchRule languageSignalsAndEntitiesKnowNoModels = noClasses()
            .that()
            .resideInAnyPackage(
                    "..support.language", "..support.signals", "..support.calibration", "..support.entities")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..support.intents", "..support.vectors");

    @ArchTest
    static final ArchRule packagesFormNoCircles = SlicesRuleDefinition.slices()
            .matching("com.cgpay.support.(*)..")
            .should()
            .beFreeOfCycles();
}
