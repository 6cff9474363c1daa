package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.Publication.Document;
import org.pf4j.Extension;

/** Clause 3.1(e): parents know that video calls are used, and find the policy and the Remote Education Offer on the website. */
@Extension
public final class PolicyPublished implements SchoolRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("3.1(e)"),
                        "Parents know of video calls, and find the policy and the offer on the website")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.PUBLICATIONS)
                .advisory()
                .remedy(
                        SchoolRole.COMPUTING_LEAD,
                        "Publish the documents on the website, and tell all parents that video calls are used.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        return (school, at, findings) -> {
            List<Publication> publications = school.publications();
            if (publications == null) {
                findings.unproven("has no list of what it published");
                return;
            }
            LocalDate day = school.dateOf(at);
            List<String> missing = new ArrayList<>();
            for (Document document : Document.values()) {
                if (publications.stream()
                        .noneMatch(
                                one -> one.document() == document && !one.on().isAfter(day))) {
                    missing.add(document.label());
                }
            }
            if (!missing.isEmpty()) {
                findings.breach("has not published %s", Wording.allOf(missing));
            }
        };
    }
}
