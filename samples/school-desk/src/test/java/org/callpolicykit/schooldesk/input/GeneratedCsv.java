package org.callpolicykit.schooldesk.input;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A CSV file that exists only while it is read, and knows how much of it has been. */
final class GeneratedCsv extends InputStream {

    private static final byte[] HEADER = "id,name\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROW = ("1," + "n".repeat(62) + "\n").getBytes(StandardCharsets.UTF_8);

    private final long size;
    private long position;

    GeneratedCsv(int rows) {
        this.size = HEADER.length + (long) rows * ROW.length;
    }

    long size() {
        return size;
    }

    long unread() {
        return size - position;
    }

    @Override
    public int read() {
        if (position == size) {
            return -1;
        }
        long at = position++;
        return at < HEADER.length ? HEADER[(int) at] : ROW[(int) ((at - HEADER.length) % ROW.length)];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = 0;
        while (count < length && unread() > 0) {
            into[offset + count++] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
