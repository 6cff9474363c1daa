package org.callpolicykit.schooldesk.input;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing in one file that could not be read as it stands: where it is, what was found, what was expected, what to do.
 *
 * @param severity whether something was left out for it
 * @param file the file, relative to the school folder
 * @param line the line, from 1; 0 means the file as a whole
 * @param field the column or property, if it is about one
 * @param found what is there: a value in quotes, or a phrase; printable and short
 * @param expected what should be there
 * @param hint what to do about it, such as {@code did you mean "teacher"?}
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        @Nullable String field,
        String found,
        String expected,
        @Nullable String hint) {

    /** Refuses a negative line. */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        if (line < 0) {
            throw new IllegalArgumentException("A line is 0 or more, this is " + line);
        }
    }

    /** Begins an error at a line of a file; line 0 is the file as a whole. */
    public static Draft error(String file, int line) {
        return new Draft(Severity.ERROR, file, line);
    }

    /** Begins a warning at a line of a file; line 0 is the file as a whole. */
    public static Draft warning(String file, int line) {
        return new Draft(Severity.WARNING, file, line);
    }

    /** The problem in one line, without its severity. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (field != null) {
            text.append(line > 0 ? ", " : " ").append(kindOfField()).append(' ').append(field);
        }
        text.append(": found ").append(found).append(", expected ").append(expected);
        return hint == null ? text.toString() : text.append("; ").append(hint).toString();
    }

    private String kindOfField() {
        if (file.endsWith(".csv")) {
            return "column";
        }
        return file.endsWith(".ics") ? "property" : "field";
    }

    /** A problem being written; not for reuse. */
    public static final class Draft {

        private static final int LONGEST_PHRASE = 400;

        private final Severity severity;
        private final String file;
        private final int line;
        private @Nullable String field;
        private String found = "nothing";
        private @Nullable String hint;

        private Draft(Severity severity, String file, int line) {
            this.severity = severity;
            this.file = file;
            this.line = line;
        }

        /** Names the column or property; {@code null} for none. */
        public Draft in(@Nullable String name) {
            this.field = name == null ? null : Shown.plain(name, LONGEST_PHRASE);
            return this;
        }

        /** Says that this text was found: shown in quotes, shortened, control characters escaped. */
        public Draft value(String text) {
            this.found = text.isEmpty() ? "nothing" : Shown.quoted(text);
            return this;
        }

        /** Says in words what was found. */
        public Draft found(String phrase) {
            this.found = Shown.plain(phrase, LONGEST_PHRASE);
            return this;
        }

        /** Adds what to do about it; {@code null} for nothing. */
        public Draft hint(@Nullable String advice) {
            this.hint = advice == null ? null : Shown.plain(advice, LONGEST_PHRASE);
            return this;
        }

        /** Ends the draft with what should be there. */
        public Problem expected(String phrase) {
            return new Problem(severity, file, line, field, found, Shown.plain(phrase, LONGEST_PHRASE), hint);
        }
    }
}
