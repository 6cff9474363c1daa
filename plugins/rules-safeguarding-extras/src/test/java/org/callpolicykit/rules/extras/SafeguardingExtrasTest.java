package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-safeguarding-extras")
class SafeguardingExtrasTest {

    private final PluginListing plugin = PluginListing.of(OnlyPermittedContactsInvited.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheRuleThatIsOnFromTheStartAndNoOther() {
        RuleSpec spec = new OnlyPermittedContactsInvited().spec();
        List<CatalogueClause> catalogued = ClauseCatalogue.ofKit()
                .withRules()
                .filter(clause -> clause.plugin().equals("rules-safeguarding-extras"))
                .toList();
        assertThat(catalogued).hasSize(1);
        CatalogueClause clause = catalogued.get(0);
        assertThat(clause.rules()).containsExactly(new OnlyPermittedContactsInvited().id());
        assertThat(clause.clause()).isEqualTo(spec.clause());
        assertThat(clause.title()).isEqualTo(spec.title());
        assertThat(clause.kinds()).isEqualTo(spec.kinds());
        assertThat(clause.stages()).isEqualTo(spec.stages());
        assertThat(clause.level()).isEqualTo(spec.level());
    }

    @Test
    void everyRuleSaysWhereItComesFromAndOnlyTheFirstIsOnFromTheStart() {
        for (Rule rule : plugin.rules()) {
            assertThat(rule.spec().source()).as("%s", rule.id()).isNotBlank();
            assertThat(rule.spec().onFromTheStart())
                    .as("%s", rule.id())
                    .isEqualTo(rule.spec().clause().equals(Clause.of("E(1)")));
        }
        assertThat(plugin.rules())
                .extracting(rule -> rule.spec().clause().id())
                .containsExactlyInAnyOrder("E(1)", "E(2)", "E(3)", "E(4)", "E(5)", "E(6)", "E(7)", "E(8)", "E(9)");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            RuleTester tester = RuleTester.of(rule);
            if (rule instanceof ScheduleRule) {
                tester.onSampleCalls().isKept();
            } else if (rule instanceof SchoolRule) {
                tester.onSchool(SampleSchool.ALDER_BANK).isKept();
            } else {
                SampleCalls.all().stream()
                        .filter(call -> rule.spec().kinds().contains(call.kind()))
                        .forEach(call -> tester.on(call).isKept());
            }
        }
    }

    @Test
    void theGuideForSchoolsNamesEveryRuleWithItsParametersAndItsSource() throws IOException {
        String guide = words(Files.readString(Path.of("../../docs/safeguarding-extras.md")));
        for (Rule rule : plugin.rules()) {
            assertThat(guide).contains("`" + rule.id() + "`");
            assertThat(guide).contains(words(String.valueOf(rule.spec().source())));
            rule.spec().parameters().forEach(parameter -> assertThat(guide).contains("`" + parameter.name() + "`"));
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void theExamplesOfTheGuideAreReadAsPolicies() throws IOException {
        String guide = Files.readString(Path.of("../../docs/safeguarding-extras.md"));
        String[] parts = guide.split("```yaml\n", -1);
        assertThat(parts).hasSizeGreaterThan(2);
        for (int index = 1; index < parts.length; index++) {
            SchoolPolicy policy =
                    PolicyFile.read(parts[index].substring(0, parts[index].indexOf("```")), "school-policy.yaml");
            assertThat(policy.plugin("rules-safeguarding-extras")).isNotNull();
        }
    }
}
