package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.NextMoment;

/**
 * The breakout rooms of a call as they were used, from what was noted of them. Whoever is planned in a room is in it when it opens; a room
 * that nobody planned is taken to hold somebody from then on, until it is known who; for good where nobody knows what was planned.
 */
final class BreakoutRooms {

    private final Call call;
    private final int minimum;
    private final Duration tolerated;
    private final SortedMap<String, OpenRoom> rooms = new TreeMap<>();

    BreakoutRooms(Call call, int minimum, Duration tolerated) {
        this.call = call;
        this.minimum = minimum;
        this.tolerated = tolerated;
    }

    static boolean isAboutRooms(LiveEvent event) {
        return event.what() == What.BREAKOUT_OPENED
                || event.what() == What.BREAKOUT_JOINED
                || event.what() == What.BREAKOUT_LEFT;
    }

    /** Returns when the next thing happens, or a room may have been without staff for too long. */
    static Instant sameUntil(CallRequest request, Duration tolerated) {
        List<LiveEvent> events = request.call().log().events();
        NextMoment next = NextMoment.of(request).events();
        for (int index = 0; events != null && index < events.size(); index++) {
            next.passed(events.get(index).at().plus(tolerated));
        }
        return next.instant();
    }

    /** Says of each room, in order of name, when it first lacked staff for too long. Rooms close with the call. */
    void report(List<LiveEvent> events, CallRequest request, Findings findings) {
        Instant until = request.at().isBefore(call.end()) ? request.at() : call.end();
        List<LiveEvent> ordered = Moments.leavingFirst(events);
        for (int index = 0; index < ordered.size() && !ordered.get(index).at().isAfter(until); index++) {
            LiveEvent event = ordered.get(index);
            note(event);
            if (index + 1 == ordered.size() || !ordered.get(index + 1).at().equals(event.at())) {
                rooms.values().forEach(room -> room.look(event.at()));
            }
        }
        rooms.values().forEach(room -> room.report(until, request, findings));
    }

    private void note(LiveEvent event) {
        String detail = event.detail();
        PersonId who = event.who();
        if (event.what() == What.BREAKOUT_OPENED) {
            open(room(detail == null ? "" : detail));
        } else if (event.what() == What.BREAKOUT_JOINED) {
            OpenRoom joined = room(detail == null ? "" : detail);
            if (who == null) {
                joined.holdsSomebodyForGood();
            } else {
                rooms.values().forEach(room -> room.leaves(who));
                joined.comes(who);
            }
        } else if (who != null && event.what() == What.BREAKOUT_LEFT && detail != null) {
            room(detail).leaves(who);
        } else if (who != null && (event.what() == What.BREAKOUT_LEFT || event.what() == What.LEFT)) {
            rooms.values().forEach(room -> room.leaves(who));
        }
    }

    private OpenRoom room(String name) {
        return rooms.computeIfAbsent(name, same -> new OpenRoom(same, call, minimum, tolerated));
    }

    private void open(OpenRoom room) {
        List<BreakoutRoom> planned = call.breakoutRooms();
        if (planned == null) {
            room.holdsSomebodyForGood();
            return;
        }
        List<BreakoutRoom> ofThatName =
                planned.stream().filter(plan -> plan.name().equals(room.name())).toList();
        if (ofThatName.isEmpty()) {
            room.holdsSomebody();
        }
        // Staff have to be seen coming: a plan is no evidence that they did.
        ofThatName.forEach(plan -> plan.people().stream()
                .filter(person -> call.staffMember(person) == null)
                .forEach(room::comes));
    }
}
