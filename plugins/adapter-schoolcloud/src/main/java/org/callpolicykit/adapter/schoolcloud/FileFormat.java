package org.callpolicykit.adapter.schoolcloud;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * How the files are written. Neither is guessed: a wrong guess would read wrong names.
 *
 * @param encoding the encoding
 * @param separator what stands between two values
 */
record FileFormat(Charset encoding, char separator) {

    /** What the kit's own files are written in. */
    static final FileFormat PLAIN = new FileFormat(StandardCharsets.UTF_8, ',');

    private static final int MARK = 0xFEFF;

    /** Returns the text of a file, without the mark that some programs put before it. */
    String decode(GivenFile file) {
        Charset charset = file.isText() ? StandardCharsets.UTF_8 : encoding;
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (isWide(bytes)) {
            throw new PlatformException(
                    Reason.MALFORMED,
                    file.name() + " line 1: found UTF-16, expected " + charset.name()
                            + ". Save it as CSV UTF-8 (comma delimited).");
        }
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new PlatformException(Reason.MALFORMED, notInEncoding(file.name(), charset, text.toString()));
        }
        return !text.isEmpty() && text.charAt(0) == MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    private static boolean isWide(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = bytes.get(0) & 0xFF;
        int second = bytes.get(1) & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    private static String notInEncoding(String name, Charset charset, String readable) {
        long line = readable.lines().count();
        boolean fresh = readable.isEmpty() || readable.endsWith("\n");
        int column = readable.length() - (readable.lastIndexOf('\n') + 1);
        return name + " line " + Math.max(1, fresh ? line + 1 : line) + ", character " + (column + 1)
                + ": found a byte that is not " + charset.name() + ", expected " + charset.name()
                + ". Save it as CSV UTF-8 (comma delimited), or set encoding to what it is written in.";
    }
}
