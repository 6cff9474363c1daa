package org.callpolicykit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.FiledWaiver;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.Screen.ScreenedRule;
import org.callpolicykit.core.evaluation.Screening;
import org.callpolicykit.core.schedule.FindingsByCall;
import org.callpolicykit.core.schedule.FoundWhenRead;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.jspecify.annotations.Nullable;

/**
 * Reviews the calls of a schedule that lie ahead. Of a call about which the columns show that every rule is silent, no rule is asked; where they show that
 * it is refused, the rules are asked when somebody reads why. For one thread.
 */
final class CallsAhead {

    private final RuleSet rules;
    private final List<ScreenedRule> screened;
    private final Schedule schedule;
    private final Instant at;
    private final LocalDate today;
    private final Screening screening;
    private final List<BoundRule> toAsk = new ArrayList<>();

    /** One that nobody reads findings with just now. */
    private final AtomicReference<@Nullable Evaluation> idle = new AtomicReference<>();

    CallsAhead(RuleSet rules, Schedule schedule, Instant at) {
        this.rules = rules;
        this.screened = rules.screen().rules();
        this.schedule = schedule;
        this.at = at;
        this.today = schedule.school().dateOf(at);
        this.screening = new Screening(rules.screen(), schedule, at);
    }

    /** Reviews the calls from a place on, up to before another: at most {@link Screening#WORD}. */
    void review(int first, int end, Evaluation evaluation, FindingsByCall findings) {
        screening.look(first, end);
        long asked = screening.asked();
        long refused = asked == 0 ? 0 : refused();
        for (long left = asked; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int place = first + offset;
            collect(offset);
            boolean isRefused = (refused >>> offset & 1) != 0 && !mayBeWaived(place);
            findings.set(place, isRefused ? foundWhenRead(place, List.copyOf(toAsk)) : found(evaluation, place, toAsk));
        }
    }

    private void collect(int offset) {
        toAsk.clear();
        for (int rule = 0; rule < screened.size(); rule++) {
            if (screening.isAsked(rule, offset)) {
                toAsk.add(screened.get(rule).rule());
            }
        }
    }

    /** Returns which of the calls last looked at are refused, unless a waiver lifts that: a bit for each, the first lowest. */
    private long refused() {
        long refused = 0;
        for (int rule = 0; rule < screened.size(); rule++) {
            long reports = screening.reports(rule);
            refused |= reports != 0 && screened.get(rule).rule().canRefuse(today) ? reports : 0;
        }
        return refused;
    }

    private boolean mayBeWaived(int place) {
        for (int index = 0; index < toAsk.size(); index++) {
            List<FiledWaiver> waivers = toAsk.get(index).waivers();
            if (!waivers.isEmpty()
                    && FiledWaiver.mayLift(
                            waivers, schedule.school(), schedule.calls().get(place))) {
                return true;
            }
        }
        return false;
    }

    private FoundWhenRead foundWhenRead(int place, List<BoundRule> asked) {
        return new FoundWhenRead(() -> {
            Evaluation known = idle.getAndSet(null);
            Evaluation evaluation = known == null ? new Evaluation(rules, schedule.school()) : known;
            List<Finding> found = found(evaluation, place, asked);
            idle.set(evaluation);
            return found;
        });
    }

    private List<Finding> found(Evaluation evaluation, int place, List<BoundRule> asked) {
        Call call = schedule.calls().get(place);
        return evaluation.check(new CallRequest(schedule.school(), call, ScheduleReview.ACTION, at), asked);
    }
}
