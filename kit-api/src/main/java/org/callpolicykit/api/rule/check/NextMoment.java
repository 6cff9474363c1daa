package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.request.CallRequest;
import org.jspecify.annotations.Nullable;

/**
 * The next moment at which the clock alone may change what a check reports: the earliest that it is told of and that lies after the moment of
 * the request. For one request, and one thread.
 */
public final class NextMoment {

    private final CallRequest request;
    private Instant next = Instant.MAX;

    private NextMoment(CallRequest request) {
        this.request = request;
    }

    /** Starts with none. */
    public static NextMoment of(CallRequest request) {
        return new NextMoment(request);
    }

    /** Something counts from this moment on, the moment itself included; null when there is no such moment. */
    public NextMoment reached(@Nullable Instant moment) {
        if (moment != null && moment.isAfter(request.at()) && moment.isBefore(next)) {
            next = moment;
        }
        return this;
    }

    /** Something counts up to this moment, the moment itself included; null when there is no such moment. */
    public NextMoment passed(@Nullable Instant moment) {
        return moment == null || moment.equals(Instant.MAX) ? this : reached(moment.plusNanos(1));
    }

    /**
     * Something counts from this day on, in the school's zone. A day that has begun by the clock and not yet by the school's date, as after clocks
     * went back over midnight, may begin at any moment.
     */
    public NextMoment day(LocalDate day) {
        if (day.isAfter(request.school().dateOf(request.at()))) {
            Instant begins = day.atStartOfDay(request.school().zone()).toInstant();
            return reached(begins.isAfter(request.at()) ? begins : request.at().plusNanos(1));
        }
        return this;
    }

    /** Every notice counts from when it is sent. */
    public NextMoment notices() {
        List<Notice> notices = request.call().notices();
        for (int index = 0; notices != null && index < notices.size(); index++) {
            reached(notices.get(index).sentAt());
        }
        return this;
    }

    /** Every approval counts from when it is given. */
    public NextMoment approvals() {
        List<Approval> approvals = request.call().approvals();
        for (int index = 0; approvals != null && index < approvals.size(); index++) {
            reached(approvals.get(index).at());
        }
        return this;
    }

    /** Every event in the call counts from when it happens. */
    public NextMoment events() {
        List<LiveEvent> events = request.call().log().events();
        for (int index = 0; events != null && index < events.size(); index++) {
            reached(events.get(index).at());
        }
        return this;
    }

    /** Returns the moment; {@link Instant#MAX} when there is none. */
    public Instant instant() {
        return next;
    }
}
