package org.callpolicykit.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kit's API")
class ArchitectureTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callpolicykit.api");

    @Test
    void needsNothingButPf4jAndJspecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.callpolicykit.api..", "java..", "org.jspecify..", "org.pf4j..")
                .check(API);
    }

    @Test
    void hasPackagesWithoutCycles() {
        slices().matching("org.callpolicykit.api.(*)..")
                .should()
                .beFreeOfCycles()
                .check(API);
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
                .check(API);
    }

    @Test
    void describesEveryPublicType() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).contains("/**"));
        }
    }

    @Test
    void isNullMarkedThroughout() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/callpolicykit/api"))) {
            assertThat(folders.filter(Files::isDirectory).skip(1))
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .contains("@NullMarked"));
        }
    }
}
