package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callpolicykit.nationalreview.SchoolIndex.FilesOfSchools;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An index lists every school once, or says where it does not")
class SchoolIndexTest {

    @TempDir
    Path home;

    private final Problems problems = new Problems();

    @Test
    void schoolsComeInTheOrderOfTheFile() throws IOException {
        List<ListedSchool> schools = read("folder,region,school", "b,London,S2", "/mis/a,North West,S1");

        assertThat(schools)
                .containsExactly(
                        new ListedSchool("S2", "London", home.resolve("b").toString()),
                        new ListedSchool("S1", "North West", "/mis/a"));
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void aTableOfFilesNeedsNoFolders() throws IOException {
        Files.writeString(home.resolve("index.csv"), "school,region\nS1,London\n");

        assertThat(SchoolIndex.read(home.resolve("index.csv"), FilesOfSchools.IN_A_TABLE, problems))
                .containsExactly(new ListedSchool("S1", "London", ""));
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void aMissingRegionIsAnError() throws IOException {
        read("school,region,folder", "S1,,a");

        assertErrors("index.csv line 2, column region: found nothing, expected a value");
    }

    @Test
    void aSchoolThatIsListedTwiceIsAnError() throws IOException {
        List<ListedSchool> schools = read("school,region,folder", "S1,London,a", "S2,London,b", "S1,London,c");

        assertErrors("index.csv line 4, column school: found \"S1\", expected each school once; it is in line 2 too");
        assertThat(schools).extracting(ListedSchool::id).containsExactly("S1", "S2");
    }

    @Test
    void everyBadLineIsTold() throws IOException {
        read("school,region,folder", ",London,a", "S2,London", "S3,London,");

        assertErrors(
                "index.csv line 2, column school: found nothing, expected a value",
                "index.csv line 3: found 2 values, expected 3, one for each column",
                "index.csv line 4, column folder: found nothing, expected a value");
    }

    @Test
    void schoolsWithoutAnIdAreNotTakenForOneSchool() throws IOException {
        read("school,region,folder", ",London,a", ",London,b");

        assertErrors(
                "index.csv line 2, column school: found nothing, expected a value",
                "index.csv line 3, column school: found nothing, expected a value");
    }

    @Test
    void aMissingColumnIsAnError() throws IOException {
        read("school,area,folder", "S1,London,a");

        assertErrors("index.csv line 1: found the columns school, area, folder, expected also the column region");
    }

    @Test
    void anIndexWithoutSchoolsIsAnError() throws IOException {
        read("school,region,folder");

        assertErrors("index.csv: found no schools, expected a row for each school");
    }

    @Test
    void anIndexThatIsNotThereIsAnError() {
        SchoolIndex.read(home.resolve("index.csv"), FilesOfSchools.IN_FOLDERS, problems);

        assertErrors("index.csv: found no such file, expected a file");
    }

    private List<ListedSchool> read(String... lines) throws IOException {
        Files.writeString(home.resolve("index.csv"), String.join("\n", lines) + "\n");
        return SchoolIndex.read(home.resolve("index.csv"), FilesOfSchools.IN_FOLDERS, problems);
    }

    private void assertErrors(String... messages) {
        assertThat(problems.errors()).extracting(Problem::toString).containsExactly(messages);
    }
}
