package org.callpolicykit.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractAssert;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.core.schedule.ScheduleReview;

/** What a rule has to say about the calls of a schedule. */
public final class ScheduleAssert extends AbstractAssert<ScheduleAssert, List<Decision>> {

    private final RuleSpec spec;
    private final Schedule schedule;
    private final List<Finding> aboutSchool;

    ScheduleAssert(RuleSpec spec, Schedule schedule, ScheduleReview review) {
        super(review.decisions(), ScheduleAssert.class);
        this.aboutSchool = review.aboutSchool();
        this.spec = spec;
        this.schedule = schedule;
    }

    /** Turns to what was found about the schedule as a whole. */
    public SchoolAssert asAWhole() {
        return new SchoolAssert(aboutSchool);
    }

    /** Turns to the call of that title. */
    public CallAssert call(String title) {
        List<Call> calls = schedule.calls();
        int[] places = IntStream.range(0, calls.size())
                .filter(place -> calls.get(place).title().equals(title))
                .toArray();
        if (places.length != 1) {
            failWithMessage(
                    "%s",
                    "expected one call \"" + title + "\" in the schedule\nand found "
                            + calls.stream().map(Call::title).toList());
        }
        return new CallAssert(spec, calls.get(places[0]), actual.get(places[0]));
    }

    /** Every call that the rule governs keeps it. At least one has to be governed. */
    public ScheduleAssert isKept() {
        boolean checked = false;
        for (int place = 0; place < schedule.size(); place++) {
            Call call = schedule.calls().get(place);
            if (spec.kinds().contains(call.kind())) {
                checked = true;
                new CallAssert(spec, call, actual.get(place)).isKept();
            }
        }
        if (!checked) {
            failWithMessage(
                    "%s",
                    "expected the rule of clause " + spec.clause() + " to be kept\nand found no call of "
                            + spec.kinds());
        }
        return this;
    }
}
