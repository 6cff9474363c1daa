package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(3) There are enough adults for all the calls of a time")
class AdultsForEveryPeriodTest {

    private final RuleTester rule = RuleTester.of(new AdultsForEveryPeriod());

    /** Guitar with Amara, drums with Ben: at 10:00 each lacks an adult, and Carys and Helen are free. */
    private static Call.Builder guitar() {
        return lesson("Guitar").staff(List.of(amara()));
    }

    private static Call.Builder drums() {
        return lesson("Drums").staff(List.of(ben()));
    }

    private static Call.Builder meetingOf(String from, String until) {
        return staffMeeting()
                .staff(List.of(carys(), helen()))
                .time(schoolTime("2026-12-01T" + from), schoolTime("2026-12-01T" + until));
    }

    @Test
    @Passes
    void asManyAdultsAreFreeAsAreMissing() {
        rule.onSchedule(guitar(), drums()).asAWhole().isKept();
        rule.onSampleCalls().asAWhole().isKept();
    }

    @Test
    @Fails
    void aMeetingTakesTheLastFreeAdultsAway() {
        rule.onSchedule(guitar(), drums(), meetingOf("10:00", "10:45"))
                .asAWhole()
                .isBreached(
                        "lacks 2 adults in 2 calls from 10:00 to 10:45 on Tuesday 1 December, and nobody is free then");
    }

    @Test
    @Boundary
    void onlyTheTimeInWhichTheyAreMissingIsSaid() {
        rule.onSchedule(guitar(), drums(), meetingOf("10:44", "11:00"))
                .asAWhole()
                .isBreached(
                        "lacks 2 adults in 2 calls from 10:44 to 10:45 on Tuesday 1 December, and nobody is free then");
        rule.onSchedule(guitar(), drums(), meetingOf("10:45", "11:00"))
                .asAWhole()
                .isKept();
        rule.onSchedule(guitar(), drums(), meetingOf("09:00", "10:00"))
                .asAWhole()
                .isKept();
    }

    @Test
    void aTimeIsNotCutWhereNothingChanges() {
        Call.Builder first = meetingOf("10:00", "10:20");
        Call second = meetingOf("10:20", "10:45").title("Second").build();
        Call another = Call.builder(new CallId("second"), second.kind(), "Second", second.start(), second.end())
                .staff(second.staff())
                .build();
        rule.onSchedule(guitar().build(), drums().build(), first.build(), another)
                .asAWhole()
                .isBreached(
                        "lacks 2 adults in 2 calls from 10:00 to 10:45 on Tuesday 1 December, and nobody is free then");
    }

    @Test
    void aCallThatLacksTwoCountsTwice() {
        rule.onSchedule(guitar().staff(List.of()), drums()).asAWhole().isKept();
        rule.onSchedule(
                        guitar().staff(List.of()),
                        drums().staff(List.of(ben())),
                        lesson("Choir").staff(List.of(carys())))
                .asAWhole()
                .isBreached("lacks 4 adults in 3 calls from 10:00 to 10:45 on Tuesday 1 December, and 2 are free then");
    }

    @Test
    void theSchoolSaysWhoMayBeTheSecondAdult() {
        RuleTester teachersOnly = rule.with(AdultsForEveryPeriod.ADULTS, Set.of(SchoolRole.TEACHER));
        teachersOnly
                .onSchedule(guitar())
                .asAWhole()
                .isBreached(
                        "lacks 1 adult in 1 call from 10:00 to 10:45 on Tuesday 1 December, and nobody is free then");
        rule.with(AdultsForEveryPeriod.ADULTS, EnumSet.allOf(SchoolRole.class))
                .onSchedule(guitar())
                .asAWhole()
                .isKept();
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(AdultsForEveryPeriod.MINIMUM_STAFF, 2)
                .onSchedule(guitar())
                .asAWhole()
                .isKept();
        rule.with(AdultsForEveryPeriod.MINIMUM_STAFF, 6)
                .onSchedule(guitar())
                .asAWhole()
                .isBreached("lacks 5 adults in 1 call from 10:00 to 10:45 on Tuesday 1 December, and 3 are free then");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(AdultsForEveryPeriod.MINIMUM_STAFF, outside));
        }
    }

    @Test
    void withoutAListOfStaffNobodyCanTell() {
        rule.atSchool(ALDER_BANK.toBuilder().staff(null))
                .onSchedule(guitar())
                .asAWhole()
                .isUnproven("has no list of staff, without which nobody can tell who is free to be the second adult");
    }

    @Test
    void noSingleCallIsRefusedForIt() {
        rule.onSchedule(guitar(), drums(), meetingOf("10:00", "10:45"))
                .call("Guitar")
                .isKept();
    }
}
