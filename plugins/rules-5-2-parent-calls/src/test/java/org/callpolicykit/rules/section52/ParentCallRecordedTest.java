package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.api.register.CallRecord.Source;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("5.2(h) The call with parents is recorded in the register")
class ParentCallRecordedTest {

    private final RuleTester rule = RuleTester.of(new ParentCallRecorded());

    private static Call.Builder without(Call.Builder call, Field field) {
        return call.log(log -> {
            CallRecord record = log.record();
            return log.withRecord(record == null ? null : record.without(field));
        });
    }

    private static Call.Builder from(@Nullable Source source, Call.Builder call) {
        return call.log(log -> {
            CallRecord known = log.record();
            return known == null
                    ? log
                    : log.withRecord(new CallRecord(
                            source,
                            known.startedAt(),
                            known.endedAt(),
                            known.reason(),
                            known.caller(),
                            known.otherStaff(),
                            known.participants(),
                            known.retentionClass(),
                            null,
                            null));
        });
    }

    @Test
    @Passes
    void aCompleteRecordIsKept() {
        rule.on(parentConsultation()).isKept();
        rule.on(parentMeeting()).isKept();
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE, where the record comes from",
        "DATE_AND_TIME, the date and time and the duration",
        "DURATION, the duration",
        "REASON, the reason",
        "PARTICIPANTS, the participants"
    })
    void aRecordWithoutOneOfTheseIsBroken(Field field, String missing) {
        rule.on(without(parentConsultation(), field)).isBreached("has a call record without " + missing);
        rule.on(without(parentMeeting(), field)).isBreached("has a call record without " + missing);
    }

    @Test
    @Fails
    void aRecordWithoutAReasonIsBroken() {
        rule.on(without(parentMeeting(), Field.REASON)).isBreached("has a call record without the reason");
    }

    @Test
    void whoElseWasThereIsNotAskedFor() {
        rule.on(without(without(parentMeeting(), Field.CALLER), Field.ADDITIONAL_STAFF))
                .isKept();
    }

    @Test
    void withoutARecordNobodyCanTell() {
        rule.on(parentConsultation().log(log -> log.withRecord(null)))
                .isUnproven("has no call record, expected one with where the record comes from, the date and time,"
                        + " the duration, the reason and the participants");
    }

    @Test
    @Boundary
    void aConsultationIsRecordedByItsPlatformAndAnotherCallMayBeRecordedByHand() {
        rule.on(from(Source.SCHOOLCLOUD, parentConsultation())).isKept();
        rule.on(from(Source.MIS, parentConsultation()))
                .isBreached("has a call record from the MIS, expected the one that SchoolCloud makes by itself");
        rule.on(from(Source.PLATFORM, parentConsultation()))
                .isBreached("has a call record from the platform, expected the one that SchoolCloud makes by itself");
        rule.on(from(Source.MIS, parentMeeting())).isKept();
        rule.on(from(Source.MIS, parentMeeting().platform(PlatformId.SCHOOLCLOUD)))
                .isKept();
    }

    @Test
    void aConsultationOnAnotherPlatformMayBeRecordedByHand() {
        rule.on(from(Source.MIS, parentConsultation().platform(PlatformId.MICROSOFT_TEAMS)))
                .isKept();
    }

    @Test
    void aPlatformThatNobodyNamedLeavesItOpen() {
        rule.on(from(Source.MIS, parentConsultation().platform(null)))
                .isUnproven("has no platform on file, which leaves open whether its record may come from the MIS");
        rule.on(from(Source.SCHOOLCLOUD, parentConsultation().platform(null))).isKept();
        rule.on(from(Source.MIS, parentMeeting().platform(null))).isKept();
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }
}
