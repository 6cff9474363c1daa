package org.callpolicykit.core;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.evaluation.Evaluation;
import org.callpolicykit.core.evaluation.Evaluation.ScheduleIs;
import org.callpolicykit.core.evaluation.KnownSilence;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.evaluation.Separation;
import org.callpolicykit.core.evaluation.StandingRefusals;
import org.jspecify.annotations.Nullable;

/** One request, decided. */
final class RequestRun {

    private final StandingRefusals standing;
    private final CallRequest request;
    private final Evaluation evaluation;

    RequestRun(RuleSet rules, StandingRefusals standing, CallRequest request) {
        this.standing = standing;
        this.request = request;
        this.evaluation = new Evaluation(rules, request.school());
    }

    Decision decide() {
        List<Finding> found = found(request.call(), ScheduleIs.NOT_KNOWN);
        List<Person> without = without(found, ScheduleIs.NOT_KNOWN, List.of());
        return decision(found, without);
    }

    Decision decide(Schedule schedule) {
        List<Finding> across = evaluation
                .checkSchedule(schedule, request.action(), request.at())
                .on(schedule.indexOf(request.call()));
        List<Finding> found = Evaluation.merge(found(request.call(), ScheduleIs.KNOWN), across);
        return decision(found, without(found, ScheduleIs.KNOWN, across));
    }

    /** Decides without asking the rules that are known to be silent. */
    Decision decide(Schedule schedule, KnownSilence silence, int place) {
        List<Finding> across = silence.checkAcross(evaluation, request, schedule, place);
        List<Finding> found = withStanding(
                silence.check(evaluation, request, place), request.call().kind());
        found = Evaluation.merge(found, across);
        return decision(found, without(found, ScheduleIs.KNOWN, across));
    }

    private Decision decision(List<Finding> findings, List<Person> without) {
        return Decision.of(request.call().id(), request.action(), request.at(), findings, without);
    }

    private List<Finding> found(Call call, ScheduleIs scheduleIs) {
        CallRequest asked = request.withCall(call);
        List<Finding> found = evaluation.check(asked, scheduleIs);
        if (asked.arriving() != null) {
            found = Evaluation.merge(found, plannedFor(asked, asked.arriving().person()));
        }
        return withStanding(found, call.kind());
    }

    private List<Finding> withStanding(List<Finding> found, CallKind kind) {
        return Evaluation.merge(found, standing.on(kind, request.school(), request.at()));
    }

    /** What was planned wrongly for the one who arrives keeps that one out; somebody unknown may be anyone of those concerned. */
    private List<Finding> plannedFor(CallRequest asked, @Nullable PersonId person) {
        CallRequest toOpen = new CallRequest(asked.school(), asked.call(), Action.OPEN, asked.at());
        List<Finding> planned = evaluation.check(toOpen, ScheduleIs.KNOWN);
        return person == null || asked.call().participant(person) == null
                ? Separation.becauseOfAnybody(planned)
                : Separation.because(planned, person);
    }

    private List<Person> without(List<Finding> found, ScheduleIs scheduleIs, List<Finding> across) {
        if (request.arriving() != null || !refuses(found)) {
            return List.of();
        }
        List<Person> without = Separation.of(request.call(), found);
        if (without.isEmpty() || Separation.refusingBeside(across, without).isPresent()) {
            return List.of();
        }
        return refuses(found(Separation.narrowed(request.call(), without), scheduleIs)) ? List.of() : without;
    }

    private static boolean refuses(List<Finding> findings) {
        for (int index = 0; index < findings.size(); index++) {
            if (findings.get(index).refuses()) {
                return true;
            }
        }
        return false;
    }
}
