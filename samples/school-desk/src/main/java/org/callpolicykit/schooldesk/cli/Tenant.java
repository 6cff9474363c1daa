package org.callpolicykit.schooldesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.platform.KeptMeeting;
import org.callpolicykit.core.platform.ScheduleProvisioning;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.platform.MeetingsFile;

/**
 * A school's tenant on one platform, ready to be worked on.
 *
 * @param spec the platform
 * @param connection the connection to it
 * @param meetings the meetings of the schedule there
 * @param book what was made
 * @param reading the school's folder
 * @param schedule its calls
 * @param at the moment to work for
 */
record Tenant(
        PlatformSpec spec,
        PlatformConnection connection,
        ScheduleProvisioning meetings,
        MeetingsFile book,
        FolderReading reading,
        Schedule schedule,
        Instant at) {

    /** Returns the meetings of the days that were read whose calls are not there any more. */
    List<KeptMeeting> gone() {
        ZoneId zone = schedule.school().zone();
        return reading.days()
                .map(days -> meetings.gone(
                        schedule,
                        days.first().atStartOfDay(zone).toInstant(),
                        days.last().plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(List.of());
    }
}
