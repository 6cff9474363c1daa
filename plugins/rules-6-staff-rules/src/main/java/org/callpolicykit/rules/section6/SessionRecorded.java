package org.callpolicykit.rules.section6;

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

/** Clause 6(21): staff record how long a session was, why and when it was held, who made it and who else of the staff was there. */
@Extension
public final class SessionRecorded implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(21)"), "Staff record the facts of every session")
                .governs(CallKind.WITH_PUPILS, Stage.CLOSING)
                .needs(Fact.RECORD)
                .mandatory()
                .remedy(SchoolRole.HOST, "Complete the record of the call.");
    }

    @Override
    public Check bind(Settings settings) {
        return RecordHolds.of(Field.DURATION, Field.REASON, Field.CALLER, Field.ADDITIONAL_STAFF, Field.DATE_AND_TIME);
    }
}
