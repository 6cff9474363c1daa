package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.ScheduleAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(3) The members of staff a call needs are in no other call meanwhile")
class StaffInOneCallAtOnceTest {

    private static final String GUITAR = "Year 4 guitar";
    private static final String DRUMS = "Year 5 drums";

    private final RuleTester rule = RuleTester.of(new StaffInOneCallAtOnce());

    private static Call.Builder drums(String start, String end) {
        return lesson(DRUMS).time(schoolTime("2026-12-01T" + start), schoolTime("2026-12-01T" + end));
    }

    @Test
    @Passes
    void callsOneAfterTheOtherAreKept() {
        rule.onSchedule(lesson(), drums("11:00", "11:30")).isKept();
    }

    @Test
    @Boundary
    void touchingEndsDoNotOverlap() {
        rule.onSchedule(lesson(), drums("10:45", "11:30")).isKept();
        rule.onSchedule(lesson(), drums("09:30", "10:00")).isKept();
    }

    @Test
    @Boundary
    void oneMinuteOfOverlapBreaksBothCalls() {
        ScheduleAssert schedule = rule.onSchedule(lesson(), drums("10:44", "11:30"));
        schedule.call(GUITAR)
                .isBreached(
                        "has 0 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 5 drums\" from"
                                + " 10:44 to 11:30 and Ben Whitlock is in \"Year 5 drums\" from 10:44 to 11:30");
        schedule.call(DRUMS)
                .isBreached(
                        "has 0 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 4 guitar\" from"
                                + " 10:00 to 10:45 and Ben Whitlock is in \"Year 4 guitar\" from 10:00 to 10:45");
    }

    @Test
    void aThirdMemberOfStaffMakesUpForOneWhoIsElsewhere() {
        ScheduleAssert schedule = rule.onSchedule(
                lesson().staff(List.of(amara(), ben(), carys())),
                drums("10:30", "11:00").staff(List.of(amara(), helen())));
        schedule.call(GUITAR).isKept();
        schedule.call(DRUMS)
                .isBreached(
                        "has 1 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 4 guitar\" from"
                                + " 10:00 to 10:45");
    }

    @Test
    @Fails
    void aStaffMeetingTakesSomebodyAwayToo() {
        Call.Builder briefing = staffMeeting().time(schoolTime("2026-12-01T10:30"), schoolTime("2026-12-01T11:00"));
        ScheduleAssert schedule = rule.onSchedule(lesson(), briefing);
        schedule.call(GUITAR)
                .isBreached(
                        "has 1 of the 2 members of staff it needs for itself: Amara Osei is in \"Staff briefing\" from"
                                + " 10:30 to 11:00");
        schedule.call("Staff briefing").doesNotApply();
    }

    @Test
    void aLongCallOverlapsALateOneAcrossAShortOneBetween() {
        Call.Builder allMorning = drums("09:00", "12:00").staff(List.of(amara(), helen()));
        Call.Builder late = lesson("Year 6 flute").time(schoolTime("2026-12-01T11:00"), schoolTime("2026-12-01T11:30"));
        ScheduleAssert schedule = rule.onSchedule(allMorning, lesson(), late);
        schedule.call("Year 6 flute")
                .isBreached(
                        "has 1 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 5 drums\" from"
                                + " 09:00 to 12:00");
    }

    @Test
    void tooFewStaffWithoutAnotherCallIsAnotherRulesConcern() {
        rule.onSchedule(lesson().staff(List.of(amara())), drums("11:00", "11:30"))
                .isKept();
    }

    @Test
    void aVolunteerDoesNotMakeUpForSomebodyWhoIsElsewhereUnlessVolunteersCount() {
        Call.Builder guitar = lesson().staff(List.of(amara(), ben(), inRole(carys(), SchoolRole.VOLUNTEER)));
        Call.Builder drums = drums("10:30", "11:00").staff(List.of(amara(), helen()));
        rule.onSchedule(guitar, drums)
                .call(GUITAR)
                .isBreached(
                        "has 1 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 5 drums\" from"
                                + " 10:30 to 11:00");
        rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .onSchedule(guitar, drums)
                .call(GUITAR)
                .isKept();
    }

    @Test
    void anUntrainedVolunteerMakesUpForSomebodyOnlyWhereTheSchoolAsksForNoTraining() {
        Participant<StaffMember> volunteer = inRole(carys(), SchoolRole.VOLUNTEER);
        Participant<StaffMember> untrained =
                volunteer.withPerson(volunteer.person().withTrainings(List.of()));
        Call.Builder guitar = lesson().staff(List.of(amara(), ben(), untrained));
        Call.Builder drums = drums("10:30", "11:00").staff(List.of(amara(), helen()));
        RuleTester volunteers = rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class));
        volunteers
                .with(CountedAdults.VOLUNTEERS_TRAINED, true)
                .onSchedule(guitar, drums)
                .call(GUITAR)
                .isBreached(
                        "has 1 of the 2 members of staff it needs for itself: Amara Osei is in \"Year 5 drums\" from"
                                + " 10:30 to 11:00");
        volunteers
                .with(CountedAdults.VOLUNTEERS_TRAINED, false)
                .onSchedule(guitar, drums)
                .call(GUITAR)
                .isKept();
    }

    @Test
    void aVolunteerWhoIsElsewhereTakesNothingAway() {
        Participant<StaffMember> volunteer = inRole(carys(), SchoolRole.VOLUNTEER);
        rule.onSchedule(
                        lesson().staff(List.of(amara(), volunteer)),
                        drums("10:30", "11:00").staff(List.of(ben(), helen(), volunteer)))
                .isKept();
    }

    private static Participant<StaffMember> inRole(Participant<StaffMember> member, SchoolRole role) {
        return member.withPerson(member.person().withRoles(Set.of(role)));
    }

    @Test
    void aScheduleWithoutPupilsIsOutsideTheRule() {
        rule.onSchedule(staffMeeting(), parentMeeting()).call("Staff briefing").doesNotApply();
    }

    @Test
    void oneCallAloneCannotBeShown() {
        rule.on(lesson()).isUnproven("was not compared with the rest of the schedule");
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(StaffInOneCallAtOnce.MINIMUM_STAFF, 2)
                .onSchedule(
                        lesson().staff(List.of(amara(), ben(), carys())),
                        drums("10:30", "11:00").staff(List.of(amara(), helen())))
                .call(GUITAR)
                .isKept();
        rule.with(StaffInOneCallAtOnce.MINIMUM_STAFF, 6)
                .onSchedule(
                        lesson().staff(List.of(amara(), ben(), carys(), helen())),
                        drums("10:30", "11:00").staff(List.of(amara())))
                .call(GUITAR)
                .isBreached(
                        "has 3 of the 6 members of staff it needs for itself: Amara Osei is in \"Year 5 drums\" from"
                                + " 10:30 to 11:00");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(StaffInOneCallAtOnce.MINIMUM_STAFF, outside));
        }
    }
}
