package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.Preflight;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** A preflight says what the tenant lacks, one line each, with what to do. */
final class PreflightTests {

    private final Subject subject;

    PreflightTests(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                subject.test("preflight: is ready where nothing is missing, and makes nothing", Set.of(), this::ready),
                subject.test("preflight: says what is missing, and what to do", Set.of(), this::missing));
    }

    private void ready(Trial trial) {
        assertThat(trial.connection().preflight().shortfalls()).isEmpty();
        assertThat(trial.server().kept(trial.call().id())).isEmpty();
    }

    private void missing() {
        Set<String> words = words();
        if (words.isEmpty()) {
            Assumptions.abort("the test server knows of nothing that a tenant could lack");
        }
        for (String word : words) {
            try (Trial trial = subject.open()) {
                Map<String, Runnable> shortfalls = trial.server().shortfalls();
                shortfalls.getOrDefault(word, () -> {}).run();
                Preflight preflight = trial.connection().preflight();
                assertThat(preflight.shortfalls())
                        .as("what is said to be missing where it is the " + word)
                        .anyMatch(shortfall ->
                                shortfall.what().toLowerCase(Locale.ROOT).contains(word));
                preflight.shortfalls().forEach(shortfall -> isOneLine(trial, shortfall));
            }
        }
    }

    private Set<String> words() {
        try (Trial trial = subject.open()) {
            return Set.copyOf(trial.server().shortfalls().keySet());
        }
    }

    private static void isOneLine(Trial trial, Preflight.Shortfall shortfall) {
        String text = shortfall.what() + " " + shortfall.remedy();
        assertThat(shortfall.what()).isNotBlank();
        assertThat(shortfall.remedy())
                .as("what to do, as a sentence")
                .isNotBlank()
                .endsWith(".");
        assertThat(text).doesNotContain("\n");
        assertThat(trial.secrets()).noneMatch(text::contains);
    }
}
