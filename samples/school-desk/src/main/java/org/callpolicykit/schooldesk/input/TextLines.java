package org.callpolicykit.schooldesk.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file as bytes, read one by one: ended by CRLF, LF or CR, a UTF-8 byte order mark skipped. A line
 * longer than 1 MiB is cut there and marked. For use by one thread.
 */
public final class TextLines implements Closeable {

    /** The most bytes that one line may have. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int END = -1;

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private int number;
    private int ahead;

    /** Reads from the stream, and closes it when this is closed. */
    public TextLines(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        skipByteOrderMark();
        this.ahead = this.in.read();
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    /** The next line, or {@code null} after the last one. */
    public @Nullable TextLine next() throws IOException {
        if (ahead == END) {
            return null;
        }
        number++;
        bytes.reset();
        boolean cut = false;
        while (ahead != END && ahead != '\n' && ahead != '\r') {
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(ahead);
            } else {
                cut = true;
            }
            ahead = in.read();
        }
        skipLineEnd();
        return new TextLine(number, bytes.toByteArray(), cut);
    }

    private void skipLineEnd() throws IOException {
        int end = ahead;
        if (end != END) {
            ahead = in.read();
        }
        if (end == '\r' && ahead == '\n') {
            ahead = in.read();
        }
    }

    /** The number of the line that was read last; 0 before the first. */
    public int lineNumber() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
