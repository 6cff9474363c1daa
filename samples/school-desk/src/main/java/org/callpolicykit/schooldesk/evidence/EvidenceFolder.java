package org.callpolicykit.schooldesk.evidence;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.oneroster.Roster;

/** The folder {@code evidence} of a school folder, and what its rows are held against. For use by one thread. */
public final class EvidenceFolder {

    /** The folder's name within a school folder. */
    public static final String NAME = "evidence";

    /** The files that the folder may hold. */
    public static final List<String> FILES = List.of(
            "agreements.csv",
            "training.csv",
            "acknowledgements.csv",
            "roles.csv",
            "accounts.csv",
            "devices.csv",
            "contacts.csv",
            "notices.csv",
            "approvals.csv",
            "calls.csv",
            "settings.csv",
            "calendar.csv",
            "dsl-rota.csv",
            "places.csv",
            "contact-decisions.csv",
            "visitors.csv",
            "arrangements.csv",
            "breakout-rooms.csv",
            "readback.csv",
            "arrivals.csv",
            "events.csv",
            "attestations.csv",
            "concerns.csv",
            "records.csv",
            "policies.csv",
            "publications.csv",
            "sign-offs.csv",
            "training-offers.csv",
            "impact-assessments.csv",
            "school.csv");

    private final Path schoolFolder;
    private final ZoneId zone;
    private final References references;
    private final Problems problems;

    /** The evidence of the school with this roster; times without an offset are in the zone. */
    public EvidenceFolder(Path schoolFolder, Roster roster, ZoneId zone, Problems problems) {
        this.schoolFolder = schoolFolder;
        this.zone = zone;
        this.references = new References(roster);
        this.problems = problems;
    }

    ZoneId zone() {
        return zone;
    }

    References references() {
        return references;
    }

    /** Hands over the rows of a file; returns whether the school keeps it in a form that can be read. */
    boolean forEachRow(String file, List<String> required, Consumer<CsvRow> action) {
        String name = NAME + "/" + file;
        return InputFile.exists(schoolFolder, name)
                && CsvTable.of(InputFile.in(schoolFolder, name), problems)
                        .requiring(required.toArray(String[]::new))
                        .forEachRow(action);
    }
}
