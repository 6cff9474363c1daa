package org.callpolicykit.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up checks, people, waivers and days, each the same every time, beside the findings that are made of them. */
@DisplayName("Asking only whether a rule refuses")
class RefusalProbeTest {

    private static final int ROUNDS = 1_000;
    private static final RuleId RULE = new RuleId("made-rule");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final List<Pupil> PUPILS =
            List.of(pupil("ada"), pupil("bo"), pupil("cem"), pupil("dev"), pupil("eve"));

    private final RefusalProbe probe = new RefusalProbe();

    private static Pupil pupil(String id) {
        return new Pupil(new PersonId(id), "Pupil " + id);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answersWhatTheFindingsSay(long seed) {
        Random random = new Random(seed);
        Map<Status, Integer> met = new EnumMap<>(Status.class);
        for (int round = 0; round < ROUNDS; round++) {
            Made made = new Made(random);
            BoundRule rule = made.rule();
            CallRequest request = made.request();
            List<Finding> findings = evaluation(rule, made.waivers.size()).check(request, List.of(rule.on()));
            findings.forEach(finding -> met.merge(finding.status(), 1, Integer::sum));

            probe.ask(rule, request);

            String about = "round " + round + " of seed " + seed + ": " + made;
            assertThat(probe.refuses()).as(about).isEqualTo(refuses(findings));
            assertThat(probe.sameUntil()).as(about).isEqualTo(sameUntil(findings, made.until));
        }
        assertThat(met)
                .as("what was met")
                .containsOnlyKeys(Status.BREACH, Status.UNPROVEN, Status.DUE, Status.FAILED, Status.WAIVED)
                .allSatisfy((status, times) -> assertThat(times).isGreaterThan(ROUNDS / 10));
    }

    @Test
    void refusesWhatNobodyCanCheck() {
        BoundRule missing = rule(new Binding.Missing("was not loaded"), everyCallWaived());

        probe.ask(missing, new Made(new Random(1)).request());

        assertThat(probe.refuses()).isTrue();
        assertThat(probe.sameUntil()).isEqualTo(Instant.MAX);
    }

    @Test
    void asksAgainAtOnceWhereACheckCannotSayUntilWhen() {
        Check silent = (request, findings) -> {};
        CallRequest request = new Made(new Random(1)).request();
        probe.ask(rule(new Binding.OfRequest(silent), List.of()), request);

        assertThat(probe.refuses()).isFalse();
        assertThat(probe.sameUntil()).isEqualTo(request.at());
    }

    @Test
    void asksAgainAtOnceWhereTheQuestionUntilWhenFails() {
        Check broken = ((Check) (request, findings) -> {}).sameUntil(request -> {
            throw new IllegalStateException("made to fail");
        });
        CallRequest request = new Made(new Random(1)).request();
        probe.ask(rule(new Binding.OfRequest(broken), List.of()), request);

        assertThat(probe.refuses()).isFalse();
        assertThat(probe.sameUntil()).isEqualTo(request.at());
    }

    private static boolean refuses(List<Finding> findings) {
        return findings.stream().map(Finding::status).anyMatch(Status::refuses);
    }

    private static Instant sameUntil(List<Finding> findings, Instant byCheck) {
        return findings.stream()
                .filter(finding -> finding.status() == Status.DUE)
                .map(finding -> Objects.requireNonNull(finding.deadline()))
                .filter(deadline -> deadline.isBefore(byCheck))
                .min(Comparator.naturalOrder())
                .map(deadline -> deadline.plusNanos(1))
                .orElse(byCheck);
    }

    private static Evaluation evaluation(BoundRule rule, int waivers) {
        return new Evaluation(new RuleSet(List.of(rule), rule, waivers, null), SCHOOL);
    }

    private static List<FiledWaiver> everyCallWaived() {
        return List.of(new FiledWaiver(0, waiver(new Coverage.EveryCall(), DAY, DAY)));
    }

    private static Waiver waiver(Coverage coverage, LocalDate from, LocalDate until) {
        return Waiver.of(RULE)
                .covering(coverage)
                .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                .because("it is needed")
                .on(from, until);
    }

    private static BoundRule rule(Binding binding, List<FiledWaiver> waivers) {
        return rule(binding, waivers, false);
    }

    private static BoundRule rule(Binding binding, List<FiledWaiver> waivers, boolean isOff) {
        return new BoundRule(
                new Citation(
                        RULE,
                        Clause.of("6(3)"),
                        "Something is kept",
                        Level.MANDATORY,
                        new Remedy(SchoolRole.HOST, "Keep it.")),
                "made",
                CallKind.ALL,
                Set.of(Stage.PLANNING),
                binding,
                isOff ? new SwitchOff("Helen Marsh", "a trial", DAY.minusDays(9)) : null,
                waivers,
                null,
                Set.of());
    }

    /** A rule that reports what was made up for it, and the call it is asked about. */
    private static final class Made {

        private final Random random;
        private final List<Report> reports = new ArrayList<>();
        private final List<FiledWaiver> waivers = new ArrayList<>();
        private final Call call;
        private final Instant at;
        private final Instant until;
        private final boolean isOff;

        Made(Random random) {
            this.random = random;
            call = call();
            at = START.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            isOff = random.nextInt(4) == 0;
            until = random.nextBoolean() ? Instant.MAX : at.plusSeconds(1 + random.nextInt(7_200));
            int count = random.nextInt(4);
            for (int report = 0; report < count; report++) {
                reports.add(new Report(any(Kind.MADE), random.nextBoolean() ? null : some(PUPILS), deadline()));
            }
            int granted = random.nextInt(4);
            for (int place = 0; place < granted; place++) {
                LocalDate from = DAY.plusDays(random.nextInt(5) - 3L);
                waivers.add(new FiledWaiver(place, waiver(coverage(), from, from.plusDays(random.nextInt(3)))));
            }
        }

        private Call call() {
            Call.Builder builder = Call.builder(
                            new CallId("call-" + random.nextInt(2)),
                            CallKind.LESSON,
                            "Lesson",
                            START,
                            START.plusSeconds(1800))
                    .pupils(some(PUPILS).stream().map(Participant::of).toList());
            return random.nextBoolean()
                    ? builder.build()
                    : builder.classId(new ClassId("class-" + random.nextInt(2))).build();
        }

        /** Deadlines lie before the moment of asking as well as after it, and sometimes at it. */
        private Instant deadline() {
            return at.plus(Duration.ofMinutes(random.nextInt(121) - 60L)).plusNanos(random.nextInt(2));
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private <T> List<T> some(List<T> all) {
            return all.stream().filter(one -> random.nextInt(3) > 0).toList();
        }

        private Coverage coverage() {
            return switch (random.nextInt(5)) {
                case 0 -> new Coverage.EveryCall();
                case 1 -> new Coverage.OneCall(new CallId("call-" + random.nextInt(2)));
                case 2 -> new Coverage.OneClass(new ClassId("class-" + random.nextInt(2)));
                default -> new Coverage.OnePupil(any(PUPILS).id());
            };
        }

        BoundRule rule() {
            Check check = (request, findings) -> reports.forEach(report -> report.to(findings));
            return RefusalProbeTest.rule(new Binding.OfRequest(check.sameUntil(request -> until)), waivers, isOff);
        }

        CallRequest request() {
            return new CallRequest(SCHOOL, call, Action.OPEN, at);
        }

        @Override
        public String toString() {
            return reports + " of " + call.id() + " with " + call.pupils() + " at " + at + ", until " + until
                    + (isOff ? ", off" : "") + ", waivers " + waivers;
        }
    }

    private enum Kind {
        BREACH,
        UNPROVEN,
        DUE,
        THROWN,
        NO_FACTS,
        NO_PERSON;

        private static final List<Kind> MADE =
                List.of(BREACH, BREACH, UNPROVEN, UNPROVEN, DUE, DUE, DUE, DUE, THROWN, NO_FACTS, NO_PERSON);
    }

    /**
     * What a check does once.
     *
     * @param people whom it is about; null where it is about the call as a whole
     */
    private record Report(Kind kind, @Nullable List<Pupil> people, Instant deadline) {

        void to(Findings findings) {
            Findings.Report report = switch (kind) {
                case BREACH -> people == null ? findings.breach("is wrong") : findings.breach(people, "is wrong for");
                case UNPROVEN ->
                    people == null ? findings.unproven("is not known") : findings.unproven(people, "is not known of");
                case DUE ->
                    people == null
                            ? findings.due(deadline, "is to be done")
                            : findings.due(deadline, people, "is to be done for");
                case THROWN -> throw new IllegalStateException("made to fail");
                case NO_FACTS -> findings.due(deadline, "says %s", noFacts());
                case NO_PERSON -> findings.due(deadline, nobody(), "is to be done for");
            };
            report.mendedBy(Mend.with("something else", request -> request));
        }

        @SuppressWarnings("NullAway") // plugins that are not checked pass it
        private static Object[] noFacts() {
            return null;
        }

        @SuppressWarnings("NullAway")
        private static Person unknown() {
            return null;
        }

        private static List<Person> nobody() {
            List<Person> people = new ArrayList<>(PUPILS);
            people.add(unknown());
            return people;
        }
    }
}
