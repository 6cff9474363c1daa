package org.callpolicykit.schooldesk.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets only printable characters through, so that a name or a title cannot steer a terminal or break a page: control characters
 * become the replacement character. Line feeds and tabs pass.
 */
final class Printable extends FilterWriter {

    private static final char REPLACEMENT = '\uFFFD';

    Printable(Writer out) {
        super(out);
    }

    /** Returns a text for a terminal on one line, where characters that turn the direction of writing would reach the next words too. */
    static String onTerminal(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == '\n' || character == '\t') {
                shown.append(' ');
            } else {
                shown.append(turnsDirection(character) ? REPLACEMENT : printable(character));
            }
        }
        return shown.toString();
    }

    private static boolean turnsDirection(char character) {
        return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
    }

    private static char printable(int character) {
        boolean shown = character == '\n' || character == '\t' || !Character.isISOControl(character);
        return shown ? (char) character : REPLACEMENT;
    }

    @Override
    public void write(int character) throws IOException {
        out.write(printable(character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        char[] shown = new char[length];
        for (int place = 0; place < length; place++) {
            shown[place] = printable(characters[from + place]);
        }
        out.write(shown, 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length).toCharArray(), 0, length);
    }
}
