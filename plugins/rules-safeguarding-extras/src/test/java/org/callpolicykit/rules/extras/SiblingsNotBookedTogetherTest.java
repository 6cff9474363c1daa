package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.ScheduleAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(7) Pupils of one family are not in different calls at the same time")
class SiblingsNotBookedTogetherTest {

    private static final String GUITAR = "Year 4 guitar";
    private static final String DRUMS = "Year 5 drums";

    private final RuleTester rule = RuleTester.of(new SiblingsNotBookedTogether());

    /** Ella, of whom Priya Patel is a contact, as she is of Dev. */
    private static Participant<Pupil> ellaOfPriya() {
        return withContacts(ella(), "c-marek", "c-priya");
    }

    private static Participant<Pupil> withContacts(Participant<Pupil> pupil, String... contacts) {
        List<ContactLink> links = Arrays.stream(contacts)
                .map(contact -> new ContactLink(new PersonId(contact), 1, null, null))
                .toList();
        return pupil.withPerson(pupil.person().withContacts(links));
    }

    private static Call.Builder guitarWith(List<Participant<Pupil>> pupils) {
        return lesson().pupils(pupils);
    }

    private static Call.Builder drums(String start, String end, List<Participant<Pupil>> pupils) {
        return lesson(DRUMS)
                .time(schoolTime("2026-12-01T" + start), schoolTime("2026-12-01T" + end))
                .pupils(pupils);
    }

    @Test
    @Passes
    void callsOfOneFamilyOneAfterTheOtherAreKept() {
        rule.onSchedule(guitarWith(List.of(dev())), drums("11:00", "11:30", List.of(ellaOfPriya())))
                .isKept();
    }

    @Test
    @Fails
    void brotherAndSisterAreInDifferentCallsAtTheSameTime() {
        ScheduleAssert schedule =
                rule.onSchedule(guitarWith(List.of(dev(), finn())), drums("10:30", "11:00", List.of(ellaOfPriya())));
        schedule.call(GUITAR)
                .isBreached("overlaps \"Year 5 drums\" from 10:30 to 11:00 with Ella Novak, who shares a contact with")
                .namesPeople(dev());
        schedule.call(DRUMS)
                .isBreached("overlaps \"Year 4 guitar\" from 10:00 to 10:45 with Dev Patel, who shares a contact with")
                .namesPeople(ella());
    }

    @Test
    @Boundary
    void touchingEndsDoNotOverlapAndOneMinuteDoes() {
        List<Participant<Pupil>> ella = List.of(ellaOfPriya());
        rule.onSchedule(guitarWith(List.of(dev())), drums("10:45", "11:30", ella))
                .isKept();
        rule.onSchedule(guitarWith(List.of(dev())), drums("09:30", "10:00", ella))
                .isKept();
        rule.onSchedule(guitarWith(List.of(dev())), drums("10:44", "11:30", ella))
                .call(GUITAR)
                .isBreached("overlaps \"Year 5 drums\" from 10:44 to 11:30 with Ella Novak, who shares a contact with");
        rule.onSchedule(guitarWith(List.of(dev())), drums("09:30", "10:01", ella))
                .call(GUITAR)
                .isBreached("overlaps \"Year 5 drums\" from 09:30 to 10:01 with Ella Novak, who shares a contact with");
    }

    @Test
    void brotherAndSisterInTheSameCallAreFine() {
        rule.onSchedule(guitarWith(List.of(dev(), ellaOfPriya()))).isKept();
    }

    @Test
    void theSamePupilInTwoCallsIsAnotherKindOfClash() {
        rule.onSchedule(guitarWith(List.of(dev())), drums("10:30", "11:00", List.of(dev())))
                .isKept();
    }

    @Test
    void pupilsOfDifferentFamiliesDoNotClash() {
        rule.onSchedule(guitarWith(List.of(dev())), drums("10:30", "11:00", List.of(ella())))
                .isKept();
        rule.onSchedule(guitarWith(List.of(dev())), drums("10:30", "11:00", List.of(withContacts(ella()))))
                .isKept();
    }

    @Test
    void aCallWithParentsCountsForThePupilsItIsAbout() {
        Call.Builder evening = parentConsultation()
                .time(schoolTime("2026-12-01T10:30"), schoolTime("2026-12-01T10:40"))
                .parents(List.of(priya()));
        ScheduleAssert schedule = rule.onSchedule(guitarWith(List.of(ellaOfPriya())), evening);
        schedule.call(GUITAR)
                .isBreached(
                        "overlaps \"Parents' evening: Dev\" from 10:30 to 10:40 with Dev Patel, who shares a contact with")
                .namesPeople(ella());
        schedule.call("Parents' evening: Dev")
                .isBreached("overlaps \"Year 4 guitar\" from 10:00 to 10:45 with Ella Novak, who shares a contact with")
                .namesPeople(dev());
    }

