package org.callpolicykit.schooldesk.cli;

import java.util.List;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.schooldesk.folder.FolderReading;

/**
 * Everything that a report on a check is made of.
 *
 * @param reading what was read from the folder, with its notes, problems and row counts
 * @param desk the policy it was held against, with its warnings and coverage
 * @param review the review of the schedule
 * @param plugins what became of each plugin file
 */
record CheckedSchool(FolderReading reading, SchoolDesk desk, ScheduleReview review, List<PluginReport> plugins) {

    /** Copies the list. */
    CheckedSchool {
        plugins = List.copyOf(plugins);
    }
}
