package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.schoolcloud.AlderBank.SETTINGS;
import static org.callpolicykit.adapter.schoolcloud.AlderBank.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files as schools export them")
class CsvFilesTest {

    private static final String ROW = "Fête d'été,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,yes";

    @TempDir
    Path folder;

    private GivenSettings file(byte[] bytes) throws IOException {
        Path file = folder.resolve("export.csv");
        Files.write(file, bytes);
        return SETTINGS.value("appointments-file", file.toString());
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void mayBeginWithAMark() throws IOException {
        Bookings bookings = read(file(bytes("\uFEFF" + AlderBank.HEADER + ROW, StandardCharsets.UTF_8)));

        assertThat(bookings.calls()).extracting(Call::title).containsExactly("Fête d'été");
    }

    @Test
    void areReadInTheEncodingThatTheSchoolSays() throws IOException {
        byte[] windows = bytes(AlderBank.HEADER + ROW, Charset.forName("windows-1252"));

        assertThat(read(file(windows).value("encoding", "windows-1252")).calls())
                .extracting(Call::title)
                .containsExactly("Fête d'été");
        assertThatThrownBy(() -> read(file(windows)))
                .isInstanceOf(PlatformException.class)
                .hasMessage(
                        "export.csv line 2, character 2: found a byte that is not UTF-8, expected UTF-8. Save it as CSV UTF-8 (comma delimited), or set encoding to what it is written in.");
    }

    @Test
    void areRefusedInUtf16() throws IOException {
        assertThatThrownBy(() -> read(file(bytes(AlderBank.HEADER + ROW, StandardCharsets.UTF_16))))
                .hasMessageContaining("found UTF-16, expected UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void mayEndTheirLinesAsTheyLike(String end) {
        String text = (AlderBank.HEADER + ROW + "\n").replace("\n", end);

        assertThat(read(SETTINGS.value("appointments", text)).calls()).hasSize(1);
    }

    @Test
    void mayBeSeparatedBySemicolonsOrTabs() {
        String text = AlderBank.HEADER + ROW;

        assertThat(read(SETTINGS.value("separator", "semicolon").value("appointments", text.replace(',', ';')))
                        .calls())
                .hasSize(1);
        assertThat(read(SETTINGS.value("separator", "tab").value("appointments", text.replace(',', '\t')))
                        .calls())
                .hasSize(1);
        assertThatThrownBy(() -> read(SETTINGS.value("appointments", text.replace(',', ';'))))
                .hasMessageContaining("set separator to what stands between the values");
    }

    @Test
    void mayHaveQuotesAndLineBreaksInColumnsThatNobodyReads() {
        String text =
                AlderBank.HEADER.strip() + ",notes\n" + ROW + ",\"two\nlines, \"\"quoted\"\"\"\n" + ROW + ",plain\n";
        Bookings bookings = read(SETTINGS.value("appointments", text));

        assertThat(bookings.calls()).hasSize(1);
        assertThat(bookings.leftOut()).extracting(LeftOut::line).containsExactly(4);
    }

    @Test
    void loseOneLineToAQuoteThatIsNeverClosed() {
        Bookings bookings = read("\"" + ROW, ROW);

        assertThat(bookings.calls()).hasSize(1);
        assertThat(bookings.unreadable())
                .extracting(LeftOut::text)
                .containsExactly(
                        "appointments.csv line 2: found a quote that is never closed, or text after a closing quote, expected each value in no quotes, or in two. Write a quote inside a value as two quotes, and put the value in quotes.");
    }

    @Test
    void loseOneLineToAQuoteThatAnotherLineCloses() {
        Bookings bookings = read("\"" + ROW, ROW, ROW.replace("p-1", "p-2").replace("Fête", "\"F\"ête"));

        assertThat(bookings.calls()).hasSize(1);
        assertThat(bookings.unreadable()).extracting(LeftOut::line).containsExactly(2, 4);
    }

    @Test
    void loseOneLineToAHugeValue() {
        Bookings bookings = read("x".repeat(2_000_000) + ROW, ROW);

        assertThat(bookings.calls()).hasSize(1);
        assertThat(bookings.unreadable())
                .extracting(LeftOut::text)
                .containsExactly(
                        "appointments.csv line 2, column event: found a value of 2000010 characters, expected at most 1000. Shorten it, and see that no quote is missing before it.");
    }

    @Test
    void loseALineThatHasOtherColumns() {
        Bookings bookings = read(ROW, "A,2026-11-24", ROW + ",,", ROW + ",more");

        assertThat(bookings.leftOut()).extracting(LeftOut::line).containsExactly(3, 4, 5);
        assertThat(bookings.unreadable()).extracting(LeftOut::found).containsExactly("2 values", "11 values");
    }

    @Test
    void showNoControlCharacters() {
        Bookings bookings = read("A,2026-11-24\u001b[31m,16:00,16:05,t-1,p-1,c-1,video,booked,");

        assertThat(bookings.unreadable()).extracting(LeftOut::found).containsExactly("\"2026-11-24\\u001b[31m\"");
    }

    @Test
    void areRefusedEmptyAndTooLarge() throws IOException {
        assertThatThrownBy(() -> read(file(new byte[0])))
                .hasMessageContaining("export.csv: found nothing that can be read");
        assertThatThrownBy(() -> read(file(new byte[GivenFile.MOST_BYTES + 1])))
                .hasMessageContaining("found more than 20000000 bytes");
    }

    @Test
    void areAskedForWhereTheyAreMissing() {
        assertThatThrownBy(() -> read(SETTINGS))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("appointments-file");
        assertThatThrownBy(() -> read(SETTINGS.value("appointments-file", "/no/such/export.csv")))
                .hasMessage(
                        "The file of the setting appointments-file (export.csv) cannot be read (NoSuchFileException); see that it is there, and that it may be read.");
        assertThatThrownBy(() -> read(SETTINGS.value("appointments-file", "a").value("appointments", "b")))
                .hasMessageContaining("both given");
        assertThatThrownBy(() -> read(GivenSettings.none().value("appointments", ROW)))
                .hasMessageContaining("time-zone");
        assertThatThrownBy(() -> read(SETTINGS.value("encoding", "utf-7")))
                .hasMessageContaining("give one of utf-8, windows-1252");
    }

    /** Whatever stands in a file: each of its lines is a booking, or left out, and never both. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void loseNoLine(long seed) {
        Random random = new Random(seed);
        List<String> lines =
                IntStream.range(0, 300).mapToObj(at -> line(random)).toList();
        Bookings bookings = read(lines.toArray(String[]::new));

        TreeSet<Integer> told = new TreeSet<>();
        bookings.leftOut().forEach(line -> told.add(line.line()));
        assertThat(bookings.booked().size() + told.size()).isEqualTo(lines.size());
        assertThat(told).isSubsetOf(IntStream.range(2, 302).boxed().toList());
    }

    private static String line(Random random) {
        List<List<String>> cells = List.of(
                List.of("Autumn", "", "=1+1", "\"a,b\"", "a;b"),
                List.of("2026-11-24", "2026-11-25", "2026-13-01", "", "now"),
                List.of("16:00", "16:05", "16:07", "24:00"),
                List.of("16:10", "16:15", "16:00", "\"16:20\""),
                List.of("t-1", "t-2", "t-1;t-2", "t-9", "\"t-3\""),
                List.of("p-1", "p-2", "p-3", "p-4", ""),
                List.of("c-1", "c-2", "c-1;c-2", "c-9"),
                List.of("video", "video", "video", "in-person", "x"),
                List.of("booked", "cancelled", ""),
                List.of("yes", "no", "", "unknown", "maybe"));
        List<String> line = new ArrayList<>();
        for (List<String> choice : cells) {
            line.add(choice.get(random.nextInt(3) == 0 ? random.nextInt(choice.size()) : 0));
        }
        return String.join(",", random.nextInt(20) == 0 ? line.subList(0, random.nextInt(9) + 1) : line);
    }
}
