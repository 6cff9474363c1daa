package org.callpolicykit.schooldesk.oneroster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;

/** What manifest.csv says about the other files. Without one, every file counts as bulk if it is there. */
final class Manifest {

    static final String FILE = "oneroster/manifest.csv";

    private static final String VERSION = "oneroster.version";
    private static final Choice<Mode> MODE = Choice.of(Mode.class);
    private static final List<String> REQUIRED = List.of("academicSessions", "classes", "enrollments", "orgs", "users");
    private static final List<String> READ =
            List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users");

    private final Map<String, Mode> modes = new HashMap<>();
    private boolean hasVersion;

    /** How a file was exported. */
    enum Mode {
        ABSENT,
        BULK,
        DELTA
    }

    private Manifest() {}

    static Manifest read(Path folder, Problems problems) {
        Manifest manifest = new Manifest();
        if (InputFile.exists(folder, FILE)) {
            boolean read = CsvTable.of(InputFile.in(folder, FILE), problems)
                    .requiring("propertyName", "value")
                    .forEachRow(manifest::take);
            if (read && !manifest.hasVersion) {
                problems.add(
                        Problem.warning(FILE, 0).found("no oneroster.version").expected("oneroster.version 1.1"));
            }
        }
        return manifest;
    }

    /** Whether the manifest says that the file of this name, such as {@code courses}, was exported. */
    boolean promises(String name) {
        return modes.get(key(name)) == Mode.BULK;
    }

    /** Whether the manifest says that the file of this name was not exported. */
    boolean denies(String name) {
        return modes.get(key(name)) == Mode.ABSENT;
    }

    private void take(CsvRow row) {
        String property = row.text("propertyName");
        if (property.equalsIgnoreCase(VERSION)) {
            hasVersion = true;
            if (!row.text("value").equals("1.1")) {
                row.reject("value", "oneroster.version 1.1, the only one supported", "export OneRoster 1.1 CSV");
            }
        } else if (property.regionMatches(true, 0, "file.", 0, 5)) {
            takeMode(row, property.substring(5));
        }
    }

    private void takeMode(CsvRow row, String name) {
        if (READ.stream().noneMatch(name::equalsIgnoreCase)) {
            return;
        }
        Mode mode = row.choice("value", MODE);
        if (!row.isGood()) {
            return;
        }
        boolean required = REQUIRED.stream().anyMatch(name::equalsIgnoreCase);
        if (mode == Mode.DELTA) {
            row.reject("value", "bulk for " + name + ".csv", "export all of it, not only what changed");
        } else if (mode == Mode.ABSENT && required) {
            row.reject("value", "bulk for " + name + ".csv", "export this file too");
        }
        modes.put(key(name), mode);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
