package org.callpolicykit.rules.section61;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.1(4) An individual call is recorded with the additional member of staff")
class IndividualCallRecordedTest {

    private final RuleTester rule = RuleTester.of(new IndividualCallRecorded());

    private static Call.Builder with(UnaryOperator<CallRecord> change) {
        return individualCall().log(log -> log.withRecord(change.apply(Objects.requireNonNull(log.record()))));
    }

    @Test
    @Passes
    void aCompleteRecordIsKept() {
        rule.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void whatTheRecordLacksIsNamed() {
        rule.on(with(record -> record.without(Field.REASON).without(Field.CALLER)))
                .isBreached("has a call record without the reason and who made the call");
    }

    @Test
    @Boundary
    void oneAdditionalMemberOfStaffIsEnoughAndNoneIsNot() {
        rule.on(with(record -> record)).isKept();
        rule.on(with(record -> new CallRecord(
                        record.source(),
                        record.startedAt(),
                        record.endedAt(),
                        record.reason(),
                        record.caller(),
                        List.of(),
                        record.participants(),
                        record.retentionClass(),
                        null,
                        null)))
                .isBreached("has a call record that names no additional member of staff");
        rule.on(with(record -> record.without(Field.ADDITIONAL_STAFF)))
                .isBreached("has a call record without the additional member of staff");
    }

    @Test
    void everyPartIsAskedFor() {
        rule.on(with(record -> record.without(Field.DURATION))).isBreached("has a call record without the duration");
        rule.on(with(record -> record.without(Field.DATE_AND_TIME)))
                .isBreached("has a call record without the duration and the date and time");
        rule.on(with(record -> record.without(Field.PARTICIPANTS).without(Field.RETENTION_CLASS)))
                .isKept();
    }

    @Test
    void withoutARecordNobodyCanTell() {
        rule.on(individualCall().log(log -> log.withRecord(null)))
                .isUnproven(
                        "has no call record, expected one with the duration, the reason, who made the call, the additional"
                                + " member of staff and the date and time");
    }

    @Test
    void onlyIndividualCallsAreMeant() {
        rule.on(lesson().log(log -> log.withRecord(null))).isKept();
        rule.on(staffMeeting()).doesNotApply();
    }
}
