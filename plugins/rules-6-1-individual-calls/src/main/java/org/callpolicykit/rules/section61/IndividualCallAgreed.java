package org.callpolicykit.rules.section61;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 6.1(1): an individual call takes place only with the prior agreement of a parent, on the platform for pupils. */
@Extension
public final class IndividualCallAgreed implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM =
            Parameter.platform("platform", PlatformId.GOOGLE_MEET).describedAs("where a single pupil is met");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("6.1(1)"),
                        "A parent agreed to individual calls before, and they run on the platform for pupils")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.AGREEMENTS, Fact.AGREEMENT_GIVERS, Fact.CONTACTS, Fact.PLATFORM)
                .parameter(PLATFORM)
                .mandatory()
                .remedy(SchoolRole.OFFICE, "Ask a parent for the agreement to individual calls, and file it.");
    }

    @Override
    public Check bind(Settings settings) {
        PlatformId platform = settings.get(PLATFORM);
        Check check = (request, findings) -> {
            checkPlatform(request.call(), platform, findings);
            LocalDate day = request.school().dateOf(request.call().start());
            List<Participant<Pupil>> pupils = request.call().pupils();
            for (int index = 0; index < pupils.size(); index++) {
                checkAgreement(pupils.get(index).person(), day, findings);
            }
        };
        return IndividualCalls.only(check.atAnyTime());
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(Set.of(CallKind.INDIVIDUAL_PUPIL), Set.of(settings.get(PLATFORM))));
    }

    private static void checkPlatform(Call call, PlatformId expected, Findings findings) {
        PlatformId planned = call.platform();
        if (planned == null) {
            findings.unproven("has no platform on file, expected %s", expected).mendedBy(planning(expected));
        } else if (!planned.equals(expected)) {
            findings.breach("is planned on %s, expected %s", planned, expected).mendedBy(planning(expected));
        }
    }

    private static Mend planning(PlatformId expected) {
        return Mend.with(
                "the platform " + expected,
                request -> request.withCall(
                        request.call().toBuilder().platform(expected).build()));
    }

    private static void checkAgreement(Pupil pupil, LocalDate day, Findings findings) {
        List<Agreement> onFile = pupil.agreements();
        if (onFile == null) {
            findings.unproven(List.of(pupil), "has no register of agreements to individual calls for");
        } else if (!isAgreed(pupil, onFile, day)) {
            report(pupil, onFile, day, findings);
        }
    }

    private static void report(Pupil pupil, List<Agreement> onFile, LocalDate day, Findings findings) {
        List<Agreement> holding = onFile.stream()
                .filter(agreement -> agreement.kind() == Agreement.Kind.INDIVIDUAL_CALLS && agreement.holdsOn(day))
                .toList();
        if (holding.isEmpty()) {
            findings.breach(List.of(pupil), "has no agreement to individual calls that holds on the day for");
        } else {
            reportGiver(pupil, holding, findings);
        }
    }

    private static boolean isAgreed(Pupil pupil, List<Agreement> onFile, LocalDate day) {
        for (int index = 0; index < onFile.size(); index++) {
            Agreement agreement = onFile.get(index);
            if (agreement.kind() == Agreement.Kind.INDIVIDUAL_CALLS
                    && agreement.holdsOn(day)
                    && isByContact(pupil, agreement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByContact(Pupil pupil, Agreement agreement) {
        PersonId by = agreement.by();
        return by != null && pupil.hasContact(by);
    }

    private static void reportGiver(Pupil pupil, List<Agreement> holding, Findings findings) {
        List<Pupil> about = List.of(pupil);
        if (pupil.contacts() == null) {
            findings.unproven(about, "does not know the contacts, one of whom has to agree to individual calls, of");
        } else if (holding.stream().anyMatch(agreement -> agreement.by() == null)) {
            findings.unproven(about, "does not say who agreed to individual calls with");
        } else {
            findings.breach(about, "has an agreement to individual calls by somebody who is no contact of");
        }
    }
}
