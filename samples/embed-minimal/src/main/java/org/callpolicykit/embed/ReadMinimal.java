package org.callpolicykit.embed;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.schedule.ScheduleReview;

/** Reviews a year without holding its calls: they stay in the MIS's store, and one is read again when something has to be said about it. */
final class ReadMinimal {

    private ReadMinimal() {}

    /** What a MIS has anyway. */
    interface Store {

        /** Returns the ids of a school's calls, in order of start, then id. */
        List<CallId> idsInOrder(School school);

        /** Returns a call as it is on file. */
        Call read(CallId id);
    }

    static void review(SchoolDesk desk, School school, Store store, Instant now, PrintStream out) {
        List<CallId> ids = store.idsInOrder(school);
        Schedule year = Schedule.reading(school, ids.size(), place -> store.read(ids.get(place)));

        ScheduleReview review = desk.review(year, now); // reads the calls of which something is found, one by one

        out.println(review.refused() + " of " + year.size() + " calls are refused as they stand");
    }
}
