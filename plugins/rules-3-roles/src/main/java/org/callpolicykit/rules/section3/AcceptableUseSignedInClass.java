package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasAgreement;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Agreement;
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
import org.pf4j.Extension;

/** Clause 3.2(e): teachers have a signed Acceptable Use agreement for every child in the class. */
@Extension
public final class AcceptableUseSignedInClass implements PolicyRule {

    private static final String ANY = "any";

    static final Parameter<String> EDITION = Parameter.text("edition", ANY)
            .describedAs("the edition of the agreement that counts; \"any\" where every one does");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.2(e)"), "Every child in the class has a signed Acceptable Use agreement")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.AGREEMENTS, Fact.AGREEMENT_EDITIONS)
                .parameter(EDITION)
                .mandatory()
                .remedy(SchoolRole.TEACHER, "Collect the signed agreements of those who are named.");
    }

    @Override
    public Check bind(Settings settings) {
        String edition = settings.get(EDITION);
        Check check = (request, findings) -> {
            if (request.call().pupils().isEmpty()) {
                findings.unproven("has no pupils listed");
            } else if (!haveAllSigned(request, edition)) {
                report(request, edition, findings);
            }
        };
        return check.silentOnlyWhen(new Condition.EveryPupil(
                        new HasAgreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, edition.equals(ANY) ? null : edition)))
                .atAnyTime();
    }

    private static boolean haveAllSigned(CallRequest request, String edition) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Participant<Pupil>> pupils = request.call().pupils();
        for (int index = 0; index < pupils.size(); index++) {
            List<Agreement> onFile = pupils.get(index).person().agreements();
            if (onFile == null || !hasOneOf(edition, onFile, day)) {
                return false;
            }
        }
        return true;
    }

    private static void report(CallRequest request, String edition, Findings findings) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Pupil> noRegister = new ArrayList<>();
        List<Pupil> noEdition = new ArrayList<>();
        List<Pupil> otherEdition = new ArrayList<>();
        List<Pupil> missing = new ArrayList<>();
        for (Participant<Pupil> pupil : request.call().pupils()) {
            List<Agreement> onFile = pupil.person().agreements();
            if (onFile == null) {
                noRegister.add(pupil.person());
            } else if (!hasOneOf(ANY, onFile, day)) {
                missing.add(pupil.person());
            } else if (!hasOneOf(edition, onFile, day)) {
                boolean unknown = onFile.stream().anyMatch(one -> holds(one, day) && one.edition() == null);
                (unknown ? noEdition : otherEdition).add(pupil.person());
            }
        }
        findings.unproven(noRegister, "has no register of Acceptable Use agreements for");
        findings.breach(missing, "has no signed Acceptable Use agreement in the class for");
        findings.unproven(noEdition, "does not know which edition of the agreement was signed for");
        findings.breach(otherEdition, "has only an agreement of another edition than %s for", edition);
    }

    private static boolean hasOneOf(String edition, List<Agreement> onFile, LocalDate day) {
        for (int index = 0; index < onFile.size(); index++) {
            Agreement one = onFile.get(index);
            if (holds(one, day) && (edition.equals(ANY) || edition.equals(one.edition()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Agreement one, LocalDate day) {
        return one.kind() == Agreement.Kind.PUPIL_ACCEPTABLE_USE && one.holdsOn(day);
    }
}
