package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Acknowledgement;
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
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/** Clause 3.1(a): every member of staff in a call has acknowledged the edition of the policy that is in force. */
@Extension
public final class PolicyAcknowledged implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.1(a)"), "Every member of staff in a call has acknowledged the policy in force")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.ACKNOWLEDGEMENTS, Fact.POLICY_DOCUMENT)
                .mandatory()
                .remedy(SchoolRole.COMPUTING_LEAD, "Have them read the policy in force and acknowledge it.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = (request, findings) -> {
            PolicyDocument policy = request.school().policy();
            String edition = policy == null ? null : policy.edition();
            if (policy == null || edition == null) {
                findings.unproven(
                        "does not know which edition of the policy is in force, to ask who has acknowledged it");
            } else if (request.call().staff().isEmpty()) {
                findings.unproven("has no staff listed");
            } else if (!haveAllAcknowledged(request, policy.title(), edition)) {
                report(request, policy.title(), edition, findings);
            }
        };
        return check.silentOnlyWhen(new Condition.EveryStaffMember(new HasAcknowledgedThePolicy()))
                .atAnyTime();
    }

    private static boolean haveAllAcknowledged(CallRequest request, String title, String edition) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Participant<StaffMember>> staff = request.call().staff();
        for (int index = 0; index < staff.size(); index++) {
            List<Acknowledgement> given = staff.get(index).person().acknowledgements();
            if (given == null || !hasAcknowledged(given, title, edition, day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAcknowledged(List<Acknowledgement> given, String title, String edition, LocalDate day) {
        for (int index = 0; index < given.size(); index++) {
            if (is(given.get(index), title, day) && given.get(index).edition().equals(edition)) {
                return true;
            }
        }
        return false;
    }

    private static void report(CallRequest request, String title, String edition, Findings findings) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<StaffMember> unknown = new ArrayList<>();
        List<StaffMember> earlier = new ArrayList<>();
        List<StaffMember> missing = new ArrayList<>();
        for (Participant<StaffMember> member : request.call().staff()) {
            List<Acknowledgement> given = member.person().acknowledgements();
            if (given == null) {
                unknown.add(member.person());
            } else if (!hasAcknowledged(given, title, edition, day)) {
                boolean other = given.stream().anyMatch(one -> is(one, title, day));
                (other ? earlier : missing).add(member.person());
            }
        }
        findings.unproven(unknown, "has no register of who has acknowledged the policy, to find");
        findings.breach(missing, "has no acknowledgement of the policy by");
        findings.breach(earlier, "has only the acknowledgement of another edition of the policy than %s by", edition);
    }

    private record HasAcknowledgedThePolicy() implements Trait<StaffMember> {

        @Override
        public Days of(Participant<? extends StaffMember> participant, School school) {
            PolicyDocument policy = school.policy();
            List<Acknowledgement> given = participant.person().acknowledgements();
            Days days = Days.NEVER;
            for (int index = 0; policy != null && given != null && index < given.size(); index++) {
                Acknowledgement one = given.get(index);
                if (one.document().equals(policy.title()) && one.edition().equals(policy.edition())) {
                    days = days.with(Days.from(one.on()));
                }
            }
            return days;
        }
    }

    private static boolean is(Acknowledgement one, String title, LocalDate day) {
        return one.document().equals(title) && !one.on().isAfter(day);
    }
}
