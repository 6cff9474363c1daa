package org.callpolicykit.rules.section3;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.PolicyDocument;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 3.1(d): the policy and its use are reviewed at least once a year. The earliest date that asks for a review counts. */
@Extension
public final class PolicyReviewedEveryYear implements SchoolRule {

    static final Parameter<Period> REVIEW_EVERY = Parameter.period(
                    "review-every", Period.ofMonths(12), Period.ofMonths(1), Period.ofMonths(36))
            .describedAs("how often the policy is reviewed");

    static final Parameter<Period> WARN_BEFORE = Parameter.period(
                    "warn-before", Period.ofDays(30), Period.ofDays(0), Period.ofDays(180))
            .describedAs("how long before the review is due it is asked for");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.1(d)"), "The policy is reviewed every year")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.POLICY_DOCUMENT)
                .parameter(REVIEW_EVERY)
                .parameter(WARN_BEFORE)
                .advisory()
                .remedy(
                        SchoolRole.COMPUTING_LEAD,
                        "Review the policy and how it is used, and put the day into the register.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        Period every = settings.get(REVIEW_EVERY);
        Period before = settings.get(WARN_BEFORE);
        return (school, at, findings) -> {
            Optional<LocalDate> due = dueOn(school.policy(), every);
            if (due.isEmpty()) {
                findings.unproven("does not know when its video-conferencing policy was published or reviewed");
            } else if (!school.dateOf(at).isBefore(due.get().minus(before))) {
                Instant end = due.get()
                        .plusDays(1)
                        .atStartOfDay(school.zone())
                        .toInstant()
                        .minusNanos(1);
                findings.due(end, "has to review its video-conferencing policy by %tA %<te %<tB %<tY", due.get());
            }
        };
    }

    private static Optional<LocalDate> dueOn(@Nullable PolicyDocument policy, Period every) {
        if (policy == null) {
            return Optional.empty();
        }
        LocalDate last = policy.reviewedOn() == null ? policy.publishedOn() : policy.reviewedOn();
        if (last == null) {
            return Optional.empty();
        }
        LocalDate next = last.plus(every);
        LocalDate set = policy.reviewDue();
        return Optional.of(set != null && set.isAfter(last) && set.isBefore(next) ? set : next);
    }
}
