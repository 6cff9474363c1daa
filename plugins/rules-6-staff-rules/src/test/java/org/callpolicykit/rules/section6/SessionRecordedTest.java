package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(21) Staff record the facts of every session")
class SessionRecordedTest {

    private final RuleTester rule = RuleTester.of(new SessionRecorded());

    private static Call.Builder lessonRecordedWithout(Field... fields) {
        return lesson().log(log -> {
            CallRecord record = Objects.requireNonNull(log.record());
            for (Field field : fields) {
                record = record.without(field);
            }
            return log.withRecord(record);
        });
    }

    @Test
    @Passes
    void aCompleteRecordIsKept() {
        rule.on(lesson()).isKept();
        rule.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void aRecordWithoutItsReasonIsBroken() {
        rule.on(lessonRecordedWithout(Field.REASON)).isBreached("has a call record without the reason");
    }

    @Test
    @Boundary
    void theAdditionalMemberOfStaffHasToBeSaidAndTheParticipantsDoNot() {
        rule.on(lessonRecordedWithout(Field.ADDITIONAL_STAFF))
                .isBreached("has a call record without the additional member of staff");
        rule.on(lessonRecordedWithout(Field.PARTICIPANTS, Field.RETENTION_CLASS, Field.SOURCE))
                .isKept();
    }

    @Test
    void everythingThatIsMissingIsSaidInTheOrderOfTheClause() {
        rule.on(lessonRecordedWithout(Field.values()))
                .isBreached("has a call record without the duration, the reason, who made the call, the additional"
                        + " member of staff and the date and time");
    }

    @Test
    void aCallWithoutRecordCannotBeShown() {
        rule.on(lesson().log(log -> log.withRecord(null)))
                .isUnproven("has no call record, expected one with the duration, the reason, who made the call, the"
                        + " additional member of staff and the date and time");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        for (Call.Builder other : List.of(staffMeeting(), parentMeeting())) {
            rule.on(other).doesNotApply();
        }
    }
}
