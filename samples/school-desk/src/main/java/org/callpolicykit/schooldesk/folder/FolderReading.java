package org.callpolicykit.schooldesk.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.RowCount;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a school folder. Whatever could be read is there, even when there are errors; whether that is enough is for
 * the caller to say. Immutable.
 */
public final class FolderReading {

    private final School school;
    private final @Nullable Schedule schedule;
    private final @Nullable DateRange days;
    private final Map<ClassId, String> classTitles;
    private final List<Problem> errors;
    private final List<Problem> warnings;
    private final List<Note> notes;
    private final List<RowCount> rowCounts;

    FolderReading(
            School school,
            @Nullable Schedule schedule,
            @Nullable DateRange days,
            Map<ClassId, String> classTitles,
            Findings findings) {
        this.school = school;
        this.schedule = schedule;
        this.days = days;
        this.classTitles = Map.copyOf(classTitles);
        this.errors = findings.problems().errors();
        this.warnings = findings.problems().warnings();
        this.notes = findings.notes().all();
        this.rowCounts = List.copyOf(findings.problems().rowCounts());
    }

    /** Returns the school's standing facts. */
    public School school() {
        return school;
    }

    /** Returns the school's calls; empty when there are no people or no timetable to make them of, which is an error then. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** Returns the days of which the timetable was read; empty when it was not. */
    public Optional<DateRange> days() {
        return Optional.ofNullable(days);
    }

    /** Returns what each class is called. */
    public Map<ClassId, String> classTitles() {
        return classTitles;
    }

    /** Returns what could not be read, in the order found. */
    public List<Problem> errors() {
        return errors;
    }

    /** Returns what could be read and should be looked at, in the order found. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** Returns what was concluded where files do not say it. */
    public List<Note> notes() {
        return notes;
    }

    /** Returns what became of the rows of each file, in the order in which they were read. */
    public List<RowCount> rowCounts() {
        return rowCounts;
    }

    @Override
    public String toString() {
        return "FolderReading[" + school.id() + ", " + schedule + ", " + errors.size() + " errors, " + warnings.size()
                + " warnings]";
    }
}
