package org.callpolicykit.schooldesk.timetable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.callpolicykit.schooldesk.input.TextLine;
import org.callpolicykit.schooldesk.input.TextLines;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar, unfolded (RFC 5545, 3.1): bytes are joined before they become text, because a fold may go through
 * the middle of a character. Empty lines are skipped.
 */
final class UnfoldedLines {

    private final TextLines lines;
    private @Nullable TextLine ahead;

    UnfoldedLines(TextLines lines) throws IOException {
        this.lines = lines;
        this.ahead = lines.next();
    }

    /** The next line under the number of its first physical line, or {@code null} after the last one. */
    @Nullable
    TextLine next() throws IOException {
        while (ahead != null && ahead.bytes().length == 0) {
            ahead = lines.next();
        }
        TextLine first = ahead;
        if (first == null) {
            return null;
        }
        ahead = lines.next();
        return isFolded(ahead) ? join(first) : first;
    }

    int lineNumber() {
        return lines.lineNumber();
    }

    private TextLine join(TextLine first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        boolean cut = first.isCut();
        for (TextLine more = ahead; more != null && isFolded(more); more = ahead) {
            if (bytes.size() + more.bytes().length <= TextLines.LONGEST_LINE) {
                bytes.write(more.bytes(), 1, more.bytes().length - 1);
            } else {
                cut = true;
            }
            ahead = lines.next();
        }
        return new TextLine(first.number(), bytes.toByteArray(), cut);
    }

    private static boolean isFolded(@Nullable TextLine line) {
        return line != null && line.bytes().length > 0 && (line.bytes()[0] == ' ' || line.bytes()[0] == '\t');
    }
}
