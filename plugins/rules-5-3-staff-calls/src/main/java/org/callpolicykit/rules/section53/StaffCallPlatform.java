package org.callpolicykit.rules.section53;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasSchoolAccount;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 5.3(a): calls between staff run on Microsoft Teams, everybody with their work account. */
@Extension
public final class StaffCallPlatform implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM =
            Parameter.platform("platform", PlatformId.MICROSOFT_TEAMS).describedAs("where staff meet");

    static final Parameter<Account.Provider> PROVIDER =
            Parameter.choice("provider", Account.Provider.MICROSOFT).describedAs("who runs the work accounts for it");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.3(a)"), "Staff meet on the platform for staff with work accounts")
                .governs(Set.of(CallKind.STAFF_MEETING), Stage.PLANNING)
                .needs(Fact.PLATFORM, Fact.STAFF, Fact.ACCOUNTS)
                .parameter(PLATFORM)
                .parameter(PROVIDER)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Plan the meeting on the platform for staff, and invite everybody's work account.");
    }

    @Override
    public Check bind(Settings settings) {
        PlatformId platform = settings.get(PLATFORM);
        Account.Provider provider = settings.get(PROVIDER);
        Check check = (request, findings) -> {
            checkPlatform(request.call().platform(), platform, findings);
            checkAccounts(request.call().staff(), provider, findings);
        };
        return check.silentOnlyWhen(
                        new Condition.OnPlatform(platform),
                        new Condition.EveryStaffMember(new HasSchoolAccount(provider)))
                .atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(Set.of(CallKind.STAFF_MEETING), Set.of(settings.get(PLATFORM))));
    }

    private static void checkPlatform(@Nullable PlatformId planned, PlatformId expected, Findings findings) {
        if (planned == null) {
            findings.unproven("has no platform on file, expected %s", expected).mendedBy(planning(expected));
        } else if (!planned.equals(expected)) {
            findings.breach("is planned on %s, expected %s", planned, expected).mendedBy(planning(expected));
        }
    }

    private static Mend planning(PlatformId expected) {
        return Mend.with(
                "the platform " + expected,
                request -> request.withCall(
                        request.call().toBuilder().platform(expected).build()));
    }

    private static void checkAccounts(
            List<Participant<StaffMember>> staff, Account.Provider provider, Findings findings) {
        if (staff.isEmpty()) {
            findings.unproven("has no staff listed");
        }
        for (int index = 0; index < staff.size(); index++) {
            Account account = staff.get(index).account();
            if (account == null || !isWorkAccount(account, provider)) {
                report(staff, provider, findings);
                return;
            }
        }
    }

    private static boolean isWorkAccount(Account account, Account.Provider provider) {
        return account.provider() == provider && account.ownership() == Ownership.SCHOOL;
    }

    private static void report(List<Participant<StaffMember>> staff, Account.Provider provider, Findings findings) {
        List<StaffMember> withoutAccount = new ArrayList<>();
        List<StaffMember> withAnother = new ArrayList<>();
        for (Participant<StaffMember> member : staff) {
            Account account = member.account();
            if (account == null) {
                withoutAccount.add(member.person());
            } else if (!isWorkAccount(account, provider)) {
                withAnother.add(member.person());
            }
        }
        findings.unproven(withoutAccount, "does not say which account is used by");
        findings.breach(
                withAnother, "is planned with another account than the school's %s account for", provider.label());
    }
}
