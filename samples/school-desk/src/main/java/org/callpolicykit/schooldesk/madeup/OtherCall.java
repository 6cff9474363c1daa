package org.callpolicykit.schooldesk.madeup;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A call that is not in the timetable.
 *
 * @param id its id
 * @param kind its kind, as calls.csv writes it
 * @param title what people call it
 * @param start when it starts
 * @param minutes how long it takes
 * @param staff the host first
 * @param guests pupils of a call with pupils, parents of a call with parents
 * @param purpose what it is for; empty when nobody said
 */
record OtherCall(
        String id,
        String kind,
        String title,
        LocalDateTime start,
        int minutes,
        List<String> staff,
        List<String> guests,
        String purpose) {

    boolean isWithPupils() {
        return kind.equals("individual-pupil") || kind.equals("small-group");
    }

    boolean isWithParents() {
        return kind.startsWith("parent-");
    }

    boolean isIndividual() {
        return kind.equals("individual-pupil");
    }
}
