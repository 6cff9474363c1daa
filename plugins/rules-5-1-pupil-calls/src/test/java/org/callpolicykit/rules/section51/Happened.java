package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;

/** What happened in the sample lesson beside what always happens in it. */
final class Happened {

    private Happened() {}

    /** On Tuesday 1 December, when the school's clock showed that, to the second. */
    static LiveEvent event(String time, What what, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), what, who.id());
    }

    /** The same, done by somebody whom nobody recognised. */
    static LiveEvent bySomebody(String time, What what) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), what, null);
    }

    static UnaryOperator<CallLog> also(LiveEvent... more) {
        return log -> {
            List<LiveEvent> events = new ArrayList<>(List.of(more));
            events.addAll(Objects.requireNonNull(log.events()));
            return log.withEvents(events);
        };
    }

    static UnaryOperator<CallLog> only(LiveEvent... events) {
        return log -> log.withEvents(List.of(events));
    }

    static UnaryOperator<CallLog> nobodyWatched() {
        return log -> log.withEvents(null);
    }
}
