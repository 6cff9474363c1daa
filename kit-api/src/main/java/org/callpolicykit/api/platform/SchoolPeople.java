package org.callpolicykit.api.platform;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;

/**
 * The people whom a platform's own bookings may be about, as the MIS knows them. They come into calls as they are given here: with their accounts, their devices,
 * and the places that they declared.
 *
 * @param staff the members of staff
 * @param pupils the pupils
 * @param parents the parents, carers and other contacts
 */
public record SchoolPeople(
        List<Participant<StaffMember>> staff, List<Pupil> pupils, List<Participant<ParentCarer>> parents) {

    /** Copies the lists. */
    public SchoolPeople {
        staff = List.copyOf(staff);
        pupils = List.copyOf(pupils);
        parents = List.copyOf(parents);
    }

    /** Returns the people of one call, the pupils whom it is about among them. */
    public static SchoolPeople of(Call call) {
        List<Pupil> subjects = call.subjects();
        return new SchoolPeople(call.staff(), subjects == null ? List.of() : subjects, call.parents());
    }
}
