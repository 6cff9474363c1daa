package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staff;
import static org.callpolicykit.core.Calls.toArrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.decision.Duty;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What would change a refusal")
class HintsTest {

    private static final MadeRule TWO_STAFF = MadeRule.of("two-staff", Stage.PLANNING, (request, findings) -> {
        if (request.call().staffCount() < 2) {
            findings.breach("has too few staff").mendedBy(Mend.with("another adult", HintsTest::withAnotherAdult));
        }
    });

    private static final MadeRule PURPOSE = MadeRule.of("purpose", Stage.PLANNING, (request, findings) -> {
        if (request.call().purpose() == null) {
            findings.unproven("has no purpose").mendedBy(Mend.with("a purpose", HintsTest::withPurpose));
        }
    });

    private static CallRequest withAnotherAdult(CallRequest request) {
        List<Participant<StaffMember>> more = new ArrayList<>(request.call().staff());
        more.add(staff("T9"));
        return request.withCall(request.call().toBuilder().staff(more).build());
    }

    private static CallRequest withPurpose(CallRequest request) {
        return request.withCall(
                request.call().toBuilder().purpose(Purpose.LESSON_CONTENT).build());
    }

    private static SchoolDesk desk(MadeRule... rules) {
        return PolicyKit.ofRules(List.of(rules)).school(SchoolPolicy.seed());
    }

    @Test
    void namesEverythingThatIsMissing() {
        Hints hints = desk(TWO_STAFF, PURPOSE).hints(toArrange(lesson("L1").build()));

        assertThat(hints.text()).isEqualTo("would go ahead with a purpose and another adult");
        assertThat(hints.each()).extracting(hint -> hint.mend().words()).containsExactly("a purpose", "another adult");
        assertThat(hints.wouldPermit()).isTrue();
    }

    @Test
    void namesNothingForWhatIsPermitted() {
        Hints hints = desk(PURPOSE)
                .hints(toArrange(lesson("L1").purpose(Purpose.LESSON_CONTENT).build()));

        assertThat(hints.each()).isEmpty();
        assertThat(hints.text()).isEmpty();
    }

    @Test
    void keepsToItselfWhatDoesNotHelp() {
        MadeRule wrong = MadeRule.of(
                "wrong",
                Stage.PLANNING,
                (request, findings) ->
                        findings.breach("is never right").mendedBy(Mend.with("patience", asked -> asked)));

        assertThat(desk(wrong).hints(toArrange(lesson("L1").build())).each()).isEmpty();
    }

    @Test
    void keepsToItselfWhatBreaksSomethingElse() {
        MadeRule nobodyElse = MadeRule.of("nobody-else", Stage.PLANNING, (request, findings) -> {
            if (request.call().staffMember(new PersonId("T9")) != null) {
                findings.breach("has somebody in it who is ill");
            }
        });

        Hints hints = desk(TWO_STAFF, nobodyElse).hints(toArrange(lesson("L1").build()));

        assertThat(hints.each()).isEmpty();
        assertThat(hints.wouldPermit()).isFalse();
    }

    @Test
    void promisesNothingWhereSomethingIsLeftThatNobodyCanMend() {
        MadeRule never = MadeRule.of("never", Stage.PLANNING, (request, findings) -> findings.breach("is too late"));

        Hints hints = desk(TWO_STAFF, never).hints(toArrange(lesson("L1").build()));

        assertThat(hints.each()).hasSize(1);
        assertThat(hints.text()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotNeeded() {
        MadeRule staffOrPlatform = MadeRule.of("staff-or-platform", Stage.PLANNING, (request, findings) -> {
            if (request.call().platform() == null && request.call().staffCount() < 2) {
                findings.breach("has neither")
                        .mendedBy(Mend.with(
                                "a platform",
                                asked -> asked.withCall(asked.call().toBuilder()
                                        .platform(PlatformId.GOOGLE_MEET)
                                        .build())));
            }
        });

        Hints hints =
                desk(staffOrPlatform, TWO_STAFF).hints(toArrange(lesson("L1").build()));

        assertThat(hints.each()).hasSize(2);
        assertThat(hints.text()).isEqualTo("would go ahead with another adult");
    }

    @Test
    void saysWhatWouldStillHaveToBeDone() {
        MadeRule told = MadeRule.of(
                "told",
                Stage.PLANNING,
                (request, findings) -> findings.due(request.call().start(), "has not been told of"));

        Hints hints = desk(TWO_STAFF, told).hints(toArrange(lesson("L1").build()));

        assertThat(hints.stillToDo()).extracting(Duty::by).containsExactly(Calls.START);
    }

    @Test
    void asksWithinTheScheduleToo() {
        Call call = lesson("L1").build();

        assertThat(desk(TWO_STAFF)
                        .hints(toArrange(call), Schedule.of(school(), List.of(call)))
                        .text())
                .isEqualTo("would go ahead with another adult");
    }

    @Test
    void aWaiverForAnotherDayIsSaid() {
        LocalDate day = school().dateOf(Calls.START);
        Waiver expired = Waiver.of(new RuleId("two-staff"))
                .covering(new Coverage.EveryCall())
                .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                .because("illness")
                .on(day.minusDays(7), day.minusDays(1));
        SchoolDesk desk =
                PolicyKit.ofRules(List.of(TWO_STAFF)).school(SchoolPolicy.seed().withWaiver(expired));

        Finding finding = desk.review(Schedule.of(school(), List.of(lesson("L1").build())), DAY_BEFORE)
                .findings()
                .get(0)
                .get(0);

        assertThat(finding.nearMisses())
                .extracting(message -> message.text())
                .containsExactly("a waiver by Helen Marsh (Head Teacher) covers it from 2026-11-24 to 2026-11-30 only");
    }
}
