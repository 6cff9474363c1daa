package org.callpolicykit.rules.section6;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Findings.Report;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.rules.section6.AcceptableUse.Standing;
import org.pf4j.Extension;

/** Clause 6(2): every pupil in the call has a signed Acceptable Use agreement that holds on the day of the call. */
@Extension
public final class AcceptableUseSigned implements PolicyRule {

    static final Parameter<String> EDITION = Parameter.text("edition", AcceptableUse.ANY_EDITION)
            .describedAs(
                    "the edition of the agreement that has to be signed, as the register names it; any for whichever");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(2)"), "Every pupil in the call has a signed Acceptable Use agreement")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.AGREEMENTS, Fact.AGREEMENT_EDITIONS)
                .parameter(EDITION)
                .mandatory()
                .remedy(
                        SchoolRole.OFFICE,
                        "Have the agreement signed and put on file, or plan the call without the pupil.");
    }

    @Override
    public Check bind(Settings settings) {
        AcceptableUse agreement = new AcceptableUse(settings.get(EDITION));
        Check check = (request, findings) -> check(request, agreement, findings);
        return check.silentOnlyWhen(agreement.byEveryPupil()).atAnyTime();
    }

    private static void check(CallRequest request, AcceptableUse agreement, Findings findings) {
        List<Participant<Pupil>> pupils = request.call().pupils();
        if (pupils.isEmpty()) {
            findings.unproven("has no pupils listed");
            return;
        }
        LocalDate day = request.school().dateOf(request.call().start());
        for (int index = 0; index < pupils.size(); index++) {
            if (agreement.of(pupils.get(index).person(), day) != Standing.HOLDS) {
                report(request, agreement, day, index, findings);
                return;
            }
        }
    }

    /** @param first the place of the first pupil for whom it does not hold */
    private static void report(
            CallRequest request, AcceptableUse agreement, LocalDate day, int first, Findings findings) {
        Map<Standing, List<Pupil>> byStanding = new EnumMap<>(Standing.class);
        List<Participant<Pupil>> all = request.call().pupils();
        for (Participant<Pupil> pupil : all.subList(first, all.size())) {
            Standing standing = agreement.of(pupil.person(), day);
            if (standing != Standing.HOLDS) {
                byStanding.computeIfAbsent(standing, added -> new ArrayList<>()).add(pupil.person());
            }
        }
        boolean canBeSigned = !request.school().dateOf(request.at()).isAfter(day);
        byStanding.forEach((standing, pupils) -> {
            Report report = switch (standing) {
                case NOT_KNOWN ->
                    findings.unproven(pupils, "does not say whether an Acceptable Use agreement is on file for");
                case NEVER_SIGNED -> findings.breach(pupils, "has no signed Acceptable Use agreement on file for");
                case WITHDRAWN ->
                    findings.breach(
                            pupils,
                            "takes place on %tA %<te %<tB, when the Acceptable Use agreement has been withdrawn for",
                            day);
                case SIGNED_LATER ->
                    findings.breach(
                            pupils,
                            "takes place on %tA %<te %<tB, before the Acceptable Use agreement is signed for",
                            day);
                case OTHER_EDITION ->
                    findings.breach(
                            pupils,
                            "has an Acceptable Use agreement of another edition, expected edition %s, for",
                            agreement.edition());
                case EDITION_NOT_KNOWN ->
                    findings.unproven(
                            pupils,
                            "does not say which edition of the Acceptable Use agreement was signed, expected edition %s, for",
                            agreement.edition());
                case HOLDS -> mend -> {};
            };
            if (canBeSigned) {
                report.mendedBy(agreement.mend());
            }
        });
    }
}
