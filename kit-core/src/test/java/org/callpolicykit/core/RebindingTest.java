package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Screen.ScreenedRule;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up policies one after the other, the same ones every time; each is bound from the one before it, and from nothing. */
@DisplayName("A policy bound from another is bound as if from nothing")
class RebindingTest {

    private static final int CHANGES = 400;
    private static final Parameter<Integer> NUMBER = Parameter.integer("number", 2, 1, 9);
    private static final Parameter<SchoolHours> HOURS =
            Parameter.hours("hours", new SchoolHours(LocalTime.of(8, 0), LocalTime.of(16, 0)));
    private static final SwitchOff OFF = new SwitchOff("Mrs H. Ward", "a trial", LocalDate.of(2026, 9, 1));
    private static final List<String> PLUGINS = List.of("first", "second", "third", "absent", "kit-core");
    private static final List<String> NUMBERS = List.of("1", "2", "3", "9", "10", "many");
    private static final List<String> TIMES = List.of("08:00-16:00", "09:00-15:00", "16:00-18:00", "never");

    private static final List<LoadedRule> RULES = List.of(
            loaded("first", new OfCalls("six", spec("6(3)").mandatory().remedy(SchoolRole.HOST, "Mend it."))),
            loaded("first", new OfCalls("seven", spec("7(a)").advisory().remedy(SchoolRole.HOST, "Mend it."))),
            loaded("first", new OfCalls("law", spec("E(1)").statutory().remedy(SchoolRole.DSL, "Mend it."))),
            loaded("second", new OfCalls("hours", spec("4").mandatory().remedy(SchoolRole.HOST, "Mend it."))),
            loaded(
                    "second",
                    new OfSchedules(
                            "across", spec("6(3)").mandatory().remedy(SchoolRole.COVER_MANAGER, "Move one of them."))),
            loaded(
                    "third",
                    new OfCalls(
                            "extra",
                            spec("E(9)").offUnlessSwitchedOn().advisory().remedy(SchoolRole.HOST, "Mend it."))),
            loaded(
                    "third",
                    new OfSchools(
                            "standing",
                            RuleSpec.of(Clause.of("3.2"), "Something is so")
                                    .governs(CallKind.ALL, Stage.STANDING)
                                    .parameter(NUMBER)
                                    .mandatory()
                                    .remedy(SchoolRole.SLT, "Mend it."))),
            loaded("kit-core", new SafetyMeasuresInForce()));

    private static final List<RuleId> NAMES = List.of(
            new RuleId("six"),
            new RuleId("seven"),
            new RuleId("law"),
            new RuleId("hours"),
            new RuleId("across"),
            new RuleId("extra"),
            new RuleId("standing"),
            new RuleId("lost"),
            new RuleId("shipped"),
            new RuleId("nobodys"),
            SafetyMeasuresInForce.ID);

    private final RuleIndex index = new RuleIndex(
            new Loaded(RULES, List.of(new LostRule(new RuleId("lost"), "second", "it threw")), List.of(), List.of()),
            ClauseCatalogue.of(List.of(
                    clause("3.1(c)", "kit-core", SafetyMeasuresInForce.ID),
                    clause("5.1(a)", "absent", new RuleId("shipped")),
                    clause("5.1(b)", "absent"),
                    clause("6(3)", "first", new RuleId("six")))));

