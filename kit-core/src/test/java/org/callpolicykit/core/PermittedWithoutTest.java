package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.pupil;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staff;
import static org.callpolicykit.core.Calls.toArrange;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Outcome;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call that may go ahead without some of the people")
class PermittedWithoutTest {

    /** P1 and T1 have something missing. */
    private static final Set<PersonId> LACKING = Set.of(new PersonId("P1"), new PersonId("T1"));

    private static final MadeRule AGREED = MadeRule.of("agreed", Stage.PLANNING, (request, findings) -> {
        List<? extends Person> lacking = lacking(request.call().pupils());
        if (!lacking.isEmpty()) {
            findings.breach(lacking, "has no agreement of");
        }
    });

    private static List<? extends Person> lacking(List<? extends Participant<?>> among) {
        return among.stream()
                .map(Participant::person)
                .filter(person -> LACKING.contains(person.id()))
                .toList();
    }

    private static MadeRule rule(String id, Check check) {
        return MadeRule.of(id, Stage.PLANNING, check);
    }

    private static SchoolDesk desk(MadeRule... rules) {
        return PolicyKit.ofRules(List.of(rules)).school(SchoolPolicy.seed());
    }

    @Test
    void aLessonMayGoAheadWithoutThePupilWhoHasNotSigned() {
        Decision decision = desk(AGREED).decide(toArrange(lesson("L1").build()));

        assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT_WITHOUT);
        assertThat(decision.isPermitted()).isFalse();
        assertThat(decision.isPermittedWithoutSome()).isTrue();
        assertThat(decision.without()).extracting(Person::id).containsExactly(new PersonId("P1"));
        assertThat(decision.findings().get(0).text()).isEqualTo("has no agreement of: Pupil P1");
    }

    @Test
    void aLessonInWhichNobodyHasSignedIsRefused() {
        Call call = lesson("L1").pupils(List.of(pupil("P1"))).build();

        Decision decision = desk(AGREED).decide(toArrange(call));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.without()).isEmpty();
    }

    @Test
    void whatElseRefusesStillRefuses() {
        MadeRule always = rule("always", (request, findings) -> findings.breach("is too long"));

        assertThat(desk(AGREED, always).decide(toArrange(lesson("L1").build())).outcome())
                .isEqualTo(Outcome.REFUSE);
    }

    @Test
    void theRulesAreAskedAgainWithoutThem() {
        MadeRule twoPupils = rule("two-pupils", (request, findings) -> {
            if (request.call().pupils().size() < 2) {
                findings.breach("is left with one pupil");
            }
        });

        assertThat(desk(AGREED, twoPupils)
                        .decide(toArrange(lesson("L1").build()))
                        .outcome())
                .isEqualTo(Outcome.REFUSE);
        assertThat(desk(AGREED, twoPupils)
                        .decide(toArrange(lesson("L1")
                                .pupils(List.of(pupil("P1"), pupil("P2"), pupil("P3")))
                                .build()))
                        .outcome())
                .isEqualTo(Outcome.PERMIT_WITHOUT);
    }

    @Test
    void nothingGoesAheadWithoutItsHost() {
        MadeRule trained = rule("trained", (request, findings) -> {
            List<? extends Person> lacking = lacking(request.call().staff());
            if (!lacking.isEmpty()) {
                findings.breach(lacking, "has no training of");
            }
        });
        Call.Builder call = lesson("L1").staff(List.of(staff("T1"), staff("T2")));

        assertThat(desk(trained)
                        .decide(toArrange(call.host(new PersonId("T1")).build()))
                        .outcome())
                .isEqualTo(Outcome.REFUSE);
        assertThat(desk(trained)
                        .decide(toArrange(call.host(new PersonId("T2")).build()))
                        .outcome())
                .isEqualTo(Outcome.PERMIT_WITHOUT);
    }

    @Test
    void aRuleThatBrokeIsNobodysFault() {
        MadeRule breaks = rule("breaks", (request, findings) -> {
            findings.breach(lacking(request.call().pupils()), "has no agreement of");
            throw new IllegalStateException("broken");
        });

        assertThat(desk(breaks).decide(toArrange(lesson("L1").build())).outcome())
                .isEqualTo(Outcome.REFUSE);
    }

    @Test
    void somebodyUnknownMayBeTheOneWhoIsNotLetIn() {
        MadeRule joining = MadeRule.of("joining", Stage.JOINING, (request, findings) -> {});
        Call lackingOne = lesson("L1").build();
        Call complete = lesson("L1").pupils(List.of(pupil("P2"))).build();
        Arrival unknown = new Arrival(null, Calls.START);

        assertThat(desk(AGREED, joining)
                        .decide(CallRequest.admit(school(), lackingOne, unknown))
                        .outcome())
                .isEqualTo(Outcome.REFUSE);
        assertThat(desk(AGREED, joining)
                        .decide(CallRequest.admit(school(), complete, unknown))
                        .isPermitted())
                .isTrue();
    }

    @Test
    void whoeverTheCallMayGoAheadWithoutIsNotLetIn() {
        MadeRule joining = MadeRule.of("joining", Stage.JOINING, (request, findings) -> {});
        Call call = lesson("L1").build();

        Decision lackingOne = desk(AGREED, joining)
                .decide(CallRequest.admit(school(), call, new Arrival(new PersonId("P1"), Calls.START)));
        Decision other = desk(AGREED, joining)
                .decide(CallRequest.admit(school(), call, new Arrival(new PersonId("P2"), Calls.START)));

        assertThat(lackingOne.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(lackingOne.findings().get(0).text()).isEqualTo("has no agreement of: Pupil P1");
        assertThat(other.isPermitted()).isTrue();
    }

    @Test
    void aReviewCountsThemApart() {
        Schedule schedule = Schedule.of(
                school(),
                List.of(
                        lesson("L1").build(),
                        lesson("L2").pupils(List.of(pupil("P1"))).build(),
                        lesson("L3").pupils(List.of(pupil("P2"))).build()));

        ScheduleReview review = desk(AGREED).review(schedule, Calls.DAY_BEFORE);

        assertThat(review.decisions())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.PERMIT_WITHOUT, Outcome.REFUSE, Outcome.PERMIT);
        assertThat(review.refused()).isEqualTo(2);
        assertThat(review.permittedWithoutSome()).isEqualTo(1);
        assertThat(review.permitted()).isEqualTo(1);
    }
}
