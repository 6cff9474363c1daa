package org.callpolicykit.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasAgreement;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A watched schedule")
class ScheduleWatchTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final Pupil DEV = new Pupil(new PersonId("p-dev"), "Dev");
    private static final Pupil SIGNED =
            DEV.withAgreements(List.of(new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 7))));

    private final PolicyKit kit = PolicyKit.ofRules(List.of(new Signed()));
    private final ScheduleWatch watch = kit.school(SchoolPolicy.seed())
            .watch(Schedule.of(SCHOOL, List.of(lesson("L1", 1), lesson("L2", 2), lesson("L3", 3))), NOW);

    private static Call lesson(String id, int hours) {
        Instant start = NOW.plusSeconds(3600L * hours);
        return Call.builder(new CallId(id), CallKind.LESSON, "Lesson " + id, start, start.plusSeconds(1800))
                .pupils(List.of(Participant.of(DEV)))
                .build();
    }

    /** A signed agreement of every pupil, as the rules of the kit have it. */
    private static final class Signed implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(2)"), "Every pupil has a signed agreement")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.OFFICE, "Have it signed.");
        }

        @Override
        public Check bind(Settings settings) {
            HasAgreement trait = new HasAgreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, null);
            Check check = (request, findings) -> {
                int today =
                        (int) request.school().dateOf(request.call().start()).toEpochDay();
                if (!request.call().pupils().stream()
                        .allMatch(pupil -> trait.of(pupil, request.school()).include(today))) {
                    findings.breach("has an agreement that is not signed");
                }
            };
            return check.silentOnlyWhen(new Condition.EveryPupil(trait)).atAnyTime();
        }
    }

    @Test
    void permitsTheCallsOfAPupilOnceTheAgreementIsSigned() {
        assertThat(watch.refused()).isEqualTo(3);

        watch.put(SIGNED);

        assertThat(watch.refused()).isZero();
        assertThat(watch.decision(new CallId("L1")).findings()).isEmpty();
        assertThat(watch.schedule().calls())
                .allSatisfy(call -> assertThat(call.pupils().get(0).person()).isSameAs(SIGNED));
    }

    @Test
    void knowsAPersonWhoWasPutInCallsThatComeLater() {
        watch.put(SIGNED);
        watch.put(lesson("L4", 4));

        assertThat(watch.isRefused(new CallId("L4"))).isFalse();
    }

    @Test
    void foretellsAndThenAppliesASwitch() {
        SchoolPolicy off = SchoolPolicy.seed()
                .withRuleOff(
                        PolicyKit.HOST,
                        new Signed().id(),
                        new SwitchOff("Helen Marsh", "a trial", LocalDate.of(2026, 11, 1)));

        PolicyOutlook outlook = watch.compare(off);

        assertThat(outlook.refused()).isZero();
        assertThat(outlook.newlyPermitted()).extracting(CallId::value).containsExactly("L1", "L2", "L3");
        assertThat(outlook.newlyRefused()).isEmpty();
        assertThat(watch.refused()).isEqualTo(3);

        watch.put(off);

        assertThat(watch.refused()).isZero();
        assertThat(watch.policy()).isEqualTo(off);
    }

    @Test
    void keepsThePolicyInForceWhenAnotherIsInvalid() {
        SchoolPolicy unknown =
                SchoolPolicy.seed().withLevel(PolicyKit.HOST, new RuleId("no-such-rule"), Level.ADVISORY);

        assertThatExceptionOfType(InvalidPolicyException.class).isThrownBy(() -> watch.put(unknown));

        assertThat(watch.policy()).isEqualTo(SchoolPolicy.seed());
        assertThat(watch.refused()).isEqualTo(3);
    }

    @Test
    void asksAgainAboutTheCallsThatAWaiverMayCover() {
        Counted counted = new Counted("counted", Fact.PUPILS);
        ScheduleWatch watched = watching(counted);
        SchoolPolicy waived = SchoolPolicy.seed()
                .withWaiver(Waiver.of(counted.id())
                        .covering(new Coverage.OneCall(new CallId("L2")))
                        .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                        .because("it is needed")
                        .on(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)));
        counted.asked.clear();

        assertThat(watched.compare(waived).newlyPermitted()).containsExactly(new CallId("L2"));
        assertThat(counted.asked).containsExactly("L2");

        watched.put(waived);

        assertThat(watched.refused()).isEqualTo(2);
        assertThat(watched.isRefused(new CallId("L2"))).isFalse();
        assertThat(counted.asked).containsExactly("L2", "L2");

        watched.put(SchoolPolicy.seed());

        assertThat(watched.refused()).isEqualTo(3);
        assertThat(counted.asked).containsExactly("L2", "L2", "L2");
    }

    @Test
    void asksAgainTheRulesThatNeedAFactWhichIsAnotherOneNow() {
        Counted ofAgreements = new Counted("of-agreements", Fact.PUPILS, Fact.AGREEMENTS);
        Counted ofYears = new Counted("of-years", Fact.PUPILS, Fact.YEAR_GROUPS);
        Counted ofAnything = new Counted("of-anything");
        ScheduleWatch watched = watching(ofAgreements, ofYears, ofAnything);

        watched.put(SIGNED);
        assertThat(timesAsked(ofAgreements, ofYears, ofAnything)).containsExactly(3, 0, 3);

        watched.put(SIGNED.withYearGroup("Year 4"));
        assertThat(timesAsked(ofAgreements, ofYears, ofAnything)).containsExactly(0, 3, 3);

        watched.put(SIGNED.withYearGroup("Year 4"));
        assertThat(timesAsked(ofAgreements, ofYears, ofAnything)).containsExactly(0, 0, 0);

        watched.put(DEV.withYearGroup("Year 5"));
        assertThat(timesAsked(ofAgreements, ofYears, ofAnything)).containsExactly(3, 3, 3);

        watched.put(new Pupil(DEV.id(), "Devin", "Year 5", null, null));
        assertThat(timesAsked(ofAgreements, ofYears, ofAnything)).containsExactly(3, 3, 3);
    }

    @Test
    void asksAgainWhereOneOfTheCallsKnewAnotherFact() {
        Counted ofYears = new Counted("of-years", Fact.PUPILS, Fact.YEAR_GROUPS);
        Counted ofContacts = new Counted("of-contacts", Fact.PUPILS, Fact.CONTACTS);
        Call known = lesson("L2", 2).toBuilder()
                .pupils(List.of(Participant.of(DEV.withYearGroup("Year 4"))))
                .build();
        ScheduleWatch watched = PolicyKit.ofRules(List.of(ofYears, ofContacts))
                .school(SchoolPolicy.seed())
                .watch(Schedule.of(SCHOOL, List.of(lesson("L1", 1), known)), NOW);
        timesAsked(ofYears, ofContacts);

        watched.put(DEV);

        assertThat(timesAsked(ofYears, ofContacts)).containsExactly(2, 0);
    }

    private static ScheduleWatch watching(Counted... rules) {
        ScheduleWatch watched = PolicyKit.ofRules(List.of(rules))
                .school(SchoolPolicy.seed())
                .watch(Schedule.of(SCHOOL, List.of(lesson("L1", 1), lesson("L2", 2), lesson("L3", 3))), NOW);
        assertThat(watched.refused()).isEqualTo(3);
        timesAsked(rules);
        return watched;
    }

    /** Begins to count anew. */
    private static List<Integer> timesAsked(Counted... rules) {
        List<Integer> times = Stream.of(rules).map(rule -> rule.asked.size()).toList();
        Stream.of(rules).forEach(rule -> rule.asked.clear());
        return times;
    }

    /** Refuses every call, whatever is known of anybody, and notes about which it was asked. */
    private static final class Counted implements PolicyRule {

        private final List<String> asked = new ArrayList<>();
        private final RuleId id;
        private final List<Fact> needs;

        Counted(String id, Fact... needs) {
            this.id = new RuleId(id);
            this.needs = List.of(needs);
        }

        @Override
        public RuleId id() {
            return id;
        }

        @Override
        public RuleSpec spec() {
            RuleSpec.Builder spec = RuleSpec.of(Clause.of("6(2)"), "Nothing is good enough")
                    .governs(CallKind.WITH_PUPILS, Stage.PLANNING);
            needs.forEach(spec::needs);
            return spec.mandatory().remedy(SchoolRole.OFFICE, "Give up.");
        }

        @Override
        public Check bind(Settings settings) {
            Check check = (request, findings) -> {
                asked.add(request.call().id().value());
                findings.breach("is never good enough");
            };
            return check.atAnyTime();
        }
    }

    @Test
    void saysThatThereIsNoSuchCall() {
        watch.remove(new CallId("L1"));

        assertThat(watch.size()).isEqualTo(2);
        assertThat(watch.refused()).isEqualTo(2);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> watch.decision(new CallId("L1")))
                .withMessage("the schedule has no call L1");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> watch.remove(new CallId("L1")));
    }
}
