package org.callpolicykit.rules.section52;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.RecordHolds;
import org.pf4j.Extension;

/** Clause 5.2(h): date, time, duration, reason and participants are recorded; SchoolCloud records a consultation by itself. */
@Extension
public final class ParentCallRecorded implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(h)"), "The call with parents is recorded in the register")
                .governs(CallKind.WITH_PARENTS, Stage.CLOSING)
                .needs(Fact.RECORD, Fact.PLATFORM)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Complete the record of the call; for a consultation, take it from SchoolCloud.");
    }

    @Override
    public Check bind(Settings settings) {
        Check complete =
                RecordHolds.of(Field.SOURCE, Field.DATE_AND_TIME, Field.DURATION, Field.REASON, Field.PARTICIPANTS);
        Check source = new ConsultationRecordedByPlatform();
        return complete.and(source);
    }
}
