package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A school's files go into a table and come out of it below one folder")
class SchoolFileTest {

    @TempDir
    Path home;

    @Test
    void onlyWhatAReviewReadsIsPacked() throws IOException {
        write("oneroster/users.csv");
        write("evidence/calls.csv");
        write("timetable.ics");
        write("school-policy.yaml");
        write("report/findings.json");
        write("letters/to-families.txt");

        assertThat(SchoolFile.allOf("S1", home.resolve("school")))
                .extracting(row -> row.getString(1))
                .containsExactly("oneroster/users.csv", "timetable.ics", "evidence/calls.csv", "school-policy.yaml");
    }

    @Test
    void aFileIsWrittenWhereItWas() throws IOException {
        Path folder = Files.createDirectory(home.resolve("out"));

        assertThat(SchoolFile.writeBelow(folder, row("evidence/calls.csv"))).isTrue();

        assertThat(folder.resolve("evidence/calls.csv")).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../calls.csv", "evidence/../../calls.csv", "/calls.csv", "", ".", "a\0b"})
    void nothingIsWrittenElsewhere(String path) throws IOException {
        Path folder = Files.createDirectory(home.resolve("out"));

        assertThat(SchoolFile.writeBelow(folder, row(path))).isFalse();

        assertThat(folder).isEmptyDirectory();
        assertThat(home.resolve("calls.csv")).doesNotExist();
    }

    private static Row row(String path) {
        return new GenericRowWithSchema(new Object[] {"S1", path, "content".getBytes(UTF_8)}, SchoolFile.SCHEMA);
    }

    private void write(String file) throws IOException {
        Path path = home.resolve("school").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }
}
