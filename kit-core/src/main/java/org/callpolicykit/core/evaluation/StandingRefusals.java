package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** What the rules about the school refuse. Kept until another school or another moment is asked about. For several threads. */
public final class StandingRefusals {

    private final RuleSet rules;
    private volatile @Nullable Answer last;

    /** The refusals by these rules. */
    public StandingRefusals(RuleSet rules) {
        this.rules = rules;
    }

    private record Answer(School school, Instant at, Map<CallKind, List<Finding>> byKind) {

        @SuppressWarnings("ReferenceEquality") // an equal school is worked out anew
        boolean isOf(School asked, Instant moment) {
            return school == asked && at.equals(moment);
        }
    }

    /** Returns what is found about a school that refuses calls of a kind, in order of clause. */
    public List<Finding> on(CallKind kind, School school, Instant at) {
        if (!rules.standingCanRefuse()) {
            return List.of();
        }
        Answer answer = last;
        if (answer == null || !answer.isOf(school, at)) {
            answer = answer(school, at);
            last = answer;
        }
        return answer.byKind().getOrDefault(kind, List.of());
    }

    private Answer answer(School school, Instant at) {
        List<Finding> found = new Evaluation(rules, school).checkSchool(at);
        Map<CallKind, List<Finding>> byKind = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            byKind.put(kind, rules.refusing(found, kind));
        }
        return new Answer(school, at, byKind);
    }
}