    private static RuleSpec.Builder spec(String clause) {
        return RuleSpec.of(Clause.of(clause), "Something is kept")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.INVITING)
                .parameter(NUMBER)
                .parameter(HOURS)
                .needs(Fact.STAFF);
    }

    private static LoadedRule loaded(String plugin, Rule rule) {
        return new LoadedRule(rule.id(), rule.spec(), rule, plugin);
    }

    private static CatalogueClause clause(String clause, String plugin, RuleId... rules) {
        return new CatalogueClause(
                Clause.of(clause),
                "Something is kept",
                CallKind.ALL,
                EnumSet.of(Stage.PLANNING),
                Level.MANDATORY,
                plugin,
                List.of(rules));
    }

    private record OfCalls(RuleId id, RuleSpec spec) implements PolicyRule {

        OfCalls(String id, RuleSpec spec) {
            this(new RuleId(id), spec);
        }

        @Override
        public Check bind(Settings settings) {
            int number = settings.get(NUMBER);
            if (number == 9) {
                throw new IllegalStateException("cannot be bound");
            }
            Check check = (request, findings) -> findings.breach("is broken");
            return number == 1
                    ? check
                    : check.silentWhen(
                            new Condition.SeveralPupils(), new Condition.Planned(Control.LOCK, whoOf(number)));
        }

        private static Who whoOf(int number) {
            return number == 2 ? Who.NOBODY : Who.HOSTS;
        }

        @Override
        public List<Demand> demands(Settings settings) {
            return List.of(new Demand.Within(CallKind.WITH_PUPILS, settings.get(HOURS)));
        }
    }

    private record OfSchedules(RuleId id, RuleSpec spec) implements ScheduleRule {

        OfSchedules(String id, RuleSpec spec) {
            this(new RuleId(id), spec);
        }

        @Override
        public ScheduleCheck bind(Settings settings) {
            return (schedule, at, findings) -> {};
        }
    }

    private record OfSchools(RuleId id, RuleSpec spec) implements SchoolRule {

        OfSchools(String id, RuleSpec spec) {
            this(new RuleId(id), spec);
        }

        @Override
        public SchoolCheck bind(Settings settings) {
            return (school, at, findings) -> {};
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheChanges(long seed) {
        Random random = new Random(seed);
        BoundPolicy before = BoundPolicy.of(index, SchoolPolicy.seed(), null);
        int bound = 0;
        for (int change = 0; change < CHANGES; change++) {
            SchoolPolicy policy = changed(before.policy(), random);
            BoundPolicy known = before;
            InvalidPolicyException invalid =
                    catchThrowableOfType(InvalidPolicyException.class, () -> BoundPolicy.of(index, policy, null));
            if (invalid == null) {
                BoundPolicy rebound = BoundPolicy.of(index, policy, before);
                assertSame(rebound, BoundPolicy.of(index, policy, null));
                assertBindingsAreKept(before, rebound);
                before = rebound;
                bound++;
            } else {
                assertThat(catchThrowableOfType(
                                        InvalidPolicyException.class, () -> BoundPolicy.of(index, policy, known))
                                .problems())
                        .isEqualTo(invalid.problems());
            }
        }
        assertThat(bound).as("changes that make sense").isBetween(CHANGES / 4, CHANGES - CHANGES / 10);
    }

    private static SchoolPolicy changed(SchoolPolicy policy, Random random) {
        String plugin = PLUGINS.get(random.nextInt(PLUGINS.size()));
        RuleId rule = NAMES.get(random.nextInt(NAMES.size()));
        if (random.nextInt(4) > 0) {
            LoadedRule known = RULES.get(random.nextInt(RULES.size()));
            plugin = known.plugin();
            rule = known.id();
        }
        return switch (random.nextInt(9)) {
            case 0 -> policy.withRuleOff(plugin, rule, OFF);
            case 1 -> policy.withPluginOff(plugin, OFF);
            case 2 -> policy.withLevel(plugin, rule, random.nextBoolean() ? Level.ADVISORY : Level.MANDATORY);
            case 3 -> policy.withParameter(plugin, rule, NUMBER, oneOf(NUMBERS, random));
            case 4 -> policy.withParameter(plugin, rule, HOURS, oneOf(TIMES, random));
            case 5 -> policy.withSwitchedOn(plugin, rule);
            case 6 -> policy.withWaiver(waiver(rule, random));
            case 7 -> withoutOne(policy, random);
            default -> writtenAnew(policy);
        };
    }

    private static ParameterValue oneOf(List<String> values, Random random) {
        return new ParameterValue.Text(values.get(random.nextInt(values.size())));
    }

    private static Waiver waiver(RuleId rule, Random random) {
        return Waiver.of(rule)
                .grantedBy("Mrs H. Ward", random.nextInt(4) == 0 ? SchoolRole.DSL : SchoolRole.HEAD_TEACHER)
                .because("a trial " + random.nextInt(3))
                .on(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18));
    }

    private static SchoolPolicy withoutOne(SchoolPolicy policy, Random random) {
        List<PluginEntry> plugins = new ArrayList<>(policy.plugins());
        List<Waiver> waivers = new ArrayList<>(policy.waivers());
        if (!plugins.isEmpty() && random.nextBoolean()) {
            plugins.remove(random.nextInt(plugins.size()));
        } else if (!waivers.isEmpty()) {
            waivers.remove(random.nextInt(waivers.size()));
        }
        return new SchoolPolicy(policy.name(), plugins, waivers);
    }

    /** The same in another file: every entry stands elsewhere. */
    private static SchoolPolicy writtenAnew(SchoolPolicy policy) {
        List<PluginEntry> plugins = policy.plugins().stream()
                .map(plugin -> new PluginEntry(
                        plugin.plugin(), plugin.off(), plugin.rules(), new Origin("another-file.yaml", 3, 1)))
                .sorted(Comparator.comparing(PluginEntry::plugin))
                .toList();
        return new SchoolPolicy("Another", plugins, policy.waivers());
    }

    private static void assertSame(BoundPolicy rebound, BoundPolicy anew) {
        assertThat(rebound.warnings()).isEqualTo(anew.warnings());
        assertThat(rebound.coverage().clauses()).isEqualTo(anew.coverage().clauses());
        assertThat(rebound.settings()).isEqualTo(anew.settings());
        assertThat(rebound.sense()).isEqualTo(anew.sense());
        assertThat(rebound.rules().rules().stream().map(RebindingTest::told).toList())
                .isEqualTo(
                        anew.rules().rules().stream().map(RebindingTest::told).toList());
        assertThat(rebound.rules().screen().conditions())
                .isEqualTo(anew.rules().screen().conditions());
        assertThat(rebound.rules().screen().rules().stream()
                        .map(RebindingTest::told)
                        .toList())
                .isEqualTo(anew.rules().screen().rules().stream()
                        .map(RebindingTest::told)
                        .toList());
        assertThat(rebound.rules().standingCanRefuse()).isEqualTo(anew.rules().standingCanRefuse());
    }

    /** Everything but the check, which is another object each time; the kit's own tells what it says. */
    private static List<Object> told(BoundRule rule) {
        Binding binding = rule.binding();
        boolean isOwn = rule.citation().rule().equals(SafetyMeasuresInForce.ID);
        Object bound = binding instanceof Binding.Missing || isOwn ? binding : binding.getClass();
        return List.of(
                rule.citation(),
                rule.plugin(),
                rule.kinds(),
                rule.stages(),
                bound,
                String.valueOf(rule.off()),
                rule.waivers(),
                rule.settings() == null ? "nothing" : rule.settings(),
                rule.needs());
    }

    private static List<Object> told(ScreenedRule rule) {
        return List.of(told(rule.rule()), rule.kinds(), rule.conditions());
    }

    private static void assertBindingsAreKept(BoundPolicy before, BoundPolicy after) {
        for (int place = 0; place < RULES.size(); place++) {
            BoundRule old = before.loaded().get(place);
            BoundRule now = after.loaded().get(place);
            if (old != null && now != null && isBound(old) && isBound(now)) {
                boolean isSame = before.settings()
                        .get(place)
                        .settings()
                        .get(NUMBER)
                        .equals(after.settings().get(place).settings().get(NUMBER));
                boolean isSameHours = old.binding() instanceof Binding.OfSchool
                        || before.settings()
                                .get(place)
                                .settings()
                                .get(HOURS)
                                .equals(after.settings().get(place).settings().get(HOURS));
                assertThat(now.binding() == old.binding())
                        .as("%s keeps its binding", now.citation().rule())
                        .isEqualTo(isSame && isSameHours);
            }
        }
    }

    private static boolean isBound(BoundRule rule) {
        return !(rule.binding() instanceof Binding.NotSwitchedOn);
    }

    @Test
    void aDeskKeepsEverythingThatAChangeLeavesAlone() {
        SchoolDesk desk =
                PolicyKit.ofRules(RULES.stream().map(LoadedRule::rule).toList()).school(SchoolPolicy.seed());

        SchoolDesk other = desk.with(desk.policy().withLevel(PolicyKit.HOST, new RuleId("six"), Level.ADVISORY));

        assertThat(other.policy()).isNotEqualTo(desk.policy());
        assertThat(other.coverage()).isEqualTo(desk.coverage());
        assertThat(other.with(desk.policy()).coverage()).isEqualTo(desk.coverage());
    }

    @Test
    void aValueThatCannotBeReadWaitsUntilItsPluginIsOnAgain() {
        RuleId hours = new RuleId("hours");
        SchoolPolicy on = SchoolPolicy.seed().withParameter("second", hours, NUMBER, new ParameterValue.Text("many"));
        PluginEntry entry = on.plugins().get(0);
        SchoolPolicy off = new SchoolPolicy(
                "Trial", List.of(new PluginEntry("second", OFF, entry.rules(), entry.origin())), List.of());

        BoundPolicy bound = BoundPolicy.of(index, off, null);

        assertThat(bound.warnings()).singleElement().asString().contains("found \"many\"", "no effect now");
        RuleSettings settings = bound.settings().get(index.place("second", hours));
        assertThat(settings.settings().get(NUMBER)).isEqualTo(2);
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> BoundPolicy.of(index, on, bound)))
                .hasMessageContaining("found \"many\"");
    }
}
