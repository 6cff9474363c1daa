package org.callpolicykit.testkit;

import java.util.Collections;
import java.util.List;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * A rule about one call and its check, bound to some settings.
 *
 * @param rule the rule
 * @param spec what it is about
 * @param check its check
 */
record Bound(PolicyRule rule, RuleSpec spec, Check check) {

    static Bound of(PolicyRule rule) {
        return of(rule, Settings.seedOf(rule.spec()));
    }

    static Bound of(PolicyRule rule, Settings settings) {
        return new Bound(rule, rule.spec(), rule.bind(settings));
    }

    /** Returns those of the rules that are about one call. */
    static List<Bound> all(List<Rule> rules) {
        return rules.stream()
                .filter(PolicyRule.class::isInstance)
                .map(PolicyRule.class::cast)
                .map(Bound::of)
                .toList();
    }

    boolean governs(CallRequest request) {
        return spec.kinds().contains(request.call().kind())
                && !Collections.disjoint(spec.stages(), request.action().stages());
    }

    /** What the check says of itself holds of a request that it governs. */
    void laws(CallRequest request, String about) {
        silentOnlyUnderConditions(request, about);
        new ClockLaw(check, request).holds(about);
    }

    /** A review asks only about calls that lie ahead. */
    void silentOnlyUnderConditions(CallRequest request, String about) {
        Action reviewed = ScheduleReview.ACTION;
        boolean liesAhead = reviewed.stages().containsAll(request.action().stages())
                && request.at().isBefore(request.call().start());
        if (check.isSilentOnlyThen() && liesAhead) {
            CallRequest question = new CallRequest(request.school(), request.call(), reviewed, request.at());
            new ConditionsLaw(check, question).holds(about);
        }
    }
}
