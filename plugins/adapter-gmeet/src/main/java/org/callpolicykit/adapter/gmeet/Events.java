package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import java.util.Optional;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Events in hosts' calendars. Each call has one, of an id of its own: what is in it is what there is of the call. */
final class Events {

    private static final String CALENDAR = "primary";
    private static final String NOBODY_IS_MAILED = "none";

    private final Calendar calendar;
    private final GoogleClient google;

    Events(Calendar calendar, GoogleClient google) {
        this.calendar = calendar;
        this.google = google;
    }

    /** Returns the call's event, be it cancelled; empty when it never had one in that calendar. */
    Optional<CallEvent> find(String account, CallId call) {
        return google.find(
                        request(
                                account,
                                "read the event",
                                Requests.of(() -> calendar.events().get(CALENDAR, CallEvent.id(call)))),
                        Event.class)
                .map(event -> CallEvent.of(event, call));
    }

    /** Puts the call's event into the calendar; empty when there is one of its id, which may be a cancelled one. */
    Optional<CallEvent> insert(String account, Event event, CallId call) {
        GoogleRequest request = request(
                account,
                "put the event into the calendar",
                Requests.of(() -> calendar.events().insert(CALENDAR, event).setSendUpdates(NOBODY_IS_MAILED)));
        Answer answer = google.exchange(request);
        if (answer.status() == 409) {
            return Optional.empty();
        }
        if (!answer.isDone()) {
            throw GoogleFailure.of(request, answer);
        }
        return Optional.of(CallEvent.of(answer.as(Event.class), call));
    }

    /** Changes the call's event. */
    CallEvent change(String account, Event change, CallId call) {
        Event changed = google.send(
                request(
                        account,
                        "change the event",
                        Requests.of(() -> calendar.events()
                                .patch(CALENDAR, CallEvent.id(call), change)
                                .setSendUpdates(NOBODY_IS_MAILED))),
                Event.class);
        return CallEvent.of(changed, call);
    }

    /** Takes the call's event out of the calendar. */
    void delete(String account, CallId call) {
        google.sendUnlessGone(request(
                account,
                "take the event out of the calendar",
                Requests.of(() ->
                        calendar.events().delete(CALENDAR, CallEvent.id(call)).setSendUpdates(NOBODY_IS_MAILED))));
    }

    /** Says that another process made the event, and took it away again, in the same moment. */
    static PlatformException contested(CallId call) {
        return new PlatformException(
                Reason.CONFLICT,
                "The event of call " + call
                        + " was made and taken away while it was being made; provision the call again.");
    }

    private static GoogleRequest request(String account, String purpose, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(Quota.CALENDAR, account, Repeat.SAFE, purpose, request);
    }
}
