package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.callpolicykit.schooldesk.report.CsvText;

/** Writes what a command found to a file, and says where it is. */
final class Written {

    private final Surroundings surroundings;

    Written(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Writes rows to a file; returns whether that could be done. */
    boolean to(Path file, CsvText rows) {
        try {
            rows.writeTo(file);
            surroundings.out().println();
            surroundings.out().println("Written: " + file);
            return true;
        } catch (IOException e) {
            new Messages(surroundings.err())
                    .error(file + " cannot be written (" + e.getClass().getSimpleName() + "); give another place");
            return false;
        }
    }
}
