package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Elapsed;
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/** Clause 3.2(d): staff use work accounts, apart from their own, whose privacy settings are checked. */
@Extension
public final class WorkAccountsChecked implements PolicyRule {

    static final Parameter<Period> PRIVACY_CHECK_VALID_FOR = Parameter.period(
                    "privacy-check-valid-for", Period.ofMonths(12), Period.ofMonths(1), Period.ofMonths(36))
            .describedAs("how long a check of the privacy settings counts");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.2(d)"), "Staff use work accounts whose privacy settings were checked")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.ACCOUNTS, Fact.PRIVACY_CHECKS)
                .parameter(PRIVACY_CHECK_VALID_FOR)
                .mandatory()
                .remedy(
                        SchoolRole.COMPUTING_LEAD,
                        "Set up a work account on the platform, and check its privacy settings.");
    }

    @Override
    public Check bind(Settings settings) {
        Period validFor = settings.get(PRIVACY_CHECK_VALID_FOR);
        Check check = (request, findings) -> {
            if (request.call().staff().isEmpty()) {
                findings.unproven("has no staff listed");
            } else if (!areAllChecked(request, validFor)) {
                report(request, validFor, findings);
            }
        };
        return check.silentOnlyWhen(new Condition.EveryStaffMember(new PrivacyChecked(validFor)))
                .atAnyTime();
    }

    private static boolean areAllChecked(CallRequest request, Period validFor) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Participant<StaffMember>> staff = request.call().staff();
        for (int index = 0; index < staff.size(); index++) {
            Account account = staff.get(index).account();
            LocalDate checkedOn = account == null ? null : account.privacyCheckedOn();
            if (account == null
                    || account.ownership() != Ownership.SCHOOL
                    || checkedOn == null
                    || !Elapsed.counts(checkedOn, validFor, day)) {
                return false;
            }
        }
        return true;
    }

    private static void report(CallRequest request, Period validFor, Findings findings) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<StaffMember> noAccount = new ArrayList<>();
        List<StaffMember> ownAccount = new ArrayList<>();
        List<StaffMember> notChecked = new ArrayList<>();
        List<StaffMember> lapsed = new ArrayList<>();
        for (Participant<StaffMember> member : request.call().staff()) {
            Account account = member.account();
            if (account == null) {
                noAccount.add(member.person());
            } else if (account.ownership() != Ownership.SCHOOL) {
                ownAccount.add(member.person());
            } else if (account.privacyCheckedOn() == null) {
                notChecked.add(member.person());
            } else if (!Elapsed.counts(account.privacyCheckedOn(), validFor, day)) {
                lapsed.add(member.person());
            }
        }
        findings.unproven(noAccount, "does not know the account of");
        findings.breach(ownAccount, "would be held with a personal account by");
        findings.unproven(notChecked, "does not know when the privacy settings were checked of the account of");
        findings.breach(lapsed, "has no check of the privacy settings within %s before it of the account of", validFor);
    }

    private record PrivacyChecked(Period validFor) implements Trait<StaffMember> {

        @Override
        public Days of(Participant<? extends StaffMember> participant, School school) {
            Account account = participant.account();
            LocalDate checkedOn = account == null ? null : account.privacyCheckedOn();
            return account == null || account.ownership() != Ownership.SCHOOL || checkedOn == null
                    ? Days.NEVER
                    : Days.during(checkedOn, validFor);
        }
    }
}
