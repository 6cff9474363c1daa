package org.callpolicykit.schooldesk.input;

/** Text from a file as a message may show it: short, on one line, and without control characters. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    /** The text in quotes, shortened to 80 characters. */
    static String quoted(String text) {
        return '"' + plain(text, LONGEST) + '"';
    }

    /** The text without quotes, shortened to the given number of characters. */
    static String plain(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            append(shown, text.charAt(i));
        }
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }

    private static void append(StringBuilder shown, char c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isUnsafe(c)) {
                    shown.append(String.format("\\u%04X", (int) c));
                } else {
                    shown.append(c);
                }
            }
        }
    }

    /** Control characters, and the invisible ones that turn or hide the text around them. */
    private static boolean isUnsafe(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
