package org.callpolicykit.rules.section51;

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

/** Clause 5.1(l): date, time, duration, reason and participants of a call with pupils are recorded, and how long that is kept. */
@Extension
public final class PupilCallRecorded implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(l)"), "A call with pupils is recorded in the register")
                .governs(CallKind.WITH_PUPILS, Stage.CLOSING)
                .needs(Fact.RECORD)
                .mandatory()
                .remedy(SchoolRole.HOST, "Complete the record of the call.");
    }

    @Override
    public Check bind(Settings settings) {
        return RecordHolds.of(
                Field.DATE_AND_TIME, Field.DURATION, Field.REASON, Field.PARTICIPANTS, Field.RETENTION_CLASS);
    }
}
