package org.callpolicykit.schooldesk.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file (RFC 4180) into records. A quote that is never closed costs the record in whose first line it was opened, not
 * the rest of the file: reading goes on with the line after.
 */
final class CsvRecords {

    private static final int MOST_LINES = 1_000;

    private final TextLines lines;
    private final String file;
    private final Deque<TextLine> again = new ArrayDeque<>();

    CsvRecords(TextLines lines, String file) {
        this.lines = lines;
        this.file = file;
    }

    /** A record: the line where it begins, its text, and what makes it unreadable, if anything does. */
    record Raw(int line, String text, Optional<Problem> fault) {}

    /** Where the scan of a record stands at the end of a line. */
    private enum Quotes {
        CLOSED,
        OPEN,
        BROKEN
    }

    /** The next record, empty lines skipped; {@code null} after the last one. */
    @Nullable
    Raw next() throws IOException {
        TextLine first = take();
        while (first != null && first.bytes().length == 0) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        String text = first.text();
        Optional<Problem> fault = first.fault(file, text);
        if (fault.isPresent()) {
            return new Raw(first.number(), text, fault);
        }
        return switch (scan(text, Quotes.CLOSED)) {
            case CLOSED -> new Raw(first.number(), text, Optional.empty());
            case BROKEN -> new Raw(first.number(), text, Optional.of(strayQuote(first.number(), text)));
            case OPEN -> continued(first.number(), text);
        };
    }

    /** Reads on until the quoted value is closed; if it is not, hands the lines back. */
    private Raw continued(int number, String start) throws IOException {
        StringBuilder text = new StringBuilder(start);
        List<TextLine> taken = new ArrayList<>();
        Quotes quotes = Quotes.OPEN;
        while (quotes == Quotes.OPEN && text.length() <= CsvTable.LONGEST_FIELD && taken.size() < MOST_LINES) {
            TextLine line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            String more = line.text();
            quotes = line.fault(file, more).isPresent() ? Quotes.BROKEN : scan(more, quotes);
            text.append('\n').append(more);
        }
        if (quotes == Quotes.CLOSED) {
            return new Raw(number, text.toString(), Optional.empty());
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            again.addFirst(taken.get(i));
        }
        return new Raw(number, start, Optional.of(unclosedQuote(number, start)));
    }

    private @Nullable TextLine take() throws IOException {
        TextLine line = again.pollFirst();
        return line != null ? line : lines.next();
    }

    private static Quotes scan(String line, Quotes before) {
        boolean open = before == Quotes.OPEN;
        boolean fieldStart = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open && c == '"') {
                boolean last = i + 1 == line.length();
                if (!last && line.charAt(i + 1) == '"') {
                    i++;
                } else if (last || line.charAt(i + 1) == ',') {
                    open = false;
                } else {
                    return Quotes.BROKEN;
                }
            } else if (!open) {
                open = fieldStart && c == '"';
                fieldStart = c == ',';
            }
        }
        return open ? Quotes.OPEN : Quotes.CLOSED;
    }

    private Problem strayQuote(int line, String text) {
        return Problem.error(file, line)
                .found("text after a closing quote in " + Shown.quoted(text))
                .hint("write a quote inside a value as two quotes")
                .expected("a comma or the end of the line after a closing quote");
    }

    private Problem unclosedQuote(int line, String text) {
        return Problem.error(file, line)
                .found("a quote that is opened and never closed in " + Shown.quoted(text))
                .hint("this row is left out and reading goes on with the next line")
                .expected("a closing quote at the end of the value");
    }
}
