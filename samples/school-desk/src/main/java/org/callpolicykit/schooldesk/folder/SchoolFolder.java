package org.callpolicykit.schooldesk.folder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.evidence.EvidenceFolder;
import org.callpolicykit.schooldesk.evidence.KnownCalls;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.oneroster.OneRosterReader;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.timetable.Occurrence;
import org.callpolicykit.schooldesk.timetable.TimetableReader;
import org.callpolicykit.schooldesk.timetable.Window;
import org.jspecify.annotations.Nullable;

/**
 * Reads a school folder (see {@code docs/school-folder.md}): people and classes, timetable and evidence. The policy is read
 * elsewhere. Never throws for what a file holds: every problem of every file is told at once, and whatever can be read is read.
 */
public final class SchoolFolder {

    private final Path folder;
    private final ReadingOptions options;
    private final Findings findings = new Findings();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private KnownCalls timetable = KnownCalls.withoutTimetable();
    private @Nullable DateRange days;

    private SchoolFolder(Path folder, ReadingOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** Reads a folder on the calling thread. */
    public static FolderReading read(Path folder, ReadingOptions options) {
        return new SchoolFolder(folder, options).read();
    }

    private FolderReading read() {
        FolderParts parts = new FolderParts(folder, findings.problems());
        parts.checkNames();
        Roster roster = parts.hasRoster()
                ? OneRosterReader.read(folder, options.school(), findings.problems())
                : new Roster(List.of(), List.of(), List.of(), List.of(), List.of());
        boolean hasTimetable = parts.hasTimetable();
        if (hasTimetable) {
            readTimetable(roster);
        }
        EvidenceFolder files = new EvidenceFolder(folder, roster, options.zone(), findings.problems());
        Evidence evidence = Evidence.read(files, timetable);
        School school = new SchoolFacts(roster, evidence, findings.problems()).school(options.school(), options.zone());
        boolean hasPeople = !roster.users().isEmpty();
        Schedule schedule = hasPeople && hasTimetable ? schedule(school, roster, evidence) : null;
        return new FolderReading(school, schedule, days, classTitles(roster), findings);
    }

    private void readTimetable(Roster roster) {
        InputFile file = InputFile.in(folder, FolderParts.TIMETABLE);
        TimetableOutline outline = TimetableOutline.of(file);
        LocalDate first = outline.firstDay().orElse(LocalDate.EPOCH);
        DateRange read = SchoolYear.days(options, first, roster.sessions());
        Window window = new Window(
                read.first().atStartOfDay(options.zone()).toInstant(),
                read.last().plusDays(1).atStartOfDay(options.zone()).toInstant());
        new TimetableReader(options.zone(), window, findings.problems()).read(file, occurrences::add);
        if (outline.firstDay().isPresent()) {
            days = read;
            List<String> ids = occurrences.stream().map(Occurrence::id).toList();
            timetable = KnownCalls.of(outline.events(), outline.rescheduled(), ids, read);
        }
    }

    private Schedule schedule(School school, Roster roster, Evidence evidence) {
        Calls calls = new Calls(roster, evidence, options, findings);
        return Schedule.of(school, calls.of(occurrences, evidence.calls() == null ? List.of() : evidence.calls()));
    }

    private static Map<ClassId, String> classTitles(Roster roster) {
        Map<ClassId, String> titles = new HashMap<>();
        roster.classes().forEach(one -> titles.put(new ClassId(one.sourcedId()), one.title()));
        return titles;
    }
}
