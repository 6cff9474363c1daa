package org.callpolicykit.rules.section6;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 6(2): every pupil in the call has a signed Acceptable Use agreement that holds on the day of the call. */
@Extension
public final class AcceptableUseSigned implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(2)"), "Every pupil in the call has a signed Acceptable Use agreement")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .mandatory()
                .remedy(
                        SchoolRole.OFFICE,
                        "Have the agreement signed and put on file, or plan the call without the pupil.");
    }

    @Override
    public Check bind(Settings settings) {
        return AcceptableUseSigned::check;
    }

    private static void check(CallRequest request, Findings findings) {
        List<Participant<Pupil>> pupils = request.call().pupils();
        if (pupils.isEmpty()) {
            findings.unproven("has no pupils listed");
            return;
        }
        LocalDate day = request.school().dateOf(request.call().start());
        for (int index = 0; index < pupils.size(); index++) {
            if (standing(pupils.get(index).person(), day) != Standing.HOLDS) {
                report(pupils, day, findings);
                return;
            }
        }
    }

    private static void report(List<Participant<Pupil>> pupils, LocalDate day, Findings findings) {
        findings.unproven(
                pupilsWho(Standing.NOT_KNOWN, pupils, day),
                "does not say whether an Acceptable Use agreement is on file for");
        findings.breach(
                pupilsWho(Standing.NEVER_SIGNED, pupils, day), "has no signed Acceptable Use agreement on file for");
        findings.breach(
                pupilsWho(Standing.WITHDRAWN, pupils, day),
                "takes place on %tA %<te %<tB, when the Acceptable Use agreement has been withdrawn for",
                day);
        findings.breach(
                pupilsWho(Standing.SIGNED_LATER, pupils, day),
                "takes place on %tA %<te %<tB, before the Acceptable Use agreement is signed for",
                day);
    }

    private static List<Pupil> pupilsWho(Standing standing, List<Participant<Pupil>> pupils, LocalDate day) {
        return pupils.stream()
                .map(Participant::person)
                .filter(pupil -> standing(pupil, day) == standing)
                .toList();
    }

    /** The best that any of a pupil's agreements says, whatever their order. */
    private static Standing standing(Pupil pupil, LocalDate day) {
        List<Agreement> agreements = pupil.agreements();
        if (agreements == null) {
            return Standing.NOT_KNOWN;
        }
        Standing best = Standing.NEVER_SIGNED;
        for (int index = 0; index < agreements.size(); index++) {
            Agreement agreement = agreements.get(index);
            if (agreement.kind() == Agreement.Kind.PUPIL_ACCEPTABLE_USE) {
                Standing standing = standing(agreement, day);
                best = standing.compareTo(best) > 0 ? standing : best;
            }
        }
        return best;
    }

    private static Standing standing(Agreement agreement, LocalDate day) {
        if (agreement.holdsOn(day)) {
            return Standing.HOLDS;
        }
        return agreement.signedOn().isAfter(day) ? Standing.SIGNED_LATER : Standing.WITHDRAWN;
    }

    /** How a pupil stands to the agreement, in rising order of what there is. */
    private enum Standing {
        NOT_KNOWN,
        NEVER_SIGNED,
        WITHDRAWN,
        SIGNED_LATER,
        HOLDS
    }
}
