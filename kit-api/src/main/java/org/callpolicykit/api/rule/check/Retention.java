package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.time.Period;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.CallRequest;

/**
 * How long the record of a call is kept after the call has ended.
 *
 * @param period how long, by the calendar of the school's zone
 */
public record Retention(Period period) {

    /** Returns until when a record is kept: counted from the end that it names, or from the planned end where it names none. */
    public Instant keptUntil(CallRequest request, CallRecord record) {
        Instant ended = record.endedAt() == null ? request.call().end() : record.endedAt();
        return ended.atZone(request.school().zone()).plus(period).toInstant();
    }

    /** Returns when a check may report otherwise that says on which day a record was to be disposed of too early. */
    public Instant sameUntil(CallRequest request) {
        CallRecord record = request.call().log().record();
        NextMoment next = NextMoment.of(request);
        if (record != null && request.at().isBefore(keptUntil(request, record))) {
            next.reached(keptUntil(request, record))
                    .day(request.school().dateOf(request.at()).plusDays(1));
        }
        return next.instant();
    }
}
