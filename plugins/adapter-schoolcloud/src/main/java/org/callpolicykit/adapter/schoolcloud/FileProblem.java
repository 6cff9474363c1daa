package org.callpolicykit.adapter.schoolcloud;

import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot stand as it is.
 *
 * @param file the file
 * @param line the line, from 1; 0 for the whole file
 * @param column the column; null where it is about the whole line
 * @param found what was found; of a cell it may be a name, which no log gets to see
 * @param expected what should be there
 * @param remedy what to do, as a sentence
 */
record FileProblem(String file, int line, @Nullable String column, String found, String expected, String remedy) {

    private static final int LONGEST = 60;

    /** Returns a cell's text as it is shown: in quotes, short, and printable. */
    static String quoted(String cell) {
        if (cell.isEmpty()) {
            return "nothing";
        }
        return '"' + plain(cell) + '"';
    }

    /** Returns a text short and printable. */
    static String plain(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        StringBuilder printable = new StringBuilder();
        shown.codePoints()
                .forEach(sign -> printable.append(
                        Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT
                                ? String.format("\\u%04x", sign)
                                : Character.toString(sign)));
        return printable.toString();
    }

    /** Returns where it is: {@code appointments.csv line 12, column Date}. */
    String place() {
        return file + (line == 0 ? "" : " line " + line) + (column == null ? "" : ", column " + column);
    }

    /** Returns all of it in one line. Only for files in which nobody is named. */
    String text() {
        return place() + ": found " + found + ", expected " + expected + ". " + remedy;
    }

    Shortfall shortfall() {
        return new Shortfall(place() + ": found " + found + ", expected " + expected, remedy);
    }

    LeftOut leftOut(LeftOut.Reason reason) {
        return new LeftOut(reason, file, line, column, found, expected, remedy);
    }

    @Override
    public String toString() {
        return "FileProblem[" + place() + "]";
    }
}
