package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.schedule.ScheduleReview;

/** Without whom a call may go ahead that lies ahead and is refused because of certain people only. */
public final class WithoutSome {

    private WithoutSome() {}

    /**
     * Asks again about a call, without the people because of whom it is refused.
     *
     * @param found everything that was found about it
     * @param across what was found by comparing it with other calls
     * @return the people, in order of their ids; empty where it may go ahead with everybody, or without nobody
     */
    public static List<Person> of(
            Evaluation evaluation, School school, Call call, Instant at, List<Finding> found, List<Finding> across) {
        List<Person> people = Separation.of(call, found);
        return !people.isEmpty() && goesAhead(evaluation, school, call, at, people, across) ? people : List.of();
    }

    private static boolean goesAhead(
            Evaluation evaluation, School school, Call call, Instant at, List<Person> without, List<Finding> across) {
        CallRequest narrowed = new CallRequest(school, Separation.narrowed(call, without), ScheduleReview.ACTION, at);
        return Separation.refusingBeside(across, without).isEmpty()
                && evaluation.check(narrowed, ScheduleIs.KNOWN).stream().noneMatch(Finding::refuses);
    }
}
