package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;

/** The kit, with the shared rules as they come out of their plugin zips. */
public final class KitContender implements Contender {

    private final SchoolDesk desk;
    private final Set<SharedRule> asked;
    private final Map<RuleId, SharedRule> rules = new HashMap<>();

    /**
     * Takes the shared rules out of a kit that has loaded its plugins.
     *
     * @throws IllegalStateException if the kit lacks one of them
     */
    public KitContender(PolicyKit kit) {
        this(kit, SharedRule.ALL);
    }

    /**
     * Takes some of the shared rules out of a kit that has loaded its plugins.
     *
     * @throws IllegalStateException if the kit lacks one of them
     */
    public KitContender(PolicyKit kit, Set<SharedRule> asked) {
        this.asked = Set.copyOf(asked);
        for (SharedRule rule : asked) {
            rules.put(rule.id(), rule);
        }
        List<Rule> shared = kit.rules().stream()
                .filter(rule -> rules.containsKey(rule.id()))
                .map(LoadedRule::rule)
                .toList();
        if (shared.size() != rules.size()) {
            throw new IllegalStateException("the kit has " + shared.size() + " of the " + rules.size() + " rules");
        }
        this.desk = PolicyKit.ofRules(shared).school(SchoolPolicy.seed());
    }

    @Override
    public Set<SharedRule> rules() {
        return asked;
    }

    /** Returns the desk that has these rules only. */
    public SchoolDesk desk() {
        return desk;
    }

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        ScheduleReview review = desk.review(schedule, at);
        Arrays.fill(verdicts, 0, schedule.size(), 0);
        List<List<Finding>> findings = review.findings();
        for (int place = review.nextWithFindings(0);
                place < schedule.size();
                place = review.nextWithFindings(place + 1)) {
            verdicts[place] = bits(findings.get(place));
        }
    }

    private long bits(List<Finding> found) {
        long bits = 0;
        for (Finding finding : found) {
            bits |= bit(finding);
        }
        return bits;
    }

    private long bit(Finding finding) {
        SharedRule rule = Objects.requireNonNull(rules.get(finding.citation().rule()));
        return finding.status() == Status.UNPROVEN ? rule.unknown() : rule.broken();
    }
}
