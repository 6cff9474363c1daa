package org.callpolicykit.rules.section52;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
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

@DisplayName("5.2(h) The record of a call with parents is kept by the retention schedule")
class ParentCallRecordKeptTest {

    private static final String HELD = "has a call record that is on hold and must not be disposed of";

    private final RuleTester rule = RuleTester.of(new ParentCallRecordKept());

    private static Call.Builder record(UnaryOperator<CallRecord> change) {
        return parentConsultation().log(log -> log.withRecord(change.apply(Objects.requireNonNull(log.record()))));
    }

    @Test
    @Passes
    void aRecordDisposedOfAfterSevenYearsWasKeptLongEnough() {
        rule.on(parentConsultation()).isKept();
        rule.on(parentMeeting()).isKept();
    }

    @Test
    @Fails
    void aRecordDisposedOfAfterAYearIsBroken() {
        rule.at(schoolTime("2027-12-01T09:00"))
                .on(parentConsultation())
                .isBreached("has a call record that is kept until 16:10 on Wednesday 1 December 2032,"
                        + " and was to be disposed of on Wednesday 1 December 2027");
    }

    @Test
    @Boundary
    void sixYearsAfterItsEndTheRecordMayGo() {
        rule.at(schoolTime("2032-12-01T16:10")).on(parentConsultation()).isKept();
        rule.at(schoolTime("2032-12-01T16:10").minusSeconds(1))
                .on(parentConsultation())
                .isBreached("has a call record that is kept until 16:10 on Wednesday 1 December 2032,"
                        + " and was to be disposed of on Wednesday 1 December 2032");
    }

    @Test
    void theEndOnRecordCountsAndElseThePlannedOne() {
        Call.Builder overran = record(known -> new CallRecord(
                known.source(),
                known.startedAt(),
                schoolTime("2026-12-01T16:25"),
                known.reason(),
                known.caller(),
                known.otherStaff(),
                known.participants(),
                known.retentionClass(),
                null,
                null));
        rule.at(schoolTime("2032-12-01T16:25")).on(overran).isKept();
        rule.at(schoolTime("2032-12-01T16:24"))
                .on(overran)
                .isBreached("has a call record that is kept until 16:25 on Wednesday 1 December 2032,"
                        + " and was to be disposed of on Wednesday 1 December 2032");
        Call.Builder withoutEnd = record(known -> known.without(Field.DURATION));
        rule.at(schoolTime("2032-12-01T16:10")).on(withoutEnd).isKept();
        rule.at(schoolTime("2032-12-01T16:09"))
                .on(withoutEnd)
                .isBreached("has a call record that is kept until 16:10 on Wednesday 1 December 2032,"
                        + " and was to be disposed of on Wednesday 1 December 2032");
    }

    @Test
    void theClockTimeIsKeptWhenTheClocksChange() {
        RuleTester half = rule.with(ParentCallRecordKept.RETENTION_PERIOD, Period.ofMonths(6));
        half.at(schoolTime("2027-06-01T16:10")).on(parentConsultation()).isKept();
        half.at(schoolTime("2027-06-01T16:09"))
                .on(parentConsultation())
                .isBreached("has a call record that is kept until 16:10 on Tuesday 1 June 2027,"
                        + " and was to be disposed of on Tuesday 1 June 2027");
    }

    @Test
    void aRecordOnHoldIsKeptHoweverOld() {
        rule.on(record(known -> known.withHold("a complaint"))).isBreached(HELD);
    }

    @Test
    void withoutARecordOrItsLineInTheScheduleNobodyCanTell() {
        rule.on(parentConsultation().log(log -> log.withRecord(null)))
                .isUnproven("has no call record, expected one under a line of the retention schedule");
        rule.on(record(known -> known.without(Field.RETENTION_CLASS)))
                .isUnproven("has a call record under no line of the retention schedule");
    }

    @Test
    void everythingIsToldInOneGo() {
        rule.at(schoolTime("2027-12-01T09:00"))
                .on(record(known -> known.without(Field.RETENTION_CLASS).withHold("a complaint")))
                .hasFindings(
                        "cannot be shown: has a call record under no line of the retention schedule",
                        "broken: " + HELD,
                        "broken: has a call record that is kept until 16:10 on Wednesday 1 December 2032,"
                                + " and was to be disposed of on Wednesday 1 December 2027");
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayKeepRecordsForAMonthOrALifetime() {
        RuleTester aMonth = rule.with(ParentCallRecordKept.RETENTION_PERIOD, Period.ofMonths(1));
        aMonth.at(schoolTime("2027-01-01T16:10")).on(parentConsultation()).isKept();
        aMonth.at(schoolTime("2027-01-01T16:09"))
                .on(parentConsultation())
                .isBreached("has a call record that is kept until 16:10 on Friday 1 January 2027,"
                        + " and was to be disposed of on Friday 1 January 2027");
        rule.with(ParentCallRecordKept.RETENTION_PERIOD, Period.ofYears(75))
                .at(schoolTime("2101-12-01T16:09"))
                .on(parentConsultation())
                .isBreached("has a call record that is kept until 16:10 on Thursday 1 December 2101,"
                        + " and was to be disposed of on Thursday 1 December 2101");
    }

    @Test
    void aSchoolCannotKeepRecordsForLessThanAMonthOrMoreThanALifetime() {
        for (Period period : List.of(Period.ofDays(30), Period.of(75, 0, 1))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(ParentCallRecordKept.RETENTION_PERIOD, period));
        }
    }
}
