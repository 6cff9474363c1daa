package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;

/**
 * How a call stands that has started: what it should have been asked then, and is asked now.
 *
 * @param findings what was found, in order of clause
 * @param stages the stages that it was asked about
 */
public record StartedCall(List<Finding> findings, Set<Stage> stages) {

    /** Asks about a call that has started by a moment. */
    public static StartedCall of(Evaluation evaluation, School school, Call call, Instant at) {
        List<Finding> found = List.of();
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (CallRequest question : Questions.about(school, call, at)) {
            stages.addAll(question.action().stages());
            List<Finding> answers = evaluation.check(question, ScheduleIs.KNOWN);
            found = found.isEmpty() ? answers : Evaluation.merge(found, answers);
        }
        return call.log().arrivals() != null
                ? new StartedCall(found, stages)
                : new StartedCall(Evaluation.merge(found, evaluation.checkWithoutArrivals(call, at)), stages);
    }
}
