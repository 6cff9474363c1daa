package org.callpolicykit.schooldesk.report;

import java.util.List;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.check.Cover.Period;

/** The cover list: when calls with pupils lack an adult, and who is free then. It names people. */
public final class CoverText {

    private CoverText() {}

    /** Returns the list for a terminal, ending with a line feed. */
    public static String of(Schedule schedule, List<Period> periods) {
        SchoolTimes times = new SchoolTimes(schedule.school().zone());
        TextPage page = new TextPage();
        page.heading(schedule.school().name());
        page.hanging("", Notes.period(schedule, times));
        page.blank();
        if (periods.isEmpty()) {
            page.hanging("", "No call lacks an adult.");
        }
        for (Period period : periods) {
            page.hanging(
                    "",
                    times.moment(period.from()) + " to " + times.time(period.until()) + ": "
                            + Wording.count(period.missing(), "adult") + " missing, "
                            + Wording.grouped(period.free().size()) + " free"
                            + (period.isShort() ? ". Not enough." : ""));
            page.hanging("  lack    ", names(period.lacking()));
            if (!period.free().isEmpty()) {
                page.hanging("  free    ", staff(period.free()));
            }
        }
        return page.toString();
    }

    private static String names(List<Call> calls) {
        return calls.stream().map(Call::title).collect(Collectors.joining(", "));
    }

    private static String staff(List<StaffMember> free) {
        return free.stream().map(StaffMember::name).sorted().collect(Collectors.joining(", "));
    }
}
