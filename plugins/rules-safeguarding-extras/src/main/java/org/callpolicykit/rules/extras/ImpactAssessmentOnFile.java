package org.callpolicykit.rules.extras;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/** E(9): a data protection impact assessment that is approved and not overdue for review is on file for every platform in use. */
@Extension
public final class ImpactAssessmentOnFile implements SchoolRule {

    static final Parameter<List<String>> PLATFORMS = Parameter.texts(
                    "platforms", List.of("google-meet", "microsoft-teams", "schoolcloud"))
            .describedAs("the platforms in use, each of which needs an impact assessment");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(9)"), "An impact assessment is on file for every platform")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.IMPACT_ASSESSMENTS)
                .parameter(PLATFORMS)
                .source(
                        "UK GDPR, Article 35 (data protection impact assessment); Information Commissioner's Office, Age"
                                + " appropriate design code (2020), standard 2, for what its services have to have assessed")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(
                        SchoolRole.DATA_PROTECTION_LEAD,
                        "Make or review the impact assessment and put it on file, or take the platform out of use.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        List<String> platforms =
                settings.get(PLATFORMS).stream().distinct().sorted().toList();
        return (school, at, findings) -> {
            if (!platforms.isEmpty()) {
                check(school, at, platforms, findings);
            }
        };
    }

    private static void check(School school, Instant at, List<String> platforms, Findings findings) {
        List<ImpactAssessment> onFile = school.impactAssessments();
        LocalDate day = school.dateOf(at);
        if (onFile == null) {
            findings.unproven("has no register of impact assessments, expected one for %s", Wording.allOf(platforms));
            return;
        }
        List<String> lacking = platforms.stream()
                .filter(platform -> onFile.stream().noneMatch(one -> isOf(platform, one) && one.holdsOn(day)))
                .toList();
        List<String> overdue = lacking.stream()
                .filter(platform -> onFile.stream()
                        .anyMatch(
                                one -> isOf(platform, one) && !one.approvedOn().isAfter(day)))
                .toList();
        List<String> missing =
                lacking.stream().filter(platform -> !overdue.contains(platform)).toList();
        if (!missing.isEmpty()) {
            findings.breach("has no approved impact assessment of %s", Wording.allOf(missing));
        }
        if (!overdue.isEmpty()) {
            findings.breach("has an impact assessment that is overdue for review of %s", Wording.allOf(overdue));
        }
    }

    private static boolean isOf(String platform, ImpactAssessment assessment) {
        return assessment.platform().value().equals(platform);
    }
}
