package org.callpolicykit.rules.section52;

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

/** Clause 5.2(f): staff reach parents at the contact details that the MIS holds now. */
@Extension
public final class ContactDetailsCurrent implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(f)"), "Parents are reached at the MIS's current contact details")
                .governs(CallKind.WITH_PARENTS, Stage.INVITING)
                .needs(Fact.PARENTS, Fact.NOTICES, Fact.NOTICE_ADDRESSES)
                .mandatory()
                .remedy(SchoolRole.OFFICE, "Look the parents up in the MIS, and send it again to the details there.");
    }

    @Override
    public Check bind(Settings settings) {
        return new AddressesUsed();
    }
}