    @Test
    void theEarliestCallThatClashesIsToldOfWhateverTheOrder() {
        Call.Builder guitar = guitarWith(List.of(dev(), withContacts(finn(), "c-priya")));
        Call.Builder drums = drums("10:30", "11:00", List.of(ellaOfPriya()));
        Call.Builder flute = lesson("Year 6 flute")
                .time(schoolTime("2026-12-01T09:30"), schoolTime("2026-12-01T10:05"))
                .pupils(List.of(ellaOfPriya()));
        String first = "overlaps \"Year 6 flute\" from 09:30 to 10:05 with Ella Novak, who shares a contact with";
        rule.onSchedule(guitar, drums, flute).call(GUITAR).isBreached(first).namesPeople(dev(), finn());
        rule.onSchedule(flute, guitar, drums).call(GUITAR).isBreached(first);
    }

    @Test
    void differentClashesAreToldOfApart() {
        Call.Builder guitar = guitarWith(List.of(dev(), finn()));
        Call.Builder drums = drums("10:30", "11:00", List.of(withContacts(ella(), "c-priya")));
        Pupil orlasOther = new Pupil(new PersonId("p-gus"), "Gus Doyle")
                .withContacts(finn().person().contacts());
        Call.Builder flute = lesson("Year 6 flute")
                .time(schoolTime("2026-12-01T10:40"), schoolTime("2026-12-01T11:05"))
                .pupils(List.of(Participant.of(orlasOther)));
        rule.onSchedule(guitar, drums, flute)
                .call(GUITAR)
                .hasFindings(
                        "broken: overlaps \"Year 5 drums\" from 10:30 to 11:00 with Ella Novak, who shares a contact with: Dev"
                                + " Patel",
                        "broken: overlaps \"Year 6 flute\" from 10:40 to 11:05 with Gus Doyle, who shares a contact with:"
                                + " Finn Doyle");
    }

    @Test
    void unknownContactsCannotBeShown() {
        Participant<Pupil> unknown = finn().withPerson(finn().person().withContacts(null));
        rule.onSchedule(guitarWith(List.of(dev(), unknown)))
                .call(GUITAR)
                .isUnproven("does not say which contacts are on file, and so which other pupils are of the family, for")
                .namesPeople(finn());
    }

    @Test
    void unknownPupilsCannotBeShown() {
        rule.onSchedule(guitarWith(List.of())).call(GUITAR).isUnproven("has no pupils listed");
        rule.onSchedule(parentConsultation().subjects(null))
                .call("Parents' evening: Dev")
                .isUnproven("does not say which pupils it is about");
    }

    @Test
    void staffMeetingsAreOutsideTheRule() {
        Call.Builder meeting = staffMeeting()
                .time(schoolTime("2026-12-01T10:30"), schoolTime("2026-12-01T11:00"))
                .subjects(List.of(ellaOfPriya().person()));
        ScheduleAssert schedule = rule.onSchedule(guitarWith(List.of(dev())), meeting);
        schedule.call("Staff briefing").doesNotApply();
        schedule.call(GUITAR).isKept();
    }

    @Test
    void oneCallAloneCannotBeShown() {
        rule.on(lesson()).isUnproven("was not compared with the rest of the schedule");
    }

    @Test
    void aSchoolMayLeaveFamiliesUpToAnHourBetween() {
        rule.with(SiblingsNotBookedTogether.GAP, Duration.ZERO)
                .onSchedule(guitarWith(List.of(dev())), drums("10:45", "11:00", List.of(ellaOfPriya())))
                .isKept();
        RuleTester anHour = rule.with(SiblingsNotBookedTogether.GAP, Duration.ofMinutes(60));
        anHour.onSchedule(guitarWith(List.of(dev())), drums("11:45", "12:00", List.of(ellaOfPriya())))
                .isKept();
        anHour.onSchedule(guitarWith(List.of(dev())), drums("08:45", "09:00", List.of(ellaOfPriya())))
                .isKept();
        ScheduleAssert tooClose =
                anHour.onSchedule(guitarWith(List.of(dev())), drums("11:44", "12:00", List.of(ellaOfPriya())));
        tooClose.call(GUITAR)
                .isBreached(
                        "is less than 1 hour apart from \"Year 5 drums\" from 11:44 to 12:00 with Ella Novak, who shares"
                                + " a contact with");
        tooClose.call(DRUMS)
                .isBreached(
                        "is less than 1 hour apart from \"Year 4 guitar\" from 10:00 to 10:45 with Dev Patel, who shares"
                                + " a contact with");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(SiblingsNotBookedTogether.GAP, Duration.ofMinutes(61)));
    }
}
