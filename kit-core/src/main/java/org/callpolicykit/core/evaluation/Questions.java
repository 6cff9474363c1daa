package org.callpolicykit.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.School;

/**
 * What a review asks of a call. A call that lies ahead is asked whether it could be opened, as things stand. One that has started is asked
 * what it would have been asked then: whether it could be opened when it started, and each arrival when it came; and now, whether it can go on,
 * or be closed. A record that was disposed of is asked whether that could be done.
 */
public final class Questions {

    private Questions() {}

    /** Returns the requests that a call has to answer for, as seen at a moment, in order of time. */
    public static List<CallRequest> about(School school, Call call, Instant at) {
        if (at.isBefore(call.start())) {
            return List.of(new CallRequest(school, call, Action.OPEN, at));
        }
        List<CallRequest> asked = new ArrayList<>();
        asked.add(new CallRequest(school, call, Action.OPEN, call.start()));
        List<Arrival> arrivals = call.log().arrivals();
        if (arrivals != null) {
            arrivals.stream()
                    .filter(arrival -> !arrival.at().isAfter(at))
                    .forEach(arrival -> asked.add(CallRequest.admit(school, call, arrival)));
        }
        asked.add(new CallRequest(school, call, at.isBefore(call.end()) ? Action.CONTINUE : Action.CLOSE, at));
        CallRecord record = call.log().record();
        Instant disposedAt = record == null ? null : record.disposedAt();
        if (disposedAt != null && !disposedAt.isAfter(at)) {
            asked.add(new CallRequest(school, call, Action.DISPOSE, disposedAt));
        }
        return asked;
    }
}
