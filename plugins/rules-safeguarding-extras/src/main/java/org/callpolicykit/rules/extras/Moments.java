package org.callpolicykit.rules.extras;

import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;

/** Events of one moment have no order of their own: whoever leaves and joins in the same moment is there afterwards. */
final class Moments {

    private static final Comparator<LiveEvent> LEAVING_FIRST =
            Comparator.comparing(LiveEvent::at).thenComparing(Moments::rank);

    private Moments() {}

    static List<LiveEvent> leavingFirst(List<LiveEvent> events) {
        return events.stream().sorted(LEAVING_FIRST).toList();
    }

    private static int rank(LiveEvent event) {
        if (event.what() == What.LEFT || event.what() == What.BREAKOUT_LEFT) {
            return 0;
        }
        return event.what() == What.BREAKOUT_OPENED ? 1 : 2;
    }
}
