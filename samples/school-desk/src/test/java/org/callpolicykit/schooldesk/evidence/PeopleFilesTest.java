package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.evidence.EvidenceTester.kept;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.Training;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence files about people")
class PeopleFilesTest {

    private static final PersonId T1 = new PersonId("T1");
    private static final PersonId P1 = new PersonId("P1");
    private static final PersonId P2 = new PersonId("P2");
    private static final LocalDate DAY = LocalDate.parse("2026-09-03");

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThereIsNotKept() {
        assertThat(EvidenceTester.in(folder).readWithoutProblems())
                .isEqualTo(new Evidence(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new CallHistory(null, null, null, null, null, null, null, null),
                        new StandingFacts(null, null, null, null, null, null, null)));
    }

    @Test
    void agreementsAreReadByPupil() {
        Evidence evidence = EvidenceTester.in(folder)
                .file(
                        "agreements.csv",
                        "Pupil,AGREEMENT,signed-on,edition,withdrawn-on,whatever",
                        "P1,pupil-acceptable-use,2026-09-03,2026,,x",
                        "P1,Individual Calls,2026-09-03,,2026-12-01,x")
                .readWithoutProblems();

        assertThat(kept(evidence.agreements()).of(P1))
                .containsExactly(
                        new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, DAY, "2026", null),
                        new Agreement(Agreement.Kind.INDIVIDUAL_CALLS, DAY, null, LocalDate.parse("2026-12-01")));
        assertThat(kept(evidence.agreements()).of(P2)).isEmpty();
    }

    @Test
    void whatIsWrongWithAgreementsIsToldAllAtOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "agreements.csv",
                        List.of(
                                "pupil,agreement,signed-on,withdrawn-on",
                                "P3,pupil-acceptable-use,2026-09-03,",
                                "T1,pupil-acceptable-use,2026-09-03,",
                                "P1,pupil-aceptable-use,03/09/2026,",
                                "P1,individual-calls,2026-09-03,2026-09-02",
                                "P2,individual-calls,2026-09-03,",
                                "P2,individual-calls,2026-09-03,"),
                        "evidence/agreements.csv line 2, column pupil: found \"P3\", expected the sourcedId of a pupil in"
                                + " oneroster/users.csv; did you mean \"P1\"?",
                        "evidence/agreements.csv line 3, column pupil: found \"T1\", expected the sourcedId of a pupil in"
                                + " oneroster/users.csv; the role there is teacher",
                        "evidence/agreements.csv line 4, column agreement: found \"pupil-aceptable-use\", expected"
                                + " pupil-acceptable-use, individual-calls; did you mean \"pupil-acceptable-use\"?",
                        "evidence/agreements.csv line 4, column signed-on: found \"03/09/2026\", expected a date such as"
                                + " 2026-11-30",
                        "evidence/agreements.csv line 5, column withdrawn-on: found \"2026-09-02\", expected a day that is"
                                + " not before signed-on 2026-09-03",
                        "evidence/agreements.csv line 7, column pupil: found \"P2\", expected each agreement of a pupil"
                                + " once; line 6 has it already");
    }

    @Test
    void trainingsAndAcknowledgementsAreOfStaff() {
        Evidence evidence = EvidenceTester.in(folder)
                .file("training.csv", "person,course,completed-on", "T1,Safeguarding,2026-09-03")
                .file(
                        "acknowledgements.csv",
                        "person,document,edition,acknowledged-on",
                        "T1,video-calls,2026,2026-09-03")
                .readWithoutProblems();

        assertThat(kept(evidence.trainings()).of(T1)).containsExactly(new Training("Safeguarding", DAY));
        assertThat(kept(evidence.acknowledgements()).of(T1))
                .containsExactly(new Acknowledgement("video-calls", "2026", DAY));
    }

    @Test
    void aPupilsTrainingIsRefused() {
        EvidenceTester.in(folder)
                .expect(
                        "training.csv",
                        List.of("person,course,completed-on", "P1,Safeguarding,2026-09-03", "T1,,2026-09-03"),
                        "evidence/training.csv line 2, column person: found \"P1\", expected the sourcedId of a member of"
                                + " staff in oneroster/users.csv; the role there is student",
                        "evidence/training.csv line 3, column course: found nothing, expected a value");
    }

    @Test
    void anAcknowledgementNamesItsEdition() {
        EvidenceTester.in(folder)
                .expect(
                        "acknowledgements.csv",
                        List.of("person,document,edition,acknowledged-on", "T1,video-calls,,2026-09-03"),
                        "evidence/acknowledgements.csv line 2, column edition: found nothing, expected a value");
    }

    @Test
    void rolesAreOneRowEach() {
        Evidence evidence = EvidenceTester.in(folder)
                .file("roles.csv", "person,role", "T1,dsl", "T1,SLT")
                .readWithoutProblems();

        assertThat(kept(evidence.roles()).of(T1)).containsExactly(SchoolRole.DSL, SchoolRole.SLT);
    }

    @Test
    void aRoleTwiceAndTheRoleOfHostAreRefused() {
        EvidenceTester.in(folder)
                .expect(
                        "roles.csv",
                        List.of("person,role", "T1,dsl", "T1,DSL", "T2,host"),
                        "evidence/roles.csv line 3, column role: found \"DSL\", expected each role of a person once; line 2"
                                + " has it already",
                        "evidence/roles.csv line 4, column role: found \"host\", expected head-teacher, slt, dsl,"
                                + " deputy-dsl, computing-lead, data-protection-lead, cover-manager, office, teacher,"
                                + " teaching-assistant, volunteer, chair-of-governors, records-manager");
    }

    @Test
    void accountsAndDevicesAreOfAnybody() {
        Evidence evidence = EvidenceTester.in(folder)
                .file(
                        "accounts.csv",
                        "person,provider,owner,address",
                        "P1,google,school,p1@school.example",
                        "P1,microsoft,personal,p1@home.example")
                .file("devices.csv", "person,owner", "P1,personal", "P1,school")
                .readWithoutProblems();

        assertThat(kept(evidence.accounts()).of(P1))
                .containsExactly(
                        new Account(Account.Provider.GOOGLE, Ownership.SCHOOL, "p1@school.example"),
                        new Account(Account.Provider.MICROSOFT, Ownership.PERSONAL, "p1@home.example"));
        assertThat(kept(evidence.devices()).of(P1))
                .containsExactly(new Device(Ownership.PERSONAL), new Device(Ownership.SCHOOL));
    }

    @Test
    void anAccountIsOfAKnownProviderAndThereOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "accounts.csv",
                        List.of(
                                "person,provider,owner,address",
                                "P1,gogle,school,p1@school.example",
                                "P1,google,school,p1@school.example",
                                "P1,google,school,P1@school.example"),
                        "evidence/accounts.csv line 2, column provider: found \"gogle\", expected google, microsoft,"
                                + " schoolcloud, other; did you mean \"google\"?",
                        "evidence/accounts.csv line 4, column address: found \"P1@school.example\", expected each account"
                                + " of a person once; line 3 has it already");
    }

    @Test
    void aDeviceIsTheSchoolsOrOnesOwn() {
        EvidenceTester.in(folder)
                .expect(
                        "devices.csv",
                        List.of("person,owner", "P1,mine"),
                        "evidence/devices.csv line 2, column owner: found \"mine\", expected school, personal");
    }

    @Test
    void contactsAreInOrderOfPriority() {
        Evidence evidence = EvidenceTester.in(folder)
                .file(
                        "contacts.csv",
                        "contact,pupil,priority,parental-responsibility,court-order",
                        "C2,P1,2,not-held,in-force",
                        "C1,P1,1,,")
                .readWithoutProblems();

        assertThat(kept(evidence.contacts()).of(P1))
                .containsExactly(
                        new ContactLink(new PersonId("C1"), 1, null, null),
                        new ContactLink(
                                new PersonId("C2"),
                                2,
                                ContactLink.ParentalResponsibility.NOT_HELD,
                                ContactLink.CourtOrder.IN_FORCE));
    }

    @Test
    void aPupilIsNoContactAndAContactIsThereOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "contacts.csv",
                        List.of("contact,pupil,priority", "P2,P1,1", "C1,P1,0", "C2,P1,1", "C2,P1,2"),
                        "evidence/contacts.csv line 2, column contact: found \"P2\", expected the sourcedId of a parent,"
                                + " carer or other adult in oneroster/users.csv; the role there is student",
                        "evidence/contacts.csv line 3, column priority: found \"0\", expected a whole number from 1 to 99",
                        "evidence/contacts.csv line 5, column contact: found \"C2\", expected each contact of a pupil"
                                + " once; line 4 has it already");
    }
}
