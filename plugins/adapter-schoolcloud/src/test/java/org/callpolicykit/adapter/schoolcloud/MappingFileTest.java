package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.adapter.schoolcloud.Words.Attended;
import org.callpolicykit.adapter.schoolcloud.Words.Mode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The mapping file")
class MappingFileTest {

    private static final String NEEDED =
            "ours,theirs,read as\ndate,Date,\nstart,From,\nend,To,\nteacher,Staff,\nstudent,Pupil,\ncontact,Parent,\n";

    private final List<FileProblem> problems = new ArrayList<>();

    private Optional<Mapping> read(String text) {
        return MappingFile.read(GivenFile.ofText("mapping", text), problems::add);
    }

    @Test
    void saysWhatColumnsAreCalledAndHowTheyAreRead() {
        Mapping mapping = read(NEEDED
                        + "mode,Type,Video call=video; Hall=in-person\nattended,Came,Y=yes;N=no;=unknown\n")
                .orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(mapping.columns()).containsEntry(Field.START, "From").doesNotContainKey(Field.STATUS);
        assertThat(mapping.person(Field.TEACHER)).isEqualTo(PersonKey.ID);
        assertThat(mapping.modes().find("VIDEO CALL")).contains(Mode.VIDEO);
        assertThat(mapping.modes().find("Telephone")).isEmpty();
        assertThat(mapping.attended().find("")).contains(Attended.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day,Day,|line 8, column ours: found "day", expected one of event, date, start, end, teacher, student, contact, mode, status, attended. Correct the name; these are the kit's, not the export's.
            event,,|line 8, column theirs: found nothing, expected a column of the export. Copy its name from the export, or delete the line.
            date,Day,|line 8, column ours: found "date", expected each name once. Delete one of the lines.
            event,Event,id|line 8, column read as: found "id", expected nothing. Leave it empty; the event is taken as it is written.
            mode,Type,Video|line 8, column read as: found "Video", expected the words of the export, each once, and after = one of video, in-person, telephone, with ; between two. Write it as Word=meaning; Other word=other meaning.
            mode,Type,V=film|line 8, column read as: found "V=film", expected the words of the export, each once, and after = one of video, in-person, telephone, with ; between two. Write it as Word=meaning; Other word=other meaning.
            status,State,A=booked; a=cancelled|line 8, column read as: found "A=booked; a=cancelled", expected the words of the export, each once, and after = one of booked, cancelled, with ; between two. Write it as Word=meaning; Other word=other meaning.
            """)
    void saysWhatIsWrongWithALine(String line, String expected) {
        assertThat(read(NEEDED + line)).isEmpty();
        assertThat(problems).extracting(FileProblem::text).containsExactly("mapping.csv " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "date,HH:mm",
        "date,dd/MM",
        "date,bananas",
        "start,hh:mm",
        "start,dd/MM/yyyy",
        "end,'HH:mm'''",
        "student,email",
        "teacher,initials"
    })
    void refusesWhatDoesNotTellADateOrATimeOrAPerson(String field, String readAs) {
        String text = NEEDED.replaceAll("(?m)^(" + field + ",\\w+),$", "$1," + readAs.replace("$", "\\$"));

        assertThat(read(text)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("read as");
            assertThat(problem.found()).contains(readAs);
        });
    }

    @ParameterizedTest
    @CsvSource({"date,d.M.yy", "date,EEE d MMM yyyy", "date,yyyyMMdd", "start,h:mm a", "start,dd/MM/yyyy HH:mm:ss"})
    void takesThePatternsThatExportsHave(String field, String readAs) {
        assertThat(read(NEEDED.replaceAll("(?m)^(" + field + ",\\w+),$", "$1," + readAs)))
                .isPresent();
    }

    @Test
    void tellsAllErrorsAtOnce() {
        assertThat(read("ours,theirs,read as\ndate,Date,sometime\nstarts,From,\nend,To\n"))
                .isEmpty();
        assertThat(problems)
                .extracting(FileProblem::place)
                .containsExactly(
                        "mapping.csv line 4",
                        "mapping.csv line 2, column read as",
                        "mapping.csv line 3, column ours",
                        "mapping.csv, column ours",
                        "mapping.csv, column ours",
                        "mapping.csv, column ours",
                        "mapping.csv, column ours",
                        "mapping.csv, column ours");
    }

    @Test
    void beginsWithItsHeader() {
        assertThat(read("date,Date,\nstart,From,\n")).isEmpty();
        assertThat(problems)
                .extracting(FileProblem::text)
                .contains(
                        "mapping.csv line 1, column ours: found no column of that name among 3, expected it once, in the header. Begin the file with the line ours,theirs,read as.");
    }
}
