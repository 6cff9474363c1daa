package org.callpolicykit.schooldesk.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.schooldesk.evidence.EvidenceFolder;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/** Looks at what a school folder holds: which parts are missing, and which files bear a name that nobody reads. */
final class FolderParts {

    static final String ONEROSTER = "oneroster";
    static final String USERS = ONEROSTER + "/users.csv";
    static final String TIMETABLE = "timetable.ics";

    private static final List<String> PARTS =
            List.of(ONEROSTER, TIMETABLE, EvidenceFolder.NAME, "school-policy.yaml", "report");

    private final Path folder;
    private final Problems problems;

    FolderParts(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Whether there is a folder of people and classes at all; if not, that is an error. */
    boolean hasRoster() {
        if (!InputFile.exists(folder, ONEROSTER)) {
            missing(ONEROSTER, "", "a folder of OneRoster 1.1 CSV files");
            return false;
        }
        if (!InputFile.exists(folder, USERS)) {
            missing(USERS, ONEROSTER, "the people of the school");
        }
        return true;
    }

    /** Whether there is a timetable; if not, that is an error. */
    boolean hasTimetable() {
        if (!InputFile.exists(folder, TIMETABLE)) {
            missing(TIMETABLE, "", "the timetable as iCalendar");
            return false;
        }
        return true;
    }

    /** Warns of files in the evidence folder that nobody reads, and of parts that are nearly called like one. */
    void checkNames() {
        for (String name : names("")) {
            if (!PARTS.contains(name)) {
                DidYouMean.closest(name, missingParts())
                        .ifPresent(near -> problems.add(Problem.warning(name, 0)
                                .found("a name that is not read")
                                .hint("did you mean \"" + near + "\"?")
                                .expected(String.join(", ", PARTS))));
            }
        }
        for (String name : names(EvidenceFolder.NAME)) {
            if (!EvidenceFolder.FILES.contains(name)) {
                problems.add(Problem.warning(EvidenceFolder.NAME + "/" + name, 0)
                        .found("a file that is not read")
                        .hint(DidYouMean.hint(name, EvidenceFolder.FILES).orElse(null))
                        .expected("any of " + String.join(", ", EvidenceFolder.FILES)));
            }
        }
    }

    private List<String> missingParts() {
        return PARTS.stream().filter(part -> !InputFile.exists(folder, part)).toList();
    }

    private void missing(String part, String within, String expected) {
        List<String> there = names(within);
        String where = within.isEmpty() ? "the folder" : within;
        String name = part.substring(part.lastIndexOf('/') + 1);
        problems.add(Problem.error(part, 0)
                .found("nothing of that name; " + where + " has "
                        + (there.isEmpty() ? "nothing in it" : String.join(", ", there)))
                .hint(suggestion(name, there))
                .expected(expected));
    }

    private static @Nullable String suggestion(String name, List<String> there) {
        return DidYouMean.closest(name, there)
                .map(near -> "is \"" + near + "\" meant to be \"" + name + "\"?")
                .orElse(null);
    }

    /** The names in a part of the folder, in order; hidden files are the file manager's. */
    private List<String> names(String part) {
        Path path = folder.resolve(part);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(InputFile.in(folder, part).unreadable(e));
            return List.of();
        }
    }
}
