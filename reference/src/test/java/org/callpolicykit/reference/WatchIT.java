package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.live.PolicyOutlook;
import org.callpolicykit.core.live.ScheduleWatch;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.testkit.Bends;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up sequences of changes, each the same every time, by all rules of the kit. */
@DisplayName("A schedule that is watched")
class WatchIT {

    private static final int CALLS = 40;
    private static final int CHANGES = 50;

    private final PolicyKit kit = WholeKit.kit();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isAlwaysAsAFullReviewWouldFindIt(long seed) {
        Changes changes = new Changes(seed);
        ScheduleWatch watch = kit.school(changes.policy).watch(changes.schedule(), changes.at);
        assertSame(watch, changes, "at the start (seed " + seed + ")");
        for (int change = 0; change < CHANGES; change++) {
            String what = changes.next(watch);
            assertSame(watch, changes, "after change " + change + ", " + what + " (seed " + seed + ")");
        }
    }

    private void assertSame(ScheduleWatch watch, Changes changes, String when) {
        Schedule schedule = changes.schedule();
        ScheduleReview review = kit.school(changes.policy).review(schedule, changes.at);
        assertThat(watch.at()).as(when).isEqualTo(changes.at);
        assertThat(watch.size()).as(when).isEqualTo(schedule.size());
        assertThat(lines(watch.aboutSchool())).as(when).isEqualTo(lines(review.aboutSchool()));
        for (int index = 0; index < schedule.size(); index++) {
            CallId call = schedule.calls().get(index).id();
            Decision expected = review.decisions().get(index);
            Decision found = watch.decision(call);
            assertThat(lines(found.findings())).as(call + " " + when).isEqualTo(lines(expected.findings()));
            assertThat(found.outcome()).as(call + " " + when).isEqualTo(expected.outcome());
            assertThat(found.action()).as(call + " " + when).isEqualTo(expected.action());
            assertThat(watch.isRefused(call))
                    .as(call + " " + when)
                    .isEqualTo(expected.findings().stream().anyMatch(Finding::refuses));
        }
        assertThat(watch.refused()).as(when).isEqualTo(review.refused());
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.citation().rule() + " "
                        + finding.citation().level() + " " + finding.status() + " " + finding.text() + " "
                        + finding.deadline() + " " + finding.exemption())
                .toList();
    }

    /** What is known, and what may change of it. */
    private final class Changes {

        private final Random random;
        private final Bends bends;
        private final List<Call> calls = new ArrayList<>();
        private final List<LoadedRule> rules;
        private School school = SampleSchool.ALDER_BANK;
        private SchoolPolicy policy = SchoolPolicy.seed();
        private final List<SchoolPolicy> earlier = new ArrayList<>(List.of(policy));
        private Instant at = SampleSchool.THE_DAY_BEFORE;
        private int made;

        Changes(long seed) {
            random = new Random(seed);
            bends = Bends.ofSeed(seed);
            rules = kit.rules().stream()
                    .filter(rule -> rule.plugin().startsWith("rules-"))
                    .toList();
            for (int call = 0; call < CALLS; call++) {
                calls.add(newCall(new CallId("call-" + made++)));
            }
        }

        Schedule schedule() {
            return Schedule.of(school, calls);
        }

        private Call newCall(CallId id) {
            CallRequest request = bends.next();
            Call call = request.call();
            Duration shift = Duration.ofHours(random.nextInt(4) * 24L + random.nextInt(3));
            return withId(call, id, call.start().plus(shift));
        }

        private Call withId(Call call, CallId id, Instant start) {
            return call.toBuilder()
                    .id(id)
                    .time(start, start.plus(call.duration()))
                    .build();
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        String next(ScheduleWatch watch) {
            return switch (random.nextInt(10)) {
                case 0, 1 -> tick(watch);
                case 2 -> putCall(watch);
                case 3 -> removeCall(watch);
                case 4, 5 -> putPerson(watch);
                case 6 -> putPolicy(watch, "switch or level", this::switched);
                case 7 -> putPolicy(watch, "waiver", this::waived);
                case 8 -> putPolicy(watch, "a policy as it was before", before -> any(earlier));
                default -> random.nextInt(4) == 0 ? putSchool(watch) : putPolicy(watch, "parameter", this::parameter);
            };
        }

        private String tick(ScheduleWatch watch) {
            int[] minutes = {1, 4, 7, 45, 300, 1440, 2880, -60};
            at = at.plus(Duration.ofMinutes(minutes[random.nextInt(minutes.length)]));
            watch.turnTo(at);
            return "the clock moves to " + at;
        }

        private String putCall(ScheduleWatch watch) {
            boolean isNew = random.nextBoolean() || calls.isEmpty();
            int index = isNew ? calls.size() : random.nextInt(calls.size());
            Call call = newCall(
                    isNew ? new CallId("call-" + made++) : calls.get(index).id());
            if (isNew) {
                calls.add(call);
            } else {
                calls.set(index, call);
            }
            knownPeople.forEach(person -> calls.replaceAll(other -> withPerson(other, person)));
            watch.put(call);
            return "put " + call;
        }

        private String removeCall(ScheduleWatch watch) {
            if (calls.size() < 2) {
                return "nothing";
            }
            Call gone = calls.remove(random.nextInt(calls.size()));
            watch.remove(gone.id());
            return "remove " + gone.id();
        }

        private final List<Person> knownPeople = new ArrayList<>();

        private String putPerson(ScheduleWatch watch) {
            Call call = any(calls);
            List<Person> people = new ArrayList<>();
            call.staff().forEach(member -> people.add(member.person()));
            call.pupils().forEach(pupil -> people.add(pupil.person()));
            call.parents().forEach(parent -> people.add(parent.person()));
            if (call.subjects() != null) {
                people.addAll(call.subjects());
            }
            if (people.isEmpty()) {
                return "nothing";
            }
            Person person = changed(any(people));
            knownPeople.removeIf(other -> other.id().equals(person.id()));
            knownPeople.add(person);
            calls.replaceAll(other -> withPerson(other, person));
            if (person instanceof StaffMember member && school.staff() != null) {
                school = school.toBuilder()
                        .staff(school.staff().stream()
                                .map(other -> other.id().equals(member.id()) ? member : other)
                                .toList())
                        .build();
            }
            watch.put(person);
            return "put " + person.id();
        }

        private Person changed(Person person) {
            if (person instanceof Pupil pupil) {
                Pupil now = pupil;
                int facts = random.nextInt(4);
                for (int fact = 0; fact < facts; fact++) {
                    now = withAnotherFact(now);
                }
                return now;
            }
            if (person instanceof StaffMember member) {
                return random.nextBoolean() ? member.withTrainings(List.of()) : member.withAcknowledgements(null);
            }
            return person instanceof ParentCarer parent ? new ParentCarer(parent.id(), parent.name() + " II") : person;
        }

        private Pupil withAnotherFact(Pupil pupil) {
            return switch (random.nextInt(10)) {
                case 0 -> pupil.withAgreements(random.nextBoolean() ? null : List.of());
                case 1 -> pupil.withAgreements(List.of(signed(LocalDate.of(2026, 12, 2))));
                case 2, 3 -> pupil.withAgreements(List.of(signed(LocalDate.of(2026, 9, 2))));
                case 4 -> pupil.withAgreements(List.of(withdrawn(), signed(LocalDate.of(2026, 9, 2))));
                case 5 -> pupil.withAgreements(List.of(individual(pupil)));
                case 6 -> pupil.withContacts(random.nextBoolean() ? null : List.of());
                case 7 -> pupil.withYearGroup(random.nextBoolean() ? null : "Year " + (1 + random.nextInt(6)));
                case 8 -> pupil.withContactDecision(random.nextBoolean() ? null : visit());
                default ->
                    new Pupil(
                            pupil.id(),
                            pupil.name() + " II",
                            pupil.yearGroup(),
                            pupil.agreements(),
                            pupil.contacts(),
                            pupil.contactDecision());
            };
        }

        private static Agreement signed(LocalDate day) {
            return new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, day);
        }

        private static Agreement withdrawn() {
            return new Agreement(
                    Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 2), "2025", LocalDate.of(2026, 12, 1));
        }

        private static Agreement individual(Pupil pupil) {
            Agreement agreement = new Agreement(Agreement.Kind.INDIVIDUAL_CALLS, LocalDate.of(2026, 9, 2));
            List<ContactLink> contacts = pupil.contacts();
            return contacts == null || contacts.isEmpty()
                    ? agreement
                    : agreement.withBy(contacts.get(0).contact());
        }

        private static ContactDecision visit() {
            return new ContactDecision(
                    ContactDecision.Way.VISIT, new PersonId("s-helen"), LocalDate.of(2026, 11, 2), "they live nearby");
        }

        private Call withPerson(Call call, Person person) {
            if (call.participant(person.id()) == null && !isSubject(call, person.id())) {
                return call;
            }
            Call.Builder builder = call.toBuilder();
            if (person instanceof StaffMember member) {
                builder.staff(call.staff().stream()
                        .map(one -> one.id().equals(member.id()) ? one.withPerson(member) : one)
                        .toList());
            } else if (person instanceof Pupil pupil) {
                builder.pupils(call.pupils().stream()
                        .map(one -> one.id().equals(pupil.id()) ? one.withPerson(pupil) : one)
                        .toList());
                if (call.subjects() != null) {
                    builder.subjects(call.subjects().stream()
                            .map(one -> one.id().equals(pupil.id()) ? pupil : one)
                            .toList());
                }
            } else if (person instanceof ParentCarer parent) {
                builder.parents(call.parents().stream()
                        .map(one -> one.id().equals(parent.id()) ? one.withPerson(parent) : one)
                        .toList());
            }
            return builder.build();
        }

        private boolean isSubject(Call call, PersonId person) {
            return call.subjects() != null
                    && call.subjects().stream().anyMatch(pupil -> pupil.id().equals(person));
        }

        private String putSchool(ScheduleWatch watch) {
            school = random.nextBoolean()
                    ? school.toBuilder().calendar(null).build()
                    : school.toBuilder()
                            .calendar(SampleSchool.ALDER_BANK.calendar())
                            .build();
            watch.put(school);
            return "another calendar";
        }

        private String putPolicy(ScheduleWatch watch, String what, UnaryOperator<SchoolPolicy> change) {
            SchoolPolicy other = change.apply(policy);
            assertForetold(watch.compare(other), other, what);
            earlier.add(policy);
            policy = other;
            watch.put(policy);
            return what;
        }

        private void assertForetold(PolicyOutlook outlook, SchoolPolicy other, String what) {
            Schedule schedule = schedule();
            ScheduleReview before = kit.school(policy).review(schedule, at);
            ScheduleReview after = kit.school(other).review(schedule, at);
            List<CallId> newlyRefused = new ArrayList<>();
            List<CallId> newlyPermitted = new ArrayList<>();
            for (int index = 0; index < schedule.size(); index++) {
                boolean was = refuses(before.findings().get(index));
                boolean is = refuses(after.findings().get(index));
                if (was != is) {
                    (is ? newlyRefused : newlyPermitted)
                            .add(schedule.calls().get(index).id());
                }
            }
            assertThat(outlook.refused()).as(what).isEqualTo(after.refused());
            assertThat(outlook.newlyRefused()).as(what).containsExactlyInAnyOrderElementsOf(newlyRefused);
            assertThat(outlook.newlyPermitted()).as(what).containsExactlyInAnyOrderElementsOf(newlyPermitted);
        }

        private boolean refuses(List<Finding> findings) {
            return findings.stream().anyMatch(Finding::refuses);
        }

        private SchoolPolicy switched(SchoolPolicy before) {
            LoadedRule rule = any(rules);
            if (rule.spec().level() == Level.STATUTORY) {
                return before;
            }
            return switch (random.nextInt(3)) {
                case 0 ->
                    before.withRuleOff(
                            rule.plugin(),
                            rule.id(),
                            new SwitchOff(
                                    "Helen Marsh",
                                    "it is being tried",
                                    LocalDate.of(2026, 11, 20).plusDays(random.nextInt(20))));
                case 1 -> before.withLevel(rule.plugin(), rule.id(), Level.ADVISORY);
                default -> before.withLevel(rule.plugin(), rule.id(), Level.MANDATORY);
            };
        }

        private SchoolPolicy waived(SchoolPolicy before) {
            LoadedRule rule = any(rules);
            if (!rule.spec().level().canBeWaived()) {
                return before;
            }
            SchoolRole role = rule.spec().waivedBy().iterator().next();
            return before.withWaiver(Waiver.of(rule.id())
                    .covering(coverage())
                    .grantedBy("Helen Marsh", role)
                    .because("it is needed")
                    .on(
                            LocalDate.of(2026, 11, 25).plusDays(random.nextInt(8)),
                            LocalDate.of(2026, 12, 3).plusDays(random.nextInt(3))));
        }

        private Coverage coverage() {
            Call call = any(calls);
            return switch (random.nextInt(4)) {
                case 0 -> new Coverage.OneCall(call.id());
                case 1 -> call.classId() == null ? new Coverage.EveryCall() : new Coverage.OneClass(call.classId());
                case 2 ->
                    call.pupils().isEmpty()
                            ? new Coverage.EveryCall()
                            : new Coverage.OnePupil(any(call.pupils()).id());
                default -> new Coverage.EveryCall();
            };
        }

        private SchoolPolicy parameter(SchoolPolicy before) {
            LoadedRule two = rules.stream()
                    .filter(rule -> rule.id().value().equals("two-staff-present"))
                    .findFirst()
                    .orElseThrow();
            return before.withParameter(
                    two.plugin(),
                    two.id(),
                    two.spec().parameters().get(0),
                    new org.callpolicykit.api.rule.ParameterValue.Text(String.valueOf(2 + random.nextInt(2))));
        }
    }
}
