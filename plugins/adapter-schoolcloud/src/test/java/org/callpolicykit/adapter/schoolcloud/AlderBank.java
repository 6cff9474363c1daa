package org.callpolicykit.adapter.schoolcloud;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.SchoolPeople;
import org.callpolicykit.testkit.platform.GivenSettings;

/** The people of the examples, and how their school's files are read. */
final class AlderBank {

    static final List<Participant<StaffMember>> STAFF = List.of(
            teacher("t-1", "Amara Osei"),
            teacher("t-2", "Ben Whitlock"),
            teacher("t-3", "Carys Pugh"),
            teacher("t-4", "Helen Marsh"));
    static final List<Pupil> PUPILS = List.of(
            pupil("p-1", "Dev Patel"),
            pupil("p-2", "Ella Novak"),
            pupil("p-3", "Jan Novak"),
            pupil("p-4", "Finn Doyle"));
    static final List<Participant<ParentCarer>> PARENTS = List.of(
            parent("c-1", "Priya Patel"),
            parent("c-2", "Marek Novak"),
            parent("c-3", "Orla Doyle"),
            parent("c-4", "Sam Jones"),
            parent("c-5", "Sam Jones"));
    static final SchoolPeople PEOPLE = new SchoolPeople(STAFF, PUPILS, PARENTS);

    /** The header of a file in our own names. */
    static final String HEADER = "event,date,start,end,teacher,student,contact,mode,status,attended\n";

    static final GivenSettings SETTINGS =
            GivenSettings.none().value("time-zone", "Europe/London").value("teacher-place", "school");

    private AlderBank() {}

    static Bookings read(GivenSettings settings) {
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(settings)) {
            return connection.bookings(PEOPLE);
        }
    }

    /** Reads lines in our own names and words. */
    static Bookings read(String... lines) {
        return read(SETTINGS.value("appointments", HEADER + String.join("\n", lines)));
    }

    /** Returns everything that names somebody, and must not show where it may be logged. */
    static Set<String> personal() {
        return Set.of("Osei", "Patel", "Novak", "Sam Jones", "mail.example", "login-t-1");
    }

    private static Participant<StaffMember> teacher(String id, String name) {
        Account account =
                new Account(Account.Provider.SCHOOLCLOUD, Ownership.SCHOOL, "login-" + id + "@alder-bank.example");
        return new Participant<>(new StaffMember(new PersonId(id), name, Set.of(SchoolRole.TEACHER)), account, null);
    }

    private static Pupil pupil(String id, String name) {
        return new Pupil(new PersonId(id), name);
    }

    private static Participant<ParentCarer> parent(String id, String name) {
        return Participant.of(new ParentCarer(new PersonId(id), name, id + "@mail.example", null));
    }
}
