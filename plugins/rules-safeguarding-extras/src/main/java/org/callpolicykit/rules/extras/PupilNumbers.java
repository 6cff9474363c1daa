package org.callpolicykit.rules.extras;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.rule.check.Company.Gap;
import org.jspecify.annotations.Nullable;

/** How many pupils were in a call with staff. What happens at the same moment counts as one. */
final class PupilNumbers {

    private final Call call;
    private final int minimum;
    private final Set<PersonId> pupils = new HashSet<>();
    private final Set<PersonId> staff = new HashSet<>();

    PupilNumbers(Call call, int minimum) {
        this.call = call;
        this.minimum = minimum;
    }

    /**
     * Returns the first time, from one moment up to just before another, in which too few pupils were with staff; null when there was none.
     *
     * @param events what happened, in order of time
     */
    @Nullable
    Gap firstGap(List<LiveEvent> events, Instant from, Instant before) {
        Instant since = from;
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.at().isAfter(since)) {
                if (tooFew() && since.isBefore(before)) {
                    break;
                }
                since = event.at();
            }
            if (!event.at().isBefore(before)) {
                return null;
            }
            note(event);
        }
        return tooFew() && since.isBefore(before) ? new Gap(since, pupils.size()) : null;
    }

    private boolean tooFew() {
        return !staff.isEmpty() && !pupils.isEmpty() && pupils.size() < minimum;
    }

    private void note(LiveEvent event) {
        PersonId who = event.who();
        if (who == null) {
            return;
        }
        Set<PersonId> group = call.pupil(who) != null ? pupils : staff;
        if (event.what() == What.LEFT) {
            group.remove(who);
        } else if (event.what() == What.JOINED && (group == pupils || call.staffMember(who) != null)) {
            group.add(who);
        }
    }
}
