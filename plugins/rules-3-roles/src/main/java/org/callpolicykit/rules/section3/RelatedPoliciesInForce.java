package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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
import org.callpolicykit.api.school.PolicyDocument;
import org.pf4j.Extension;

/** Clause 3.2(b): the school policies that go with this one are in force, none of them overdue for review. */
@Extension
public final class RelatedPoliciesInForce implements SchoolRule {

    static final Parameter<List<String>> POLICIES = Parameter.texts(
                    "policies",
                    List.of(
                            "Child Protection and Safeguarding",
                            "GDPR",
                            "Acceptable Use",
                            "Staff Code of Conduct",
                            "Remote Learning",
                            "Working from Home",
                            "Social Media"))
            .describedAs("the policies that go with this one, as the school names them");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.2(b)"), "The related school policies are in force")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.RELATED_POLICIES)
                .parameter(POLICIES)
                .advisory()
                .remedy(
                        SchoolRole.SLT,
                        "Adopt or review the policies that are named, and put their dates into the register.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        List<String> names = settings.get(POLICIES);
        return (school, at, findings) -> {
            List<PolicyDocument> register = school.relatedPolicies();
            if (register == null) {
                findings.unproven("has no register of its related policies");
                return;
            }
            LocalDate day = school.dateOf(at);
            say(names, register, one -> isPublished(one, day), "has no policy in force called %s", findings);
            List<String> published = names.stream()
                    .filter(name -> has(register, name, one -> isPublished(one, day)))
                    .toList();
            say(
                    published,
                    register,
                    one -> one.reviewDue() != null,
                    "does not know when to review the policies %s",
                    findings);
            List<String> dated = published.stream()
                    .filter(name -> has(register, name, one -> one.reviewDue() != null))
                    .toList();
            say(dated, register, one -> isCurrent(one, day), "has policies overdue for review: %s", findings);
        };
    }

    private static void say(
            List<String> names,
            List<PolicyDocument> register,
            Predicate<PolicyDocument> holds,
            String message,
            Findings findings) {
        List<String> missing =
                names.stream().filter(name -> !has(register, name, holds)).toList();
        if (!missing.isEmpty()) {
            findings.breach(message, Wording.allOf(missing));
        }
    }

    private static boolean has(List<PolicyDocument> register, String name, Predicate<PolicyDocument> holds) {
        return register.stream().anyMatch(one -> one.title().equals(name) && holds.test(one));
    }

    private static boolean isPublished(PolicyDocument one, LocalDate day) {
        return one.publishedOn() != null && !one.publishedOn().isAfter(day);
    }

    private static boolean isCurrent(PolicyDocument one, LocalDate day) {
        return one.reviewDue() != null && !one.reviewDue().isBefore(day);
    }
}
