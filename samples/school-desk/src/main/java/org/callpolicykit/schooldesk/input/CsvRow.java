package org.callpolicykit.schooldesk.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callpolicykit.core.policy.DidYouMean;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link CsvTable}. Each question about a column reports a problem if the value is not of its kind, and then
 * answers with a stand-in (empty text, 1970-01-01, the smallest number, the first choice), so that all columns of a row are
 * checked at once: ask for all of them, then take the answers over only if the row {@link #isGood}. Values are trimmed. A
 * column that the file does not have is the same as an empty one. Valid only during the call that hands it over.
 */
public final class CsvRow {

    private final String file;
    private final int line;
    private final CsvHeader header;
    private final List<String> fields;
    private final Problems problems;
    private @Nullable String leftOutFor;

    CsvRow(String file, int line, CsvHeader header, List<String> fields, Problems problems) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.fields = fields;
        this.problems = problems;
    }

    /** The line where the row begins, from 1. */
    public int line() {
        return line;
    }

    /** Whether nothing is wrong with the columns asked for so far, and the row was not {@linkplain #leaveOut left out}. */
    public boolean isGood() {
        return leftOutFor == null;
    }

    /** The text of a column that must not be empty. */
    public String text(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            problem(column, "", "a value", null);
        }
        return value;
    }

    /** The text of a column, or empty. */
    public Optional<String> optionalText(String column) {
        return Optional.of(raw(column)).filter(value -> !value.isEmpty());
    }

    /** The comma separated values inside one (quoted) column, trimmed, without empty ones. */
    public List<String> list(String column) {
        return Arrays.stream(raw(column).split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A date such as 2026-11-30. */
    public LocalDate date(String column) {
        return CsvValues.date(text(column)).orElseGet(() -> bad(column, CsvValues.A_DATE, LocalDate.EPOCH));
    }

    /** A date such as 2026-11-30, or empty. */
    public Optional<LocalDate> optionalDate(String column) {
        return optionalText(column).map(value -> date(column));
    }

    /** A moment such as 2026-11-30T08:50:00Z or with an offset. */
    public Instant instant(String column) {
        return CsvValues.instant(text(column), null).orElseGet(() -> bad(column, CsvValues.A_MOMENT, Instant.EPOCH));
    }

    /** A moment as {@link #instant(String)}, or a local time such as 2026-11-30T08:50, which is read in the zone. */
    public Instant instant(String column, ZoneId zone) {
        return CsvValues.instant(text(column), zone)
                .orElseGet(() -> bad(column, CsvValues.A_LOCAL_MOMENT, Instant.EPOCH));
    }

    /** As {@link #instant(String, ZoneId)}, or empty. */
    public Optional<Instant> optionalInstant(String column, ZoneId zone) {
        return optionalText(column).map(value -> instant(column, zone));
    }

    /** A yes or no: {@code true} or {@code false}, {@code yes} or {@code no}, {@code 1} or {@code 0}. */
    public boolean bool(String column) {
        return CsvValues.bool(text(column)).orElseGet(() -> bad(column, "true or false", false));
    }

    /** A yes or no as {@link #bool(String)}; an empty column means the given one. */
    public boolean bool(String column, boolean whenEmpty) {
        return raw(column).isEmpty() ? whenEmpty : bool(column);
    }

    /** A whole number from the smallest to the largest, both included. */
    public int wholeNumber(String column, int smallest, int largest) {
        return CsvValues.wholeNumber(text(column), smallest, largest)
                .orElseGet(() -> bad(
                        column,
                        String.format(Locale.ROOT, "a whole number from %d to %d", smallest, largest),
                        smallest));
    }

    /** A whole number as {@link #wholeNumber}, or empty. */
    public Optional<Integer> optionalWholeNumber(String column, int smallest, int largest) {
        return optionalText(column).map(value -> wholeNumber(column, smallest, largest));
    }

    /** One of the words of the choice. */
    public <E> E choice(String column, Choice<E> choice) {
        String value = raw(column);
        Optional<E> found = choice.find(value);
        if (found.isEmpty()) {
            String hint = DidYouMean.hint(value, choice.words()).orElse(null);
            problem(column, value, String.join(", ", choice.words()), hint);
        }
        return found.orElseGet(choice::first);
    }

    /** One of the words of the choice, or empty. */
    public <E> Optional<E> optionalChoice(String column, Choice<E> choice) {
        return optionalText(column).map(value -> choice(column, choice));
    }

    /** Reports the value of a column as an error, for a reason that only the caller knows; the row is left out. */
    public void reject(String column, String expected, @Nullable String hint) {
        problem(column, raw(column), expected, hint);
    }

    /** Reports the value of a column as a warning; the row stays good. */
    public void warn(String column, String expected, @Nullable String hint) {
        problems.add(Problem.warning(file, line)
                .in(column)
                .value(raw(column))
                .hint(hint)
                .expected(expected));
    }

    /** Leaves the row out without an error and counts it under the reason, such as {@code tobedeleted}. */
    public void leaveOut(String reason) {
        if (leftOutFor == null) {
            leftOutFor = reason;
        }
    }

    Optional<String> leftOutFor() {
        return Optional.ofNullable(leftOutFor);
    }

    private String raw(String column) {
        Integer position = header.position(column);
        return position == null ? "" : fields.get(position).strip();
    }

    /** Reports a value that is there but not of its kind; an empty one was reported already. */
    private <T> T bad(String column, String expected, T standIn) {
        String value = raw(column);
        if (!value.isEmpty()) {
            problem(column, value, expected, null);
        }
        return standIn;
    }

    private void problem(String column, String value, String expected, @Nullable String hint) {
        leftOutFor = RowCounter.WITH_ERRORS;
        problems.add(
                Problem.error(file, line).in(column).value(value).hint(hint).expected(expected));
    }
}
