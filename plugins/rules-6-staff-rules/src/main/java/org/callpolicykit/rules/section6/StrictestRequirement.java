package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** What is asked for a call in which pupils of several age phases may be: the strictest of what is asked for each. */
final class StrictestRequirement {

    private static final List<Requirement> STRICTEST_FIRST =
            List.of(Requirement.FORBIDDEN, Requirement.WITH_APPROVAL, Requirement.OPTIONAL, Requirement.REQUIRED);

    private StrictestRequirement() {}

    /** Returns the strictest, reporting for whom it cannot be told; null when it can be told for nobody. */
    static @Nullable Requirement of(Call call, Requirements requirements, Findings findings) {
        if (call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
            return null;
        }
        Optional<Requirement> same = requirements.ofUnsure(call.kind(), null);
        return same.isPresent() ? same.get() : ofPhases(call, requirements, findings);
    }

    private static @Nullable Requirement ofPhases(Call call, Requirements requirements, Findings findings) {
        List<Participant<Pupil>> pupils = call.pupils();
        Requirement strictest = null;
        boolean isUnsure = false;
        for (int index = 0; index < pupils.size(); index++) {
            Requirement asked = of(pupils.get(index).person(), call, requirements);
            isUnsure |= asked == null;
            if (asked != null
                    && (strictest == null || STRICTEST_FIRST.indexOf(asked) < STRICTEST_FIRST.indexOf(strictest))) {
                strictest = asked;
            }
        }
        if (isUnsure) {
            report(call, requirements, findings);
        }
        return strictest;
    }

    /** Returns whether something is asked for some age phase in some kind of call. */
    static boolean canBe(Requirement asked, Set<CallKind> kinds, Requirements requirements) {
        for (CallKind kind : kinds) {
            for (AgePhase phase : AgePhase.values()) {
                if (requirements.of(kind, phase) == asked) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the condition that it can be told for every pupil, whichever of these kinds the call is of. */
    static Condition canBeTold(Set<CallKind> kinds, Requirements requirements) {
        return new Condition.EveryPupil(new PhaseIsKnown(kinds.stream()
                .anyMatch(kind -> requirements.ofUnsure(kind, null).isEmpty())));
    }

    private record PhaseIsKnown(boolean isNeeded) implements Trait<Pupil> {

        @Override
        public Days of(Participant<? extends Pupil> participant, School school) {
            return Days.when(!isNeeded || participant.person().phase().isPresent());
        }
    }

    private static @Nullable Requirement of(Pupil pupil, Call call, Requirements requirements) {
        Optional<Requirement> asked =
                requirements.ofUnsure(call.kind(), pupil.phase().orElse(null));
        return asked.orElse(null);
    }

    private static void report(Call call, Requirements requirements, Findings findings) {
        List<Pupil> unsure = new ArrayList<>();
        for (Participant<Pupil> pupil : call.pupils()) {
            if (of(pupil.person(), call, requirements) == null) {
                unsure.add(pupil.person());
            }
        }
        findings.unproven(
                unsure, "does not say the year group, on which it depends whether the call may be recorded, of");
    }
}
