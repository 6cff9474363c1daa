package org.callpolicykit.rules.section6;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Told;
import org.callpolicykit.api.school.LeadTime;
import org.pf4j.Extension;

/** Clause 6(16): parents and children get safeguarding and etiquette guidance before an online lesson. */
@Extension
public final class GuidanceBeforeLesson implements PolicyRule {

    static final Parameter<LeadTime> NOTICE_LEAD = Parameter.leadTime("notice-lead", new LeadTime.Exact(Duration.ZERO))
            .describedAs("how long before the call the guidance is given");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("6(16)"),
                        "Parents and pupils have safeguarding and etiquette guidance before the lesson")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.NOTICES)
                .parameter(NOTICE_LEAD)
                .mandatory()
                .remedy(
                        SchoolRole.TEACHER,
                        "Send the safeguarding and etiquette guidance to the parents and to the pupils.");
    }

    @Override
    public Check bind(Settings settings) {
        Told parents = Told.parents(Topic.SAFEGUARDING, Topic.ETIQUETTE).atLeast(settings.get(NOTICE_LEAD));
        return new BothTold(parents, parents.to(Audience.PUPILS));
    }

    /** What is missing for both is said once. */
    private record BothTold(Told parents, Told pupils) implements Check {

        @Override
        public void check(CallRequest request, Findings findings) {
            parents.check(request, findings);
            if (request.call().notices() != null && !request.call().pupils().isEmpty()) {
                pupils.check(request, findings);
            }
        }

        @Override
        public List<Condition> silentWhen() {
            return parents.and(pupils).silentWhen();
        }

        @Override
        public Instant sameUntil(CallRequest request) {
            return parents.and(pupils).sameUntil(request);
        }
    }
}
