package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not in the timetable.
 *
 * @param id its id
 * @param kind its kind
 * @param title what people call it
 * @param start when it starts
 * @param end when it ends; after the start
 * @param host who hosts it; null when the file does not say
 * @param staff the members of staff invited; the host may be missing
 * @param pupils the pupils invited; empty to take those of the class
 * @param parents the parents and carers invited
 * @param visitors the ids of the people from outside the school who are invited
 * @param about the pupils a call with parents is about; null when the file does not say
 * @param classId the class it belongs to; null when it belongs to none
 * @param settings the platform and purpose that its row gives
 */
public record PlannedCall(
        String id,
        CallKind kind,
        String title,
        Instant start,
        Instant end,
        @Nullable PersonId host,
        List<PersonId> staff,
        List<PersonId> pupils,
        List<PersonId> parents,
        List<String> visitors,
        @Nullable List<PersonId> about,
        @Nullable ClassId classId,
        CallSettings settings) {

    /** Copies the lists. */
    public PlannedCall {
        staff = List.copyOf(staff);
        pupils = List.copyOf(pupils);
        parents = List.copyOf(parents);
        visitors = List.copyOf(visitors);
        about = about == null ? null : List.copyOf(about);
    }
}
