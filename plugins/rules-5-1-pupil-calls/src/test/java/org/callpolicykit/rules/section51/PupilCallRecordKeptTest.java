package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(l) The record of a call with pupils is kept by the retention schedule")
class PupilCallRecordKeptTest {

    private final RuleTester rule = RuleTester.of(new PupilCallRecordKept());

    @Test
    @Passes
    void aRecordMayGoWhenItsTimeIsOver() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aRecordMayNotGoAfterOneYear() {
        rule.at(schoolTime("2027-12-01T12:00"))
                .on(lesson())
                .isBreached("has a call record to be disposed of on 1 December 2027, expected to be kept until 10:45 on"
                        + " 1 December 2032");
    }

    @Test
    @Boundary
    void sixYearsAfterTheEndARecordMayGoAndASecondEarlierItMayNot() {
        rule.at(schoolTime("2032-12-01T10:45")).on(lesson()).isKept();
        rule.at(schoolTime("2032-12-01T10:44:59"))
                .on(lesson())
                .isBreached("has a call record to be disposed of on 1 December 2032, expected to be kept until 10:45 on"
                        + " 1 December 2032");
    }

    @Test
    void theTimeRunsFromTheEndThatWasRecordedAndElseFromTheEndThatWasPlanned() {
        CallRecord half = new CallRecord(
                null, null, schoolTime("2026-12-01T11:15"), null, null, null, null, "video calls", null, null);
        rule.at(schoolTime("2032-12-01T11:15")).on(recorded(known -> half)).isKept();
        rule.at(schoolTime("2032-12-01T11:14:59"))
                .on(recorded(known -> half))
                .isBreached("has a call record to be disposed of on 1 December 2032, expected to be kept until 11:15 on"
                        + " 1 December 2032");
        rule.at(schoolTime("2032-12-01T10:45"))
                .on(recorded(known -> known.without(Field.DURATION)))
                .isKept();
    }

    @Test
    void theSchoolsClockCounts() {
        Call.Builder summer = lesson().time(schoolTime("2026-07-01T10:00"), schoolTime("2026-07-01T10:45"));
        RuleTester halfAYear = rule.with(PupilCallRecordKept.RETENTION_PERIOD, Period.ofMonths(6));
        Call.Builder unrecordedEnd = summer.log(
                log -> log.withRecord(Objects.requireNonNull(log.record()).without(Field.DURATION)));
        halfAYear.at(schoolTime("2027-01-01T10:45")).on(unrecordedEnd).isKept();
        halfAYear
                .at(schoolTime("2027-01-01T10:44"))
                .on(unrecordedEnd)
                .isBreached("has a call record to be disposed of on 1 January 2027, expected to be kept until 10:45 on"
                        + " 1 January 2027");
    }

    @Test
    void aRecordOnHoldStays() {
        rule.on(recorded(known -> known.withHold("a complaint by the family")))
                .isBreached("has a call record on hold, expected to be kept until nothing holds it");
        rule.at(schoolTime("2027-12-01T12:00"))
                .on(recorded(known -> known.withHold("a complaint by the family")))
                .hasFindings(
                        "broken: has a call record on hold, expected to be kept until nothing holds it",
                        "broken: has a call record to be disposed of on 1 December 2027, expected to be kept until 10:45 on"
                                + " 1 December 2032");
    }

    @Test
    void aRecordWithoutALineOfTheScheduleCannotBeJudged() {
        rule.on(recorded(known -> known.without(Field.RETENTION_CLASS)))
                .isUnproven("has a call record without the line of the retention schedule it is kept under");
    }

    @Test
    void aCallWithoutRecordCannotBeJudged() {
        rule.on(lesson().log(log -> log.withRecord(null)))
                .isUnproven("has no call record, so nobody can tell how long it was to be kept");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayKeepRecordsForAMonthOrForALifetime() {
        RuleTester aMonth = rule.with(PupilCallRecordKept.RETENTION_PERIOD, Period.ofMonths(1));
        aMonth.at(schoolTime("2027-01-01T10:45")).on(lesson()).isKept();
        aMonth.at(schoolTime("2027-01-01T10:44"))
                .on(lesson())
                .isBreached("has a call record to be disposed of on 1 January 2027, expected to be kept until 10:45 on"
                        + " 1 January 2027");
        rule.with(PupilCallRecordKept.RETENTION_PERIOD, Period.ofYears(75))
                .on(lesson())
                .isBreached("has a call record to be disposed of on 1 December 2033, expected to be kept until 10:45 on"
                        + " 1 December 2101");
        for (Period outside : List.of(Period.ofDays(30), Period.ofYears(75).plusDays(1))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(PupilCallRecordKept.RETENTION_PERIOD, outside))
                    .withMessageContaining("from P1M to P75Y");
        }
    }

    private static Call.Builder recorded(UnaryOperator<CallRecord> change) {
        return lesson().log(log -> log.withRecord(change.apply(Objects.requireNonNull(log.record()))));
    }
}
