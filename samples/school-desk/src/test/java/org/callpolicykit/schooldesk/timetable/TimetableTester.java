package org.callpolicykit.schooldesk.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;

/** Builds a calendar, its first event in line 4, and reads it in a school in London from 2026-09-01 to 2027-09-01. */
final class TimetableTester {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n");
    private final Problems problems = new Problems();

    void event(String... lines) {
        lines("BEGIN:VEVENT");
        lines(lines);
        lines("END:VEVENT");
    }

    void lines(String... lines) {
        for (String line : lines) {
            text.append(line).append("\r\n");
        }
    }

    Problems problems() {
        return problems;
    }

    List<Occurrence> read() {
        return read(text + "END:VCALENDAR\r\n");
    }

    List<Occurrence> read(String calendar) {
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        Window window = new Window(
                LocalDate.of(2026, 9, 1).atStartOfDay(LONDON).toInstant(),
                LocalDate.of(2027, 9, 1).atStartOfDay(LONDON).toInstant());
        List<Occurrence> all = new ArrayList<>();
        new TimetableReader(LONDON, window, problems)
                .read(InputFile.of("timetable.ics", () -> new ByteArrayInputStream(bytes)), all::add);
        return all;
    }

    List<String> ids() {
        return read().stream().map(Occurrence::id).toList();
    }

    /** When the occurrences start, in UTC. */
    List<String> starts() {
        return read().stream().map(one -> one.start().toString()).toList();
    }

    void assertNoProblems() {
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
    }

    void assertErrors(String... messages) {
        assertThat(problems.errors()).extracting(Problem::toString).containsExactly(messages);
    }

    void assertWarnings(String... messages) {
        assertThat(problems.warnings()).extracting(Problem::toString).containsExactly(messages);
    }
}
