package org.callpolicykit.schooldesk.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One line of a file: its number from 1, its bytes, and whether it was too long to be read whole. */
public final class TextLine {

    private final int number;
    private final byte[] bytes;
    private final boolean cut;

    /** A line of these bytes, without its line end; the array is kept, not copied. */
    public TextLine(int number, byte[] bytes, boolean cut) {
        this.number = number;
        this.bytes = bytes;
        this.cut = cut;
    }

    /** The number of the line, from 1. */
    public int number() {
        return number;
    }

    /** The bytes of the line; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether the line was too long and its end is missing. */
    public boolean isCut() {
        return cut;
    }

    /** The line as text; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What makes the line unreadable: too long, not UTF-8, or NUL bytes; empty if it is readable. */
    public Optional<Problem> fault(String file) {
        return fault(file, text());
    }

    /** As {@link #fault(String)}, for a caller that has the {@link #text} already. */
    Optional<Problem> fault(String file, String text) {
        Problem.Draft draft = Problem.error(file, number);
        if (cut) {
            return Optional.of(draft.found("a line longer than 1,048,576 bytes")
                    .hint("look for a quote or line end that is missing")
                    .expected("shorter lines"));
        }
        if (number == 1 && startsLikeUtf16()) {
            return Optional.of(draft.found("text in UTF-16")
                    .hint("save the file as UTF-8 (in Excel: \"CSV UTF-8\")")
                    .expected("UTF-8"));
        }
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8()) {
            return Optional.of(draft.found("bytes that are not UTF-8 in " + Shown.quoted(text))
                    .hint("save the file as UTF-8 (in Excel: \"CSV UTF-8\")")
                    .expected("UTF-8"));
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of(draft.found("NUL bytes in " + Shown.quoted(text))
                    .hint("export the file again")
                    .expected("text"));
        }
        return Optional.empty();
    }

    private boolean startsLikeUtf16() {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
