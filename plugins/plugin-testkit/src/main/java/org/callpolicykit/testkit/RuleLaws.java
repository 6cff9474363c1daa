package org.callpolicykit.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.rule.InvalidValueException;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * The laws that hold for every rule, tried on requests made at random. A failure names the law, the seed and the request. For plugin writers: one
 * test for a whole plugin, {@code RuleLaws.of(PluginListing.of(MyRule.class).rules()).hold()}.
 */
public final class RuleLaws {

    private static final int REQUESTS = 400;
    private static final long FIRST_SEED = 20_261_201L;

    private final List<Rule> rules;

    private RuleLaws(List<Rule> rules) {
        this.rules = rules;
    }

    /** The laws for these rules, each on its own and all together. */
    public static RuleLaws of(List<? extends Rule> rules) {
        return new RuleLaws(List.copyOf(rules));
    }

    /** All laws hold. */
    public void hold() {
        notKnowingNeverPermits();
        stricterPasses();
        orderDoesNotMatter();
        whatHasExpiredIsAbsent();
        durationsAreWritten();
        reviewsFindTheSame();
        silentOnlyUnderConditions();
        sameUntilTheClockSays();
        otherFactsDoNotMatter();
        keptClausesAllocateNothing();
    }

    /** Law 1: taking a fact away never turns a refusal into a permission, by any rule. */
    public RuleLaws notKnowingNeverPermits() {
        for (Rule rule : rules) {
            SchoolDesk desk = desk(List.of(rule), SchoolPolicy.seed());
            forEachRequest((seed, request) -> {
                Decision known = desk.decide(request);
                if (refuses(known)) {
                    for (Fact fact : facts(request)) {
                        Decision without = desk.decide(fact.absentFrom(request));
                        Assertions.assertThat(refuses(without))
                                .as(
                                        "law 1: %s refuses %s still when %s is not known (seed %d)\nknown: %s\nnot known: %s",
                                        rule.id(), describe(request), fact.label(), seed, texts(known), texts(without))
                                .isTrue();
                    }
                }
            });
        }
        return this;
    }

    /** Who is in a call is what it is about, and no fact about it, where its kind does not ask for such people. */
    private static Set<Fact> facts(CallRequest request) {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        if (!CallKind.WITH_PUPILS.contains(request.call().kind())) {
            facts.remove(Fact.PUPILS);
        }
        if (!CallKind.WITH_PARENTS.contains(request.call().kind())) {
            facts.remove(Fact.PARENTS);
        }
        return facts;
    }

    /** Law 2: a control that is stricter than it was never turns a permission into a refusal. */
    public RuleLaws stricterPasses() {
        for (Rule rule : rules) {
            SchoolDesk desk = desk(List.of(rule), SchoolPolicy.seed());
            forEachRequest((seed, request) -> {
                if (!refuses(desk.decide(request))) {
                    for (Control control : Control.values()) {
                        Decision stricter = desk.decide(stricter(request, control));
                        Assertions.assertThat(refuses(stricter))
                                .as(
                                        "law 2: %s permits %s still with %s stricter (seed %d): %s",
                                        rule.id(), describe(request), control.label(), seed, texts(stricter))
                                .isFalse();
                    }
                }
            });
        }
        return this;
    }

    private static CallRequest stricter(CallRequest request, Control control) {
        Call.Builder call = request.call().toBuilder();
        if (request.call().planned(control) != null) {
            call.planned(control, Who.NOBODY);
        }
        if (request.call().confirmed(control) != null) {
            call.confirmed(control, Who.NOBODY);
        }
        return request.withCall(call.build());
    }

    /** Law 3: the same request gets the same findings, whatever the order of rules and facts. */
    public RuleLaws orderDoesNotMatter() {
        List<Rule> others = new ArrayList<>(rules);
        Collections.shuffle(others, new Random(FIRST_SEED));
        SchoolDesk desk = desk(rules, SchoolPolicy.seed());
        SchoolDesk other = desk(others, SchoolPolicy.seed());
        forEachRequest((seed, request) -> {
            CallRequest shuffled = Bends.ofSeed(seed).shuffled(request);
            Assertions.assertThat(lines(other.decide(shuffled)))
                    .as("law 3: %s gets the same findings in any order (seed %d)", describe(request), seed)
                    .isEqualTo(lines(desk.decide(request)));
        });
        return this;
    }

    /** Law 5: a waiver or an attestation that has expired is absent. */
    public RuleLaws whatHasExpiredIsAbsent() {
        SchoolDesk desk = desk(rules, SchoolPolicy.seed());
        SchoolDesk expired = desk(rules, withExpiredWaivers());
        forEachRequest((seed, request) -> {
            Assertions.assertThat(statuses(expired.decide(request)))
                    .as("law 5: an expired waiver lifts nothing of %s (seed %d)", describe(request), seed)
                    .isEqualTo(statuses(desk.decide(request)));
            List<Attestation> given = request.call().log().attestations();
            if (given != null) {
                Assertions.assertThat(lines(desk.decide(withAttestations(request, expired(given, request)))))
                        .as("law 5: an expired attestation of %s counts for nothing (seed %d)", describe(request), seed)
                        .isEqualTo(lines(desk.decide(withAttestations(request, List.of()))));
            }
        });
        return this;
    }

