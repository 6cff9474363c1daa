package org.callpolicykit.schooldesk.madeup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A weekly event of the timetable.
 *
 * @param uid its UID
 * @param category the kind of call
 * @param summary what people call it
 * @param group the class it is for
 * @param staff the host, then the second adult where there is one
 * @param day the day in the week that is reviewed
 * @param start when it starts
 * @param minutes how long it takes
 */
record Event(
        String uid,
        String category,
        String summary,
        Group group,
        List<String> staff,
        LocalDate day,
        LocalTime start,
        int minutes) {

    /** Returns the id of its call in the week that is reviewed. */
    String callId() {
        return uid + "/" + day.atTime(start);
    }
}
