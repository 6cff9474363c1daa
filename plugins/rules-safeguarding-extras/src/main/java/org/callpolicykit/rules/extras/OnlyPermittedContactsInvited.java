package org.callpolicykit.rules.extras;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.NoticeToPupil;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/**
 * E(1): nobody is invited to a call with or about a pupil whom a court order or missing parental responsibility keeps from that pupil.
 *
 * <p>Whoever is listed as a parent in the call is invited, and so is every contact of its pupils to whom a notice with the way in is, or
 * is to be, delivered: an invitation is judged before it goes out. Each is judged by every pupil of the call whose contact they are.
 */
@Extension
public final class OnlyPermittedContactsInvited implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("E(1)"),
                        "Nobody is invited whom a court order or missing parental responsibility keeps from the pupil")
                .governs(withPupilsOrParents(), Stage.INVITING)
                .needs(Fact.PUPILS, Fact.PARENTS, Fact.SUBJECTS, Fact.CONTACTS, Fact.NOTICES, Fact.NOTICE_ADDRESSES)
                .source("Children Act 1989, section 3 (meaning of parental responsibility) and section 8 (child"
                        + " arrangements, prohibited steps and specific issue orders); Department for Education,"
                        + " Understanding and dealing with issues relating to parental responsibility (England, 2018)")
                .statutory()
                .remedy(
                        SchoolRole.OFFICE,
                        "Ask the office what is on file, have it completed, and invite only those whom nothing keeps from the"
                                + " pupil.");
    }

    private static Set<CallKind> withPupilsOrParents() {
        Set<CallKind> kinds = EnumSet.copyOf(CallKind.WITH_PUPILS);
        kinds.addAll(CallKind.WITH_PARENTS);
        return kinds;
    }

    @Override
    public Check bind(Settings settings) {
        Check check = OnlyPermittedContactsInvited::check;
        return check.silentWhen(
                        new Condition.NoParents(), new Condition.EveryNoticeToEveryPupil(new GoesToPermittedContacts()))
                .atAnyTime();
    }

    private record GoesToPermittedContacts() implements NoticeToPupil {

        @Override
        public boolean forAnybody(Notice notice, School school) {
            return Invited.isForAnybody(notice);
        }

        @Override
        public boolean forPupil(Notice notice, Pupil pupil, School school) {
            return Invited.isPermitted(notice, pupil);
        }
    }

    private static void check(CallRequest request, Findings findings) {
        Call call = request.call();
        boolean withParents = CallKind.WITH_PARENTS.contains(call.kind());
        List<Pupil> subjects = call.subjects();
        if (withParents && call.parents().isEmpty()) {
            findings.unproven("has no parents listed");
        } else if (withParents && (subjects == null || subjects.isEmpty())) {
            findings.unproven("does not say which pupils it is about");
        } else if (!withParents && call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
        } else if (!Invited.allPermitted(call)) {
            new Invited(call).report(findings);
        }
    }
}
