package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/**
 * Clause 6(1): a call with a single pupil is an exception, approved by the senior leadership and known to the parents.
 *
 * <p>It is a call with a single pupil when it is planned as one, and also when a call of another kind has just one pupil in it. An
 * approval, like a notice, counts once it has been given: one dated later than the request is a plan.
 */
@Extension
public final class IndividualCallApproved implements PolicyRule {

    static final Parameter<Set<SchoolRole>> APPROVER_ROLES = Parameter.choices(
                    "approver-roles", SchoolRole.class, Set.of(SchoolRole.SLT, SchoolRole.HEAD_TEACHER))
            .describedAs("who may approve a call with a single pupil");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("6(1)"), "A call with a single pupil is an approved exception, and the parents know")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.APPROVALS, Fact.NOTICES)
                .parameter(APPROVER_ROLES)
                .mandatory()
                .remedy(
                        SchoolRole.SLT,
                        "Approve the call with its reason and see that the parents are told, or meet the pupil in a group.");
    }

    @Override
    public Check bind(Settings settings) {
        ApprovalOfCall approval = ApprovalOfCall.by(settings.get(APPROVER_ROLES));
        Check check = (request, findings) -> {
            Call call = request.call();
            if (call.pupils().isEmpty()) {
                findings.unproven("has no pupils listed, so nobody can tell whether it is with a single pupil");
            }
            if (isWithSinglePupil(call)) {
                approval.check(request, findings);
                checkParentsTold(request, findings);
            }
        };
        return check.silentWhen(new Condition.SeveralPupils()).sameUntil(IndividualCallApproved::sameUntil);
    }

    private static boolean isWithSinglePupil(Call call) {
        return call.kind() == CallKind.INDIVIDUAL_PUPIL || call.pupils().size() == 1;
    }

    private static Instant sameUntil(CallRequest request) {
        return isWithSinglePupil(request.call())
                ? NextMoment.of(request).approvals().notices().instant()
                : Instant.MAX;
    }

    private static void checkParentsTold(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (notices == null) {
            findings.unproven("is with a single pupil, and nobody keeps what the parents were told");
            return;
        }
        Instant latest = request.at().isBefore(call.start()) ? request.at() : call.start();
        List<Participant<Pupil>> pupils = call.pupils();
        for (int index = 0; index < pupils.size(); index++) {
            if (!isTold(pupils.get(index).id(), notices, latest)) {
                report(request, notices, latest, findings);
                return;
            }
        }
    }

    private static boolean isTold(PersonId pupil, List<Notice> notices, Instant latest) {
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (notice.audience().contains(Audience.PARENTS)
                    && notice.reaches(pupil)
                    && !notice.sentAt().isAfter(latest)) {
                return true;
            }
        }
        return false;
    }

    private static void report(CallRequest request, List<Notice> notices, Instant latest, Findings findings) {
        Call call = request.call();
        List<Pupil> untold = call.pupils().stream()
                .map(Participant::person)
                .filter(pupil -> !isTold(pupil.id(), notices, latest))
                .toList();
        Findings.Report report = findings.due(
                call.start(),
                untold,
                "is with a single pupil and has no notice, sent before it starts, to the parents of");
        if (!request.at().isAfter(call.start())) {
            report.mendedBy(notice());
        }
    }

    private static Mend notice() {
        return Mend.with("a notice of the individual call to the parents", request -> {
            Call call = request.call();
            List<Notice> known = call.notices();
            List<Notice> all = new ArrayList<>(known == null ? List.of() : known);
            all.add(new Notice(Channel.EMAIL, request.at(), Set.of(), Set.of()));
            return request.withCall(call.toBuilder().notices(all).build());
        });
    }
}
