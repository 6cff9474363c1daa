package org.callpolicykit.rules.section6;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasSchoolAccount;
import org.callpolicykit.api.condition.HasSchoolDevice;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
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
                .governs(CallKind.ALL, Stage.PLANNING, Stage.JOINING)
                .needs(
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.ACCOUNTS,
                        Fact.DEVICES,
                        Fact.ARRIVAL_PERSON,
                        Fact.ARRIVAL_ACCOUNT,
                        Fact.ARRIVAL_DEVICE)
                .mandatory()
                .remedy(SchoolRole.COMPUTING_LEAD, "Give the member of staff a school device and a school account.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = (request, findings) -> {
            if (request.decides(Stage.PLANNING)) {
                checkPlanned(request, findings);
            }
            if (request.decides(Stage.JOINING)) {
                checkArrival(request, findings);
            }
        };
        return check.silentOnlyWhen(
                        new Condition.EveryStaffMember(HasSchoolAccount.ofAnyProvider()),
                        new Condition.EveryStaffMember(new HasSchoolDevice()))
                .atAnyTime();
    }

    private static void checkPlanned(CallRequest request, Findings findings) {
        List<Participant<StaffMember>> staff = request.call().staff();
        if (staff.isEmpty()) {
            findings.unproven("has no staff listed");
            return;
        }
        for (int index = 0; index < staff.size(); index++) {
            Participant<StaffMember> member = staff.get(index);
            if (!isOfSchool(member.account()) || !isOfSchool(member.device())) {
                report(staff, findings);
                return;
            }
        }
    }

    private static void report(List<Participant<StaffMember>> staff, Findings findings) {
        Mend account = mend("a school account for every member of staff in it", member -> onSchoolAccount(member));
        Mend device = mend(
                "a school device for every member of staff in it",
                member -> member.withDevice(new Device(Ownership.SCHOOL)));
        findings.unproven(
                        staffWhere(staff, member -> member.account() == null), "does not say whose account is used by")
                .mendedBy(account);
        findings.breach(
                        staffWhere(staff, member -> member.account() != null && !isOfSchool(member.account())),
                        "is planned with a personal account, expected the school account, for")
                .mendedBy(account);
        findings.unproven(staffWhere(staff, member -> member.device() == null), "does not say whose device is used by")
                .mendedBy(device);
        findings.breach(
                        staffWhere(staff, member -> member.device() != null && !isOfSchool(member.device())),
                        "is planned on a personal device, expected a school device, for")
                .mendedBy(device);
    }

    private static void checkArrival(CallRequest request, Findings findings) {
        Arrival arrival = request.arrival();
        if (request.call().staff().isEmpty()) {
            findings.unproven("has no staff listed, so nobody can tell whether one of them asks to be let in");
            return;
        }
        if (arrival.person() == null) {
            findings.unproven("does not say who asks to be let in, which may be a member of staff");
            return;
        }
        if (isOfSchool(arrival.account()) && isOfSchool(arrival.device())) {
            return;
        }
        Participant<?> known = request.call().participant(arrival.person());
        if (known == null) {
            findings.unproven("does not say who asks to be let in without being known to use a school device and a"
                    + " school account, which may be a member of staff");
        } else if (known.person() instanceof StaffMember member) {
            report(arrival, List.of(member), findings);
        }
    }

    private static void report(Arrival arrival, List<StaffMember> member, Findings findings) {
        if (arrival.account() == null) {
            findings.unproven(member, "does not say whose account is used by");
        } else if (!isOfSchool(arrival.account())) {
            findings.breach(member, "is joined with a personal account, expected the school account, by");
        }
        if (arrival.device() == null) {
            findings.unproven(member, "does not say whose device is used by");
        } else if (!isOfSchool(arrival.device())) {
            findings.breach(member, "is joined on a personal device, expected a school device, by");
        }
    }

    private static List<StaffMember> staffWhere(
            List<Participant<StaffMember>> staff, Predicate<Participant<StaffMember>> test) {
        return staff.stream().filter(test).map(Participant::person).toList();
    }

    private static Mend mend(String words, UnaryOperator<Participant<StaffMember>> change) {
        return Mend.with(words, request -> {
            List<Participant<StaffMember>> staff =
                    request.call().staff().stream().map(change).toList();
            return request.withCall(request.call().toBuilder().staff(staff).build());
        });
    }

    private static Participant<StaffMember> onSchoolAccount(Participant<StaffMember> member) {
        Account account = member.account();
        if (isOfSchool(account)) {
            return member;
        }
        Account.Provider provider = account == null ? Account.Provider.OTHER : account.provider();
        return member.withAccount(
                new Account(provider, Ownership.SCHOOL, member.id().value()));
    }

    private static boolean isOfSchool(@Nullable Account account) {
        return account != null && account.ownership() == Ownership.SCHOOL;
    }

    private static boolean isOfSchool(@Nullable Device device) {
        return device != null && device.ownership() == Ownership.SCHOOL;
    }
}
