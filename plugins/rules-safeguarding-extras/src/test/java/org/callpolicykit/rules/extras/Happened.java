package org.callpolicykit.rules.extras;

import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;

/** What happened in a call on the day of the sample calls. */
final class Happened {

    /** Somebody who is in no sample call. */
    static final PersonId STRANGER = new PersonId("x-1");

    private Happened() {}

    static UnaryOperator<CallLog> log(LiveEvent... events) {
        return log -> log.withEvents(List.of(events));
    }

    static UnaryOperator<CallLog> nobodyWatched() {
        return log -> log.withEvents(null);
    }

    static LiveEvent joined(String time, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), What.JOINED, who.id());
    }

    static LiveEvent left(String time, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), What.LEFT, who.id());
    }

    static LiveEvent stranger(String time, What what) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), what, STRANGER);
    }

    static LiveEvent nobodyKnowsWho(String time, What what) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), what, null);
    }

    static LiveEvent opened(String time, String room) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), What.BREAKOUT_OPENED, null, room);
    }

    static LiveEvent into(String time, String room, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), What.BREAKOUT_JOINED, who.id(), room);
    }

    static LiveEvent outOf(String time, String room, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + time), What.BREAKOUT_LEFT, who.id(), room);
    }
}
