package org.callpolicykit.rules.extras;

import java.util.List;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** E(3): whoever asked for a call, or hosts it, gives no approval for it. An approval that lies ahead has not been given. */
@Extension
public final class NobodyApprovesTheirOwnRequest implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(3)"), "Nobody approves a call that they asked for or host")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(Fact.APPROVALS, Fact.REQUESTED_BY, Fact.HOST)
                .source(
                        "ISO/IEC 27001:2022, Annex A, control 5.3 Segregation of duties, applied to approvals of calls; no rule of"
                                + " law")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(
                        SchoolRole.SLT,
                        "Have the approval given by somebody who did not ask for the call and does not host it.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = NobodyApprovesTheirOwnRequest::check;
        return check.sameUntil(request -> NextMoment.of(request).approvals().instant());
    }

    private static void check(CallRequest request, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            findings.unproven("has no record of who approved it");
            return;
        }
        for (int index = 0; index < approvals.size(); index++) {
            if (isGiven(approvals.get(index), request)) {
                checkGivers(request, approvals, findings);
                return;
            }
        }
    }

    private static boolean isGiven(Approval approval, CallRequest request) {
        return !approval.at().isAfter(request.at());
    }

    private static void checkGivers(CallRequest request, List<Approval> approvals, Findings findings) {
        Call call = request.call();
        if (call.requestedBy() == null) {
            findings.unproven("has an approval and does not say who asked for it");
        }
        if (call.host() == null) {
            findings.unproven("has an approval and does not say who hosts it");
        }
        report(request, approvals, call.requestedBy(), "asked for it", findings);
        if (call.host() != null && !call.host().equals(call.requestedBy())) {
            report(request, approvals, call.host(), "hosts it", findings);
        }
    }

    private static void report(
            CallRequest request, List<Approval> approvals, @Nullable PersonId own, String part, Findings findings) {
        for (int index = 0; index < approvals.size(); index++) {
            if (isGiven(approvals.get(index), request)
                    && approvals.get(index).by().equals(own)) {
                findings.breach(
                        "has the approval of %s from the person who %s, expected somebody else",
                        approvedBy(own, request, approvals), part);
                return;
            }
        }
    }

    private static String approvedBy(@Nullable PersonId own, CallRequest request, List<Approval> approvals) {
        return Wording.allOf(approvals.stream()
                .filter(approval -> isGiven(approval, request) && approval.by().equals(own))
                .map(Approval::kind)
                .distinct()
                .sorted()
                .map(Approval.Kind::label)
                .toList());
    }
}
