package org.callpolicykit.schooldesk.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A CSV table is read row by row, and every row that cannot be read says why")
class CsvTableTest {

    private final Problems problems = new Problems();
    private final List<String> rows = new ArrayList<>();

    @Test
    void columnsAreFoundByNameWhateverTheirCaseAndOrder() {
        read("\uFEFFName , EXTRA,Id\r\nAmara,x,1\r\n\r\n\"Bo \"\"B\"\", jr\",y,2");

        assertThat(rows).containsExactly("2:1=Amara", "4:2=Bo \"B\", jr");
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void lineFeedsAndQuotedLineEndsAreRead() {
        read("id,name\n1,\"two\nlines\"\n2,b\n");

        assertThat(rows).containsExactly("2:1=two\nlines", "4:2=b");
    }

    @Test
    void aMissingColumnIsOneErrorWithWhatItWasProbablyMeantToBe() {
        read("id,nmae\n1,a\n2,b\n");

        assertErrors("t.csv line 1: found the columns id, nmae, expected also the column name; is \"nmae\" meant to be "
                + "\"name\"?");
        assertThat(rows).isEmpty();
    }

    @Test
    void semicolonsInsteadOfCommasAreNamed() {
        read("id;name\n1;a\n");

        assertErrors(
                "t.csv line 1: found the columns id;name, expected also the columns id, name; separate the columns "
                        + "with commas, not semicolons");
    }

    @Test
    void aColumnThatIsThereTwiceIsAnError() {
        read("id,name,ID\n1,a,2\n");

        assertErrors("t.csv line 1, column ID: found the column twice, expected each column once; rename or delete one "
                + "of them");
    }

    @Test
    void aRaggedRowIsLeftOutAndReadingGoesOn() {
        read("id,name\n1\n2,b\n3,c,d\n");

        assertErrors(
                "t.csv line 2: found 1 value, expected 2, one for each column",
                "t.csv line 4: found 3 values, expected 2, one for each column; put a value that contains commas in "
                        + "quotes");
        assertThat(rows).containsExactly("3:2=b");
        assertThat(problems.rowCounts()).hasToString("[t.csv: 3 read, 1 used, 2 left out (2 with errors)]");
    }

    @Test
    void anEmptyFileIsAnError() {
        read("");

        assertErrors("t.csv: found an empty file, expected the columns id, name");
    }

    @Test
    void bytesThatAreNotUtf8CostTheirRowOnly() {
        read("id,name\n1,Zo\u00EB\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));

        assertErrors("t.csv line 2: found bytes that are not UTF-8 in \"1,Zo\uFFFD\", expected UTF-8; save the file as "
                + "UTF-8 (in Excel: \"CSV UTF-8\")");
        assertThat(rows).containsExactly("3:2=b");
    }

    @Test
    void utf16IsOneError() {
        read("id,name\n1,a\n".getBytes(StandardCharsets.UTF_16));

        assertErrors("t.csv line 1: found text in UTF-16, expected UTF-8; save the file as UTF-8 (in Excel: \"CSV "
                + "UTF-8\")");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsRowOnly() {
        read("id,name\n1,\"a\n2,b\n3,c\n");

        assertErrors(
                "t.csv line 2: found a quote that is opened and never closed in \"1,\"a\", expected a closing quote "
                        + "at the end of the value; this row is left out and reading goes on with the next line");
        assertThat(rows).containsExactly("3:2=b", "4:3=c");
    }

    @Test
    void aQuoteClosedByTheNextQuotedValueIsTheErrorOfTheLineThatOpenedIt() {
        read("id,name\n1,\"a\n2,\"b\"\n");

        assertThat(problems.errors()).extracting(Problem::line).containsExactly(2);
        assertThat(rows).containsExactly("3:2=b");
    }

    @Test
    void textAfterAClosingQuoteIsAnError() {
        read("id,name\n1,\"a\" b\n2,b\n");

        assertErrors("t.csv line 2: found text after a closing quote in \"1,\"a\" b\", expected a comma or the end of "
                + "the line after a closing quote; write a quote inside a value as two quotes");
        assertThat(rows).containsExactly("3:2=b");
    }

    @Test
    void nulBytesAreAnError() {
        read("id,name\n1,a\0b\n2,b\n");

        assertErrors("t.csv line 2: found NUL bytes in \"1,a\\u0000b\", expected text; export the file again");
    }

    @Test
    void aValueMayBeOfSixtyFiveThousandCharactersAndNotMore() {
        String longest = "x".repeat(CsvTable.LONGEST_FIELD);
        read("id,name\n1," + longest + "\n2," + longest + "x\n");

        assertErrors("t.csv line 3: found a value of 65,537 characters, expected at most 65,536");
        assertThat(rows).hasSize(1);
    }

    @Test
    void aLineWithoutEndIsAnErrorAndIsNotHeld() {
        read("id,name\n1," + "x".repeat(TextLines.LONGEST_LINE) + "\n2,b\n");

        assertErrors(
                "t.csv line 2: found a line longer than 1,048,576 bytes, expected shorter lines; look for a quote or "
                        + "line end that is missing");
        assertThat(rows).containsExactly("3:2=b");
    }

    @Test
    void aFileThatIsNotThereAndAFolderInsteadOfAFileAreErrors(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("d.csv"));

        assertThat(CsvTable.of(InputFile.in(folder, "a.csv"), problems).forEachRow(row -> {}))
                .isFalse();
        assertThat(CsvTable.of(InputFile.in(folder, "d.csv"), problems).forEachRow(row -> {}))
                .isFalse();

        assertErrors("a.csv: found no such file, expected a file", "d.csv: found a folder, expected a file");
    }

    @Test
    void aFileThatBreaksOffWhileItIsReadIsAnError() {
        InputFile broken = InputFile.of("t.csv", () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        });

        assertThat(CsvTable.of(broken, problems).forEachRow(row -> {})).isFalse();

        assertErrors("t.csv: found a file that could not be read to its end (IOException), expected a readable file; "
                + "check the disk or the network drive, and read again");
    }

    @Test
    void rowsAreHandedOverWhileMostOfTheFileIsStillUnread() {
        GeneratedCsv generated = new GeneratedCsv(800_000);
        long[] unreadAtFirstRow = {-1};
        long[] count = {0};

        CsvTable.of(InputFile.of("t.csv", () -> generated), problems)
                .requiring("id", "name")
                .forEachRow(row -> {
                    if (count[0]++ == 0) {
                        unreadAtFirstRow[0] = generated.unread();
                    }
                });

        assertThat(generated.size()).isGreaterThan(50_000_000L);
        assertThat(count[0]).isEqualTo(800_000);
        assertThat(unreadAtFirstRow[0]).isGreaterThan(generated.size() - 200_000);
    }

    private void read(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) {
        CsvTable.of(InputFile.of("t.csv", () -> new ByteArrayInputStream(bytes)), problems)
                .requiring("id", "name")
                .forEachRow(row -> {
                    String entry = row.line() + ":" + row.text("id") + "=" + row.text("name");
                    if (row.isGood()) {
                        rows.add(entry);
                    }
                });
    }

    private void assertErrors(String... messages) {
        assertThat(problems.errors()).extracting(Problem::toString).containsExactly(messages);
    }
}
