package org.callpolicykit.schooldesk.timetable;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;

/**
 * Reads an iCalendar file (RFC 5545) and hands over every occurrence of its events in a window of time. The file is gone through
 * twice and never held: first for what an event needs to know of others, then event by event. Whatever cannot be read is among
 * the problems, and costs its own event only. For use by one thread.
 */
public final class TimetableReader {

    private final ZoneId schoolZone;
    private final Window window;
    private final Problems problems;

    /** A reader that takes times without a zone as the school's, and reads the occurrences that start in the window. */
    public TimetableReader(ZoneId schoolZone, Window window, Problems problems) {
        this.schoolZone = schoolZone;
        this.window = window;
        this.problems = problems;
    }

    /** Hands over the occurrences: event by event in the order of the file, those of one event in the order of time. */
    public void read(InputFile file, Consumer<Occurrence> action) {
        Problems structure = new Problems();
        TimetableIndex index = new TimetableIndex(file.name(), window, problems);
        new CalendarWalk(file, structure, index).run();
        if (index.isUsable()) {
            problems.rowsOf(file.name());
            EventExpansion expansion = new EventExpansion(file.name(), schoolZone, window, index, problems, action);
            new CalendarWalk(file, problems, expansion).run();
        }
    }
}
