package org.callpolicykit.rules.extras;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.Visitor;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.Company;
import org.callpolicykit.api.rule.check.Company.Gap;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.rule.check.Told;
import org.pf4j.Extension;

/**
 * E(4): parents know of visitors from outside the school before they meet pupils in a call, somebody approved that, and staff are in the call
 * for as long as a visitor is.
 */
@Extension
public final class VisitorsAnnouncedAndAccompanied implements PolicyRule {

    static final Parameter<Set<SchoolRole>> APPROVER_ROLES = Parameter.choices(
                    "approver-roles",
                    SchoolRole.class,
                    Set.of(SchoolRole.HEAD_TEACHER, SchoolRole.SLT, SchoolRole.DSL, SchoolRole.DEPUTY_DSL))
            .describedAs("who may approve a visitor in a call with pupils");

    static final Parameter<Integer> COMPANIONS = Parameter.integer("companions", 1, 1, 4)
            .describedAs("members of staff in the call for as long as a visitor is");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(4)"), "Visitors are approved, announced to parents and never without staff")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.LIVE)
                .needs(Fact.PUPILS, Fact.NOTICES, Fact.APPROVALS, Fact.EVENTS, Fact.STAFF)
                .parameter(APPROVER_ROLES)
                .parameter(COMPANIONS)
                .source(
                        "Department for Education, Keeping children safe in education (statutory guidance), Part three: Safer"
                                + " recruitment, on visitors, whom the Head Teacher decides to escort or supervise; applied to"
                                + " visitors in calls")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Have the visitor approved, tell the parents, and see that staff are in the call before and after the"
                                + " visitor.");
    }

    @Override
    public Check bind(Settings settings) {
        Told parentsTold = Told.parents(Topic.VISITORS);
        Set<SchoolRole> approvers = settings.get(APPROVER_ROLES);
        int companions = settings.get(COMPANIONS);
        Check check = (request, findings) -> {
            if (request.call().visitors().isEmpty()) {
                return;
            }
            if (request.decides(Stage.PLANNING)) {
                parentsTold.check(request, findings);
                checkApproved(request, approvers, findings);
            }
            if (request.decides(Stage.LIVE)) {
                checkAccompanied(request, companions, findings);
            }
        };
        return check.sameUntil(VisitorsAnnouncedAndAccompanied::sameUntil);
    }

    private static Instant sameUntil(CallRequest request) {
        NextMoment next = NextMoment.of(request);
        if (!request.call().visitors().isEmpty()) {
            next.approvals().notices().events();
        }
        return next.instant();
    }

    private static void checkApproved(CallRequest request, Set<SchoolRole> approvers, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            findings.unproven(visitors(request.call()), "has no record of approvals, and is to be visited by");
            return;
        }
        for (int index = 0; index < approvals.size(); index++) {
            Approval approval = approvals.get(index);
            if (approval.kind() == Approval.Kind.VISITOR
                    && approvers.contains(approval.role())
                    && !approval.at().isAfter(request.at())
                    && !approval.at().isAfter(request.call().start())) {
                return;
            }
        }
        findings.breach(
                visitors(request.call()),
                "has no approval by %s, given before it starts, of a visit by",
                Wording.anyOf(approvers.stream().sorted().map(SchoolRole::label).toList()));
    }

    private static void checkAccompanied(CallRequest request, int companions, Findings findings) {
        Call call = request.call();
        List<LiveEvent> events = call.log().events();
        if (events == null) {
            findings.unproven(visitors(call), "has no record of who joined and left, and was to be visited by");
            return;
        }
        Gap gap = Company.firstGap(
                events,
                person -> call.visitor(person) != null,
                person -> call.staffMember(person) != null,
                companions,
                request.at());
        if (gap != null) {
            findings.breach(
                    "had %d of the %d members of staff it needs beside a visitor from %tR on %<tA %<te %<tB",
                    gap.present(), companions, request.school().localTimeOf(gap.from()));
        }
    }

    private static List<Visitor> visitors(Call call) {
        return call.visitors().stream().map(Participant::person).toList();
    }
}
