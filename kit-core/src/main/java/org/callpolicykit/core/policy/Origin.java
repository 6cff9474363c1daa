package org.callpolicykit.core.policy;

/**
 * Where in a policy file something was written.
 *
 * @param file the file, as the reader was told its name
 * @param line the line, starting at 1; 0 when the whole file is meant
 * @param column the column, starting at 1; 0 when the whole line is meant
 */
public record Origin(String file, int line, int column) {

    /** A place for what was put together in code, not read from a file. */
    public static final Origin IN_CODE = new Origin("policy", 0, 0);

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + " line " + line + (column == 0 ? "" : ", column " + column);
    }
}
