package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("5.1(l) A call with pupils is recorded in the register")
class PupilCallRecordedTest {

    private final RuleTester rule = RuleTester.of(new PupilCallRecorded());

    @Test
    @Passes
    void aCompleteRecordIsEnough() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aRecordWithoutTheReasonIsNotComplete() {
        rule.on(recordedWithout(Field.REASON)).isBreached("has a call record without the reason");
    }

    @Test
    @Boundary
    void whatTheClauseDoesNotAskForMayBeMissingAndWhatItAsksForMayNot() {
        rule.on(recordedWithout(Field.CALLER)).isKept();
        rule.on(recordedWithout(Field.ADDITIONAL_STAFF)).isKept();
        rule.on(recordedWithout(Field.SOURCE)).isKept();
        rule.on(recordedWithout(Field.DURATION)).isBreached("has a call record without the duration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DATE_AND_TIME   | the date and time and the duration
                    PARTICIPANTS    | the participants
                    RETENTION_CLASS | the line of the retention schedule
                    """)
    void eachThingThatIsMissingIsTold(Field field, String missing) {
        rule.on(recordedWithout(field)).isBreached("has a call record without " + missing);
    }

    @Test
    void aCallWithoutRecordCannotBeShown() {
        rule.on(lesson().log(log -> log.withRecord(null)))
                .isUnproven("has no call record, expected one with the date and time, the duration, the reason, the"
                        + " participants and the line of the retention schedule");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    private static Call.Builder recordedWithout(Field field) {
        return lesson().log(log ->
                log.withRecord(Objects.requireNonNull(log.record()).without(field)));
    }
}
