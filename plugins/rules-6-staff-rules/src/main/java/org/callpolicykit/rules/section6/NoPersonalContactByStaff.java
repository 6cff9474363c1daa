package org.callpolicykit.rules.section6;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 6(14): staff never reach pupils from an e-mail address or a mobile of their own. */
@Extension
public final class NoPersonalContactByStaff implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(14)"), "Staff never reach pupils from personal addresses or numbers")
                .governs(CallKind.WITH_PUPILS, Stage.INVITING)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.NOTICES, Fact.NOTICE_SENDERS, Fact.SCHOOL_STAFF)
                .mandatory()
                .remedy(SchoolRole.SLT, "Tell the safeguarding lead, and have it sent again from a school account.");
    }

    @Override
    public Check bind(Settings settings) {
        return SchoolSenders.CHECK;
    }
}
