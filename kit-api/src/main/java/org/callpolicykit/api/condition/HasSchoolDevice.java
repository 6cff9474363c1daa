package org.callpolicykit.api.condition;

import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.school.School;

/** Whoever joins on a device of the school's. */
public record HasSchoolDevice() implements Trait<Person> {

    @Override
    public Days of(Participant<? extends Person> participant, School school) {
        Device device = participant.device();
        return Days.when(device != null && device.ownership() == Ownership.SCHOOL);
    }
}
