package org.callpolicykit.rules.section8to10;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.Referral;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("8 An allegation is passed on at once, and the record of the call is held")
class AllegationsRoutedTest {

    private final RuleTester rule = RuleTester.of(new AllegationsRouted());
    private final RuleTester live = rule.asking(Action.CONTINUE);

    private static Concern allegation(@Nullable SchoolRole to, String at) {
        Referral referral = to == null ? null : new Referral(to, schoolTime(at));
        return new Concern(
                Concern.Kind.ALLEGATION, schoolTime("2026-12-01T10:30"), List.of(amara().id()), referral, null);
    }

    private static Call.Builder with(Concern... concerns) {
        return lesson().log(log -> log.withConcerns(List.of(concerns))
                .withRecord(Objects.requireNonNull(log.record()).withHold("allegation")));
    }

    @Test
    @Passes
    void anAllegationThatWasPassedOnAndHeldIsKept() {
        rule.on(with(allegation(SchoolRole.HEAD_TEACHER, "2026-12-01T10:40"))).isKept();
        rule.on(lesson()).isKept();
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void anAllegationThatNobodyPassedOnIsStillToBe() {
        rule.on(with(allegation(null, "")))
                .isDueBy(
                        schoolTime("2026-12-02T10:30"),
                        "has an allegation on record that was not passed on, expected by 10:30 on Wednesday 2 December");
    }

    @Test
    @Boundary
    void aDayIsInTimeAndASecondMoreIsNot() {
        RuleTester later = rule.at(schoolTime("2026-12-03T10:30"));
        later.on(with(allegation(SchoolRole.HEAD_TEACHER, "2026-12-02T10:30"))).isKept();
        later.on(with(allegation(SchoolRole.HEAD_TEACHER, "2026-12-02T10:30:01")))
                .isBreached(
                        "has an allegation on record that was passed on at 10:30 on Wednesday 2 December, expected by"
                                + " 10:30 on Wednesday 2 December");
        later.on(with(allegation(null, "")))
                .isBreached(
                        "has an allegation on record that was not passed on, expected by 10:30 on Wednesday 2 December");
    }

    @Test
    void theSchoolSaysHowSoon() {
        rule.with(AllegationsRouted.ROUTE_WITHIN, Duration.ofMinutes(15))
                .on(with(allegation(null, "")))
                .isDueBy(
                        schoolTime("2026-12-01T10:45"),
                        "has an allegation on record that was not passed on, expected by 10:45 on Tuesday 1 December");
        rule.with(AllegationsRouted.ROUTE_WITHIN, Duration.ofDays(3))
                .on(with(allegation(null, "")))
                .isDueBy(
                        schoolTime("2026-12-04T10:30"),
                        "has an allegation on record that was not passed on, expected by 10:30 on Friday 4 December");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(AllegationsRouted.ROUTE_WITHIN, Duration.ofMinutes(14)));
    }

    @Test
    void itIsPassedOnToThoseWhoTakeAllegations() {
        rule.on(with(allegation(SchoolRole.DSL, "2026-12-01T10:40")))
                .isBreached(
                        "has an allegation on record that was passed on to the DSL, expected the Head Teacher or Chair of"
                                + " Governors");
        rule.with(AllegationsRouted.ROUTED_TO, EnumSet.allOf(SchoolRole.class))
                .on(with(allegation(SchoolRole.DSL, "2026-12-01T10:40")))
                .isKept();
    }

    @Test
    void anAllegationAgainstTheHeadGoesToTheChairOfGovernors() {
        Concern about = new Concern(
                Concern.Kind.ALLEGATION,
                schoolTime("2026-12-01T10:30"),
                List.of(helen().id()),
                new Referral(SchoolRole.HEAD_TEACHER, schoolTime("2026-12-01T10:40")),
                null);
        rule.on(with(about).staff(List.of(amara(), helen())))
                .isBreached("has an allegation on record that was passed on to the one it is about");
        Concern toTheChair = new Concern(
                about.kind(),
                about.raisedAt(),
                about.about(),
                new Referral(SchoolRole.CHAIR_OF_GOVERNORS, schoolTime("2026-12-01T10:40")),
                null);
        rule.on(with(toTheChair).staff(List.of(amara(), helen()))).isKept();
    }

    @Test
    void aRecordThatIsNotHeldIsSaidWhenTheCallIsClosed() {
        Call.Builder notHeld =
                lesson().log(log -> log.withConcerns(List.of(allegation(SchoolRole.HEAD_TEACHER, "2026-12-01T10:40"))));
        rule.on(notHeld).isBreached("has an allegation on record and a call record that is not on hold");
        live.on(notHeld).isKept();
        rule.on(notHeld.log(log -> log.withRecord(null)))
                .isUnproven("has an allegation on record and no call record that could be held");
    }

    @Test
    void whatComesUpLaterIsNotKnownYet() {
        live.at(schoolTime("2026-12-01T10:29")).on(with(allegation(null, ""))).isKept();
        live.at(schoolTime("2026-12-01T10:30"))
                .on(with(allegation(SchoolRole.HEAD_TEACHER, "2026-12-01T10:31")))
                .isDueBy(
                        schoolTime("2026-12-02T10:30"),
                        "has an allegation on record that was not passed on, expected by 10:30 on Wednesday 2 December");
    }

    @Test
    void anotherConcernIsAnotherClausesBusiness() {
        Concern welfare =
                new Concern(Concern.Kind.CHILD_WELFARE, schoolTime("2026-12-01T10:30"), List.of(), null, null);
        rule.on(lesson().log(log -> log.withConcerns(List.of(welfare)))).isKept();
    }

    @Test
    void whereNobodySaysWhetherThereWasOneNobodyCanTell() {
        rule.on(lesson().log(log -> log.withConcerns(null)))
                .isUnproven("does not say whether there was an allegation against a member of staff");
    }
}
