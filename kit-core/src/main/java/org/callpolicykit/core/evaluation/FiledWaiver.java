package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver with its place in the policy, by which its use is noted. The one place that knows whether an exception covers what was found, and holds.
 *
 * @param place the index in the policy's list
 * @param waiver the waiver
 */
public record FiledWaiver(int place, Waiver waiver) {

    /**
     * Returns whether it covers what is found about a call as a whole, on whatever day.
     *
     * @param call the call; null where the rule speaks of the school or the schedule
     */
    boolean coversSubject(@Nullable Call call) {
        return call == null
                ? waiver.covers() instanceof Coverage.EveryCall
                : waiver.covers().coversCall(call);
    }

    /** Returns whether it covers what is found about somebody, on whatever day. */
    boolean coversPerson(@Nullable Call call, Person person) {
        return call == null
                ? waiver.covers() instanceof Coverage.EveryCall
                : waiver.covers().coversPerson(call, person.id());
    }

    /**
     * Returns whether it holds: on the day of the call, however early or late anybody asks.
     *
     * @param at the moment of asking, which counts where there is no call
     */
    boolean holds(School school, @Nullable Call call, Instant at) {
        return waiver.holdsOn(school.dateOf(call == null ? at : call.start()));
    }

    /** Returns whether one of some waivers may lift anything that is found about a call. */
    public static boolean mayLift(List<FiledWaiver> waivers, School school, Call call) {
        for (int index = 0; index < waivers.size(); index++) {
            FiledWaiver filed = waivers.get(index);
            if (filed.waiver.covers().mayCover(call) && filed.holds(school, call, call.start())) {
                return true;
            }
        }
        return false;
    }

    /** Returns those of some waivers that are not among others, wherever in their policies they stand. */
    public static List<FiledWaiver> beside(List<FiledWaiver> some, List<FiledWaiver> others) {
        return some.stream()
                .filter(filed -> others.stream().noneMatch(other -> other.waiver.equals(filed.waiver)))
                .toList();
    }
}
