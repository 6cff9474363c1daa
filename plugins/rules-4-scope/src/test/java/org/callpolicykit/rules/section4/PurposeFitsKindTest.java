package org.callpolicykit.rules.section4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.smallGroup;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("4 A call serves one of the policy's purposes, fitting its kind")
class PurposeFitsKindTest {

    private final RuleTester rule = RuleTester.of(new PurposeFitsKind());

    @Test
    @Passes
    void aLessonIsForLessonContent() {
        rule.on(lesson().purpose(Purpose.LESSON_CONTENT)).isKept();
    }

    @Test
    @Fails
    void aLessonIsNotForRunningTheSchool() {
        rule.on(lesson().purpose(Purpose.RUNNING_THE_SCHOOL))
                .isBreached("is for running the school, which does not fit the kind lesson; expected lesson content,"
                        + " support for SEND or identified pupils, wellbeing or motivation and engagement");
    }

    @Test
    void aStaffMeetingIsNotForLessonContent() {
        rule.on(staffMeeting().purpose(Purpose.LESSON_CONTENT))
                .isBreached("is for lesson content, which does not fit the kind staff meeting; expected safeguarding or"
                        + " running the school");
    }

    @Test
    void aPurposeThatNobodyGaveCannotBeShown() {
        rule.on(lesson().purpose(null))
                .isUnproven(
                        "has no purpose on file, expected lesson content, support for SEND or identified pupils, wellbeing"
                                + " or motivation and engagement");
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void everyKindOfCallHasAPurposeThatFitsAndOneThatDoesNot(CallKind kind) {
        Set<Purpose> fitting = PurposeFitsKind.PURPOSES.seed().getOrDefault(kind, Set.of());
        assertThat(fitting).isNotEmpty().hasSizeLessThan(Purpose.values().length);
        for (Purpose purpose : fitting) {
            rule.on(lesson().pupils(List.of()).kind(kind).purpose(purpose)).isKept();
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPurposeOfTheClauseFitsSomeKind(Purpose purpose) {
        assertThat(PurposeFitsKind.PURPOSES.seed().values()).anyMatch(fitting -> fitting.contains(purpose));
    }

    @Test
    void aSchoolSetsThePurposesOfOneKindAndKeepsTheOthers() {
        RuleTester onlyWellbeing =
                rule.with(PurposeFitsKind.PURPOSES, Map.of(CallKind.LESSON, Set.of(Purpose.WELLBEING)));
        onlyWellbeing
                .on(lesson())
                .isBreached("is for lesson content, which does not fit the kind lesson; expected wellbeing");
        onlyWellbeing.on(staffMeeting()).isKept();
    }

    @Test
    void aSchoolMayAllowEveryPurposeButNotNone() {
        rule.with(PurposeFitsKind.PURPOSES, Map.of(CallKind.LESSON, EnumSet.allOf(Purpose.class)))
                .on(lesson().purpose(Purpose.RUNNING_THE_SCHOOL))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(PurposeFitsKind.PURPOSES, Map.of(CallKind.LESSON, Set.of())))
                .withMessageContaining("an empty list");
    }

    @Test
    @Boundary
    void interventionsAreForSmallGroupsAndNotForLessons() {
        rule.on(smallGroup().purpose(Purpose.INTERVENTION)).isKept();
        rule.on(lesson().purpose(Purpose.INTERVENTION))
                .isBreached(
                        "is for intervention or small-group work, which does not fit the kind lesson; expected lesson"
                                + " content, support for SEND or identified pupils, wellbeing or motivation and engagement");
    }

    @Test
    void aPurposeThatFitsPutsItRight() {
        for (Call.Builder unfitting :
                List.of(staffMeeting().purpose(null), staffMeeting().purpose(Purpose.LESSON_CONTENT))) {
            Call call = unfitting.build();
            rule.on(call).satisfies(decision -> {
                Mend mend = Objects.requireNonNull(decision.findings().get(0).mend());
                assertThat(mend.words()).isEqualTo("a purpose that fits its kind: safeguarding or running the school");
                CallRequest asked =
                        new CallRequest(SampleSchool.ALDER_BANK, call, Action.ARRANGE, SampleSchool.THE_DAY_BEFORE);
                Call mended = mend.applyTo(asked).call();
                assertThat(mended.purpose()).isEqualTo(Purpose.SAFEGUARDING);
                rule.on(mended).isKept();
            });
        }
    }
}
