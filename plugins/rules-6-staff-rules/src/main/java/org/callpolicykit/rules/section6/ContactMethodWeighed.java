package org.callpolicykit.rules.section6;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactDecision.Way;
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
import org.callpolicykit.api.rule.check.Elapsed;
import org.pf4j.Extension;

/** Clause 6(18): where children are contacted about their welfare, the way of doing it is weighed for each of them. */
@Extension
public final class ContactMethodWeighed implements PolicyRule {

    static final Parameter<Set<Purpose>> PURPOSES = Parameter.choices(
                    "purposes", Purpose.class, Set.of(Purpose.WELLBEING, Purpose.SAFEGUARDING))
            .describedAs("the purposes that make a call one about welfare");

    static final Parameter<Period> VALID_FOR = Parameter.period(
                    "valid-for", Period.ofMonths(12), Period.ofMonths(1), Period.ofMonths(36))
            .describedAs("how long a decision counts");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(18)"), "The way of a welfare contact is weighed for each child")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PURPOSE, Fact.PUPILS, Fact.CONTACT_DECISIONS)
                .parameter(PURPOSES)
                .parameter(VALID_FOR)
                .mandatory()
                .remedy(
                        SchoolRole.DSL,
                        "Weigh for each child whether a video call is the best way, and note the decision.");
    }

    @Override
    public Check bind(Settings settings) {
        Set<Purpose> purposes = settings.get(PURPOSES);
        Period validFor = settings.get(VALID_FOR);
        Check check = (request, findings) -> {
            Purpose purpose = request.call().purpose();
            if (purpose == null) {
                findings.unproven("does not say what it is for, to tell whether it is about welfare");
            } else if (purposes.contains(purpose)) {
                if (request.call().pupils().isEmpty()) {
                    findings.unproven("has no pupils listed");
                } else if (!areAllWeighed(request, validFor)) {
                    report(request, validFor, findings);
                }
            }
        };
        return check.silentWhen(new Condition.ForPurpose(others(purposes))).atAnyTime();
    }

    private static Map<CallKind, Set<Purpose>> others(Set<Purpose> purposes) {
        Set<Purpose> others = EnumSet.allOf(Purpose.class);
        others.removeAll(purposes);
        Map<CallKind, Set<Purpose>> byKind = new EnumMap<>(CallKind.class);
        CallKind.WITH_PUPILS.forEach(kind -> byKind.put(kind, others));
        return byKind;
    }

    private static boolean areAllWeighed(CallRequest request, Period validFor) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Participant<Pupil>> pupils = request.call().pupils();
        for (int index = 0; index < pupils.size(); index++) {
            ContactDecision decision = pupils.get(index).person().contactDecision();
            if (decision == null || !Elapsed.counts(decision.on(), validFor, day) || isAgainst(decision)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAgainst(ContactDecision decision) {
        return decision.way() == Way.TELEPHONE || decision.way() == Way.VISIT;
    }

    private static void report(CallRequest request, Period validFor, Findings findings) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Pupil> missing = new ArrayList<>();
        for (Participant<Pupil> pupil : request.call().pupils()) {
            ContactDecision decision = pupil.person().contactDecision();
            if (decision == null || !Elapsed.counts(decision.on(), validFor, day)) {
                missing.add(pupil.person());
            } else if (isAgainst(decision)) {
                findings.breach(
                        List.of(pupil.person()),
                        "is a video call, where %s was chosen for",
                        decision.way().label());
            }
        }
        findings.unproven(missing, "has no decision on file on how to make contact with");
    }
}
