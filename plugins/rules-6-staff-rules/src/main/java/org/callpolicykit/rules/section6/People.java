package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.jspecify.annotations.Nullable;

/** Who stands behind an id, for messages. */
final class People {

    private People() {}

    /** Returns those who are in the call or work at the school, as far as they are known. */
    static List<Person> namedIn(CallRequest request, Collection<PersonId> ids) {
        List<Person> named = new ArrayList<>();
        for (PersonId id : ids) {
            Person person = find(request, id);
            if (person != null) {
                named.add(person);
            }
        }
        return named;
    }

    private static @Nullable Person find(CallRequest request, PersonId id) {
        Participant<?> participant = request.call().participant(id);
        if (participant != null) {
            return participant.person();
        }
        List<StaffMember> staff = request.school().staff();
        return staff == null
                ? null
                : staff.stream()
                        .filter(member -> member.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }
}
