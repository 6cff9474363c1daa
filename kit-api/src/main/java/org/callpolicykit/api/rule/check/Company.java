package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who was in a call with whom, from what was noted of joining and leaving. What happens at the same moment counts as one: whoever takes
 * over at the moment in which another leaves leaves no gap.
 */
public final class Company {

    private Company() {}

    /**
     * A time in which too few were there.
     *
     * @param from when it began
     * @param present how many were there then
     */
    public record Gap(Instant from, int present) {}

    /**
     * Returns the first time in which somebody of one group was in the call while fewer than a number of another group were.
     *
     * @param events what happened, in order of time
     * @param watched who must not be without company; an unknown person is in no group
     * @param companions who counts as company
     * @param minimum how many of them there have to be
     * @param upTo the last moment that counts
     * @return the first such time; null when there was none
     */
    public static @Nullable Gap firstGap(
            List<LiveEvent> events,
            Predicate<PersonId> watched,
            Predicate<PersonId> companions,
            int minimum,
            Instant upTo) {
        Set<PersonId> inCall = new HashSet<>();
        Set<PersonId> withThem = new HashSet<>();
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.at().isAfter(upTo)) {
                return null;
            }
            note(event, watched, inCall);
            note(event, companions, withThem);
            boolean isLastOfMoment =
                    index + 1 == events.size() || !events.get(index + 1).at().equals(event.at());
            if (isLastOfMoment && !inCall.isEmpty() && withThem.size() < minimum) {
                return new Gap(event.at(), withThem.size());
            }
        }
        return null;
    }

    private static void note(LiveEvent event, Predicate<PersonId> group, Set<PersonId> present) {
        PersonId who = event.who();
        if (who == null || !group.test(who)) {
            return;
        }
        if (event.what() == What.JOINED) {
            present.add(who);
        } else if (event.what() == What.LEFT) {
            present.remove(who);
        }
    }
}