    private static List<Attestation> expired(List<Attestation> given, CallRequest request) {
        return given.stream()
                .map(attestation -> new Attestation(
                        attestation.item(),
                        attestation.by(),
                        request.at().minusSeconds(60),
                        request.at().minusSeconds(1)))
                .toList();
    }

    private static CallRequest withAttestations(CallRequest request, List<Attestation> given) {
        return request.withCall(request.call().toBuilder()
                .log(log -> log.withAttestations(given))
                .build());
    }

    private SchoolPolicy withExpiredWaivers() {
        SchoolPolicy policy = SchoolPolicy.seed();
        for (Rule rule : rules) {
            if (rule.spec().level().canBeWaived()) {
                SchoolRole role = rule.spec().waivedBy().iterator().next();
                policy = policy.withWaiver(Waiver.of(rule.id())
                        .covering(new Coverage.EveryCall())
                        .grantedBy("Helen Marsh", role)
                        .because("it was needed then")
                        .on(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)));
            }
        }
        return policy;
    }

    /** Law 7: durations are ISO-8601 or whole school days; a bare number or letter is refused. */
    public RuleLaws durationsAreWritten() {
        for (Rule rule : rules) {
            for (Parameter<?> parameter : rule.spec().parameters()) {
                if (isDuration(parameter.seed())) {
                    for (String bare : List.of("5", "P", "x", "5 days", "")) {
                        Assertions.assertThatExceptionOfType(InvalidValueException.class)
                                .as("law 7: %s of %s refuses \"%s\"", parameter.name(), rule.id(), bare)
                                .isThrownBy(() -> parameter.type().read(new ParameterValue.Text(bare)));
                    }
                }
            }
        }
        return this;
    }

    /** A review finds of a call that lies ahead what the rules find when they are asked about it, each on its own and all together. */
    public RuleLaws reviewsFindTheSame() {
        for (Rule rule : rules) {
            reviewsFindTheSame(desk(List.of(rule), SchoolPolicy.seed()));
        }
        reviewsFindTheSame(desk(rules, SchoolPolicy.seed()));
        return this;
    }

    private static void reviewsFindTheSame(SchoolDesk desk) {
        forEachRequest((seed, request) -> {
            Action action = request.action();
            if (ScheduleReview.ACTION.stages().containsAll(action.stages())
                    && request.at().isBefore(request.call().start())) {
                SameInReview.of(desk, request).holds();
            }
        });
    }

    /** A check that is silent only under its conditions reports something of a call that lies ahead where one of them surely fails. */
    public RuleLaws silentOnlyUnderConditions() {
        forEachGoverned(Bound::silentOnlyUnderConditions);
        return this;
    }

    /** While nothing changes but the clock, a check reports the same up to the moment that it says. */
    public RuleLaws sameUntilTheClockSays() {
        forEachGoverned((bound, request, about) -> new ClockLaw(bound.check(), request).holds(about));
        return this;
    }

    /** A fact that a rule does not name does not matter to it. */
    public RuleLaws otherFactsDoNotMatter() {
        List<Bound> bound = Bound.all(rules);
        forEachRequest((seed, request) ->
                NeedsLaw.of(request).holds(bound, "of " + describe(request) + " (seed " + seed + ")"));
        return this;
    }

    /**
     * A check allocates nothing for a call that keeps the clause, unless its rule declares that it {@link org.callpolicykit.api.rule.Allocates}. Skipped
     * where the virtual machine does not count.
     */
    public RuleLaws keptClausesAllocateNothing() {
        AllocationLaw.holds(Bound.all(rules));
        return this;
    }

    private void forEachGoverned(BoundTrial trial) {
        List<Bound> bound = Bound.all(rules);
        forEachRequest((seed, request) -> {
            for (Bound one : bound) {
                if (one.governs(request)) {
                    trial.on(one, request, one.rule().id() + ", of " + describe(request) + " (seed " + seed + ")");
                }
            }
        });
    }

    private interface BoundTrial {
        void on(Bound bound, CallRequest request, String about);
    }

    private static boolean isDuration(Object seed) {
        return seed instanceof Duration || seed instanceof Period || seed instanceof LeadTime;
    }

    private static SchoolDesk desk(List<Rule> rules, SchoolPolicy policy) {
        SchoolPolicy switchedOn = policy;
        for (Rule rule : rules) {
            switchedOn = switchedOn.withSwitchedOn(PolicyKit.HOST, rule.id());
        }
        return PolicyKit.ofRules(rules).school(switchedOn);
    }

    private static void forEachRequest(Trial trial) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + REQUESTS; seed++) {
            trial.on(seed, Bends.ofSeed(seed).next());
        }
    }

    /** Whether anything refuses, at whatever level: a clause that is advisory here may be mandatory at another school. */
    private static boolean refuses(Decision decision) {
        return decision.findings().stream().map(Finding::status).anyMatch(Status::refuses);
    }

    private static String describe(CallRequest request) {
        return "the request to " + request.action().label() + " the "
                + request.call().kind().label() + " at " + request.at();
    }

    private static List<String> texts(Decision decision) {
        return decision.findings().stream()
                .map(finding ->
                        finding.status().label() + ": " + finding.message().text())
                .toList();
    }

    private static List<String> lines(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.citation().rule() + " " + finding.status() + " " + finding.text() + " "
                        + finding.deadline())
                .toList();
    }

    private static List<String> statuses(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.citation().rule() + " " + finding.status() + " " + finding.text())
                .toList();
    }

    private interface Trial {
        void on(long seed, CallRequest request);
    }
}
