package org.callpolicykit.schooldesk.report;

import java.util.ArrayList;
import java.util.List;

/** A text of lines that fit a terminal. A single word that is longer than a line is broken, never cut. */
final class TextPage {

    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        if (text.length() > 0) {
            blank();
        }
        hanging("", heading);
    }

    void blank() {
        text.append('\n');
    }

    /** Writes lines as they are: tables, and what has to stay on one line. */
    void raw(String lines) {
        text.append(lines);
    }

    void append(TextPage other) {
        text.append(other.text);
    }

    /** Writes a label and, beside it, a text that stays in its own column on further lines. */
    void hanging(String label, String words) {
        columns(label, words, WIDTH - label.length(), "");
    }

    /** Writes a label, a text in a column of some width, and cells to the right of its first line. */
    void columns(String label, String words, int width, String cells) {
        String margin = label;
        String right = cells;
        for (String line : wrapped(Printable.onTerminal(words), width)) {
            String padded = right.isEmpty() ? line : line + " ".repeat(width - length(line)) + right;
            text.append((margin + padded).stripTrailing()).append('\n');
            margin = " ".repeat(label.length());
            right = "";
        }
    }

    static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() > 0 && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (length(line) > width) {
                int end = line.offsetByCodePoints(0, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence line) {
        return Character.codePointCount(line, 0, line.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
