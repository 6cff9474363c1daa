package org.callpolicykit.rules.section6;

import java.util.List;
import java.util.function.Predicate;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 6(8): staff make video calls on a school device with their school account only. */
@Extension
public final class StaffOnSchoolDeviceAndAccount implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(8)"), "Staff use a school device and their school account")
                .governs(CallKind.ALL, Stage.PLANNING)
                .mandatory()
                .remedy(SchoolRole.COMPUTING_LEAD, "Give the member of staff a school device and a school account.");
    }

    @Override
    public Check bind(Settings settings) {
        return StaffOnSchoolDeviceAndAccount::check;
    }

    private static void check(CallRequest request, Findings findings) {
        List<Participant<StaffMember>> staff = request.call().staff();
        if (staff.isEmpty()) {
            findings.unproven("has no staff listed");
            return;
        }
        for (int index = 0; index < staff.size(); index++) {
            Participant<StaffMember> member = staff.get(index);
            if (accountOf(member) != Ownership.SCHOOL || deviceOf(member) != Ownership.SCHOOL) {
                report(staff, findings);
                return;
            }
        }
    }

    private static void report(List<Participant<StaffMember>> staff, Findings findings) {
        findings.unproven(
                staffWhere(staff, member -> accountOf(member) == null), "does not say whose account is used by");
        findings.breach(
                staffWhere(staff, member -> accountOf(member) == Ownership.PERSONAL),
                "is planned with a personal account, expected the school account, for");
        findings.unproven(
                staffWhere(staff, member -> deviceOf(member) == null), "does not say whose device is used by");
        findings.breach(
                staffWhere(staff, member -> deviceOf(member) == Ownership.PERSONAL),
                "is planned on a personal device, expected a school device, for");
    }

    private static List<StaffMember> staffWhere(
            List<Participant<StaffMember>> staff, Predicate<Participant<StaffMember>> test) {
        return staff.stream().filter(test).map(Participant::person).toList();
    }

    private static @Nullable Ownership accountOf(Participant<?> participant) {
        Account account = participant.account();
        return account == null ? null : account.ownership();
    }

    private static @Nullable Ownership deviceOf(Participant<?> participant) {
        Device device = participant.device();
        return device == null ? null : device.ownership();
    }
}
