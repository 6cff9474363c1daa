package org.callpolicykit.testkit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.person.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The people of the sample calls. Staff have school Google accounts and school devices; pupils have school Google accounts and signed
 * agreements.
 */
public final class SamplePeople {

    private SamplePeople() {}

    /** Amara Osei, teacher of Year 4. */
    public static Participant<StaffMember> amara() {
        return staff("s-amara", "Amara Osei", SchoolRole.TEACHER);
    }

    /** Ben Whitlock, teaching assistant. */
    public static Participant<StaffMember> ben() {
        return staff("s-ben", "Ben Whitlock", SchoolRole.TEACHING_ASSISTANT);
    }

    /** Carys Pugh, deputy head, of the SLT. */
    public static Participant<StaffMember> carys() {
        return staff("s-carys", "Carys Pugh", SchoolRole.SLT);
    }

    /** Helen Marsh, Head Teacher. */
    public static Participant<StaffMember> helen() {
        return staff("s-helen", "Helen Marsh", SchoolRole.HEAD_TEACHER);
    }

    /** Dev Patel, pupil, whose parents agreed to individual calls. */
    public static Participant<Pupil> dev() {
        return pupil(
                "p-dev",
                "Dev Patel",
                priya().id(),
                signed(Agreement.Kind.PUPIL_ACCEPTABLE_USE),
                signed(Agreement.Kind.INDIVIDUAL_CALLS).withBy(priya().id()));
    }

    /** Ella Novak, pupil. */
    public static Participant<Pupil> ella() {
        return pupil("p-ella", "Ella Novak", marek().id(), signed(Agreement.Kind.PUPIL_ACCEPTABLE_USE));
    }

    /** Finn Doyle, pupil. */
    public static Participant<Pupil> finn() {
        return pupil("p-finn", "Finn Doyle", new PersonId("c-orla"), signed(Agreement.Kind.PUPIL_ACCEPTABLE_USE));
    }

    /** Priya Patel, parent of Dev. */
    public static Participant<ParentCarer> priya() {
        return parent("c-priya", "Priya Patel");
    }

    /** Marek Novak, parent of Ella. */
    public static Participant<ParentCarer> marek() {
        return parent("c-marek", "Marek Novak");
    }

    /** Tom Reyes, a children's author, from outside the school. */
    public static Participant<Visitor> tom() {
        return Participant.of(new Visitor(new PersonId("v-tom"), "Tom Reyes"));
    }

    /** Returns a pupil's part in a call with these agreements on file; null when nobody keeps them. */
    public static Participant<Pupil> withAgreements(Participant<Pupil> participant, @Nullable List<Agreement> onFile) {
        return new Participant<>(
                participant.person().withAgreements(onFile), participant.account(), participant.device());
    }

    /** Returns a school account. */
    public static Account schoolAccount(Account.Provider provider, String name) {
        return new Account(provider, Ownership.SCHOOL, name + "@alder-bank.example", LocalDate.of(2026, 9, 4));
    }

    /** Returns somebody's own account. */
    public static Account personalAccount(Account.Provider provider, String name) {
        return new Account(provider, Ownership.PERSONAL, name + "@mail.example");
    }

    private static Participant<StaffMember> staff(String id, String name, SchoolRole role) {
        StaffMember member = new StaffMember(new PersonId(id), name, Set.of(role))
                .withTrainings(List.of(new Training(SampleSchool.VIDEO_TRAINING, LocalDate.of(2026, 9, 2))))
                .withAcknowledgements(List.of(new Acknowledgement(
                        SampleSchool.VIDEO_POLICY, SampleSchool.EDITION, LocalDate.of(2026, 9, 2))));
        return new Participant<>(
                member, schoolAccount(Account.Provider.GOOGLE, id), new Device(Ownership.SCHOOL), Place.SCHOOL);
    }

    private static Participant<Pupil> pupil(String id, String name, PersonId contact, Agreement... agreements) {
        ContactLink link =
                new ContactLink(contact, 1, ContactLink.ParentalResponsibility.HELD, ContactLink.CourtOrder.NONE);
        Pupil pupil = new Pupil(new PersonId(id), name, "4", Arrays.asList(agreements), List.of(link))
                .withContactDecision(new ContactDecision(
                        ContactDecision.Way.VIDEO_CALL,
                        new PersonId("s-carys"),
                        LocalDate.of(2026, 9, 10),
                        "the family prefers it"));
        return new Participant<>(pupil, schoolAccount(Account.Provider.GOOGLE, id), new Device(Ownership.PERSONAL));
    }

    private static Participant<ParentCarer> parent(String id, String name) {
        ParentCarer parent = new ParentCarer(new PersonId(id), name, id + "@mail.example", "01632 960001");
        return new Participant<>(parent, null, new Device(Ownership.PERSONAL));
    }

    private static Agreement signed(Agreement.Kind kind) {
        return new Agreement(kind, LocalDate.of(2026, 9, 7), SampleSchool.EDITION, null);
    }
}
