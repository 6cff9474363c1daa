package org.callpolicykit.rules.section61;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.RecordHolds;
import org.pf4j.Extension;

/** Clause 6.1(4): duration, reason, caller, additional member of staff, time and date of an individual call are recorded. */
@Extension
public final class IndividualCallRecorded implements PolicyRule {

    private static final RecordHolds COMPLETE =
            RecordHolds.of(Field.DURATION, Field.REASON, Field.CALLER, Field.ADDITIONAL_STAFF, Field.DATE_AND_TIME);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6.1(4)"), "An individual call is recorded with the additional member of staff")
                .governs(CallKind.WITH_PUPILS, Stage.CLOSING)
                .needs(Fact.PUPILS, Fact.RECORD)
                .mandatory()
                .remedy(SchoolRole.HOST, "Complete the record of the call.");
    }

    @Override
    public Check bind(Settings settings) {
        Check staffNamed = (request, findings) -> {
            CallRecord record = request.call().log().record();
            if (record != null
                    && record.otherStaff() != null
                    && record.otherStaff().isEmpty()) {
                findings.breach("has a call record that names no additional member of staff");
            }
        };
        return IndividualCalls.only(COMPLETE.and(staffNamed.atAnyTime()));
    }
}
