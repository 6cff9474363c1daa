package org.callpolicykit.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kit's core")
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callpolicykit.core");

    @Test
    void needsOnlyWhatAHostHasOnItsClassPath() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.callpolicykit.api..",
                        "org.callpolicykit.core..",
                        "java..",
                        "org.jspecify..",
                        "org.pf4j..",
                        "com.google.common..",
                        "org.slf4j",
                        "org.snakeyaml.engine..")
                .check(CORE);
    }

    @Test
    void hasPackagesWithoutCycles() {
        slices().matching("org.callpolicykit.core.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void isBuiltOnWithoutItsParts() {
        noClasses()
                .that()
                .resideInAPackage("org.callpolicykit.core.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callpolicykit.core")
                .check(CORE);
    }

    @Test
    void neverReadsTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CORE);
    }

    @Test
    void startsNoThreadsOfItsOwn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(CORE);
    }
}
