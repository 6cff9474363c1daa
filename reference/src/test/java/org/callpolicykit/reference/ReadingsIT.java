package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/policy-readings.md")
class ReadingsIT {

    private static final Pattern TEST = Pattern.compile("`(?:(\\w+(?:Test|IT))\\.)?(\\w+)`");

    private static List<String> readings() throws IOException {
        String page = Files.readString(WholeKit.root().resolve("docs/policy-readings.md"));
        return Arrays.stream(page.split("(?m)^## ")).skip(1).toList();
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String place : List.of("kit-api", "kit-core", "plugins", "samples")) {
            try (Stream<Path> files = Files.walk(WholeKit.root().resolve(place))) {
                files.filter(file -> file.toString().contains("src/test"))
                        .filter(file -> file.getFileName().toString().matches("\\w+(Test|IT)\\.java"))
                        .forEach(file -> tests.merge(
                                file.getFileName().toString().replace(".java", ""), source(file), String::concat));
            }
        }
        return tests;
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyReadingIsHeldByTestsThatExist() throws IOException {
        Map<String, String> tests = tests();
        List<String> amiss = new ArrayList<>();
        for (String reading : readings()) {
            String title = reading.lines().findFirst().orElseThrow();
            int held = reading.indexOf("Held by ");
            if (held < 0) {
                amiss.add(title + ": held by nothing");
                continue;
            }
            String test = "";
            List<MatchResult> named =
                    TEST.matcher(reading.substring(held)).results().toList();
            for (MatchResult one : named) {
                test = one.group(1) == null ? test : one.group(1);
                if (!tests.getOrDefault(test, "").contains("void " + one.group(2) + "(")) {
                    amiss.add(title + ": there is no " + test + "." + one.group(2));
                }
            }
            if (named.isEmpty()) {
                amiss.add(title + ": names no test");
            }
        }
        assertThat(amiss).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1(i), 5.1(k)",
        "5.2(g), 7(f)",
        "6(13), 5.1(d)",
        "5.1(f), a child whose connection dropped",
        "'6(1), 6.1(1)', 6.1(2)"
    })
    void clausesThatPullTwoWaysAreReadTogether(String one, String other) throws IOException {
        assertThat(readings().stream()
                        .map(reading -> reading.lines().findFirst().orElseThrow()))
                .anyMatch(title -> title.contains(one) && title.contains(other));
    }
}
