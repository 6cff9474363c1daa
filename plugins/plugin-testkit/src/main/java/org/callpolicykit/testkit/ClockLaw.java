package org.callpolicykit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.testkit.Heard.Line;
import org.jspecify.annotations.Nullable;

/**
 * Holds a check to its word that it reports the same until a moment: asked at moments before that, it does. Tried are moments near everything that
 * is dated in the request, and some in between.
 */
record ClockLaw(Check check, CallRequest request) {

    private static final List<Duration> STEPS = List.of(
            Duration.ofNanos(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(30),
            Duration.ofDays(4000));

    void holds(String about) {
        Instant until = check.sameUntil(request);
        Assertions.assertThat(until)
                .as("%s: until when it reports the same is not before the moment of asking", about)
                .isAfterOrEqualTo(request.at());
        List<Line> now = Heard.from(check, request);
        Instant end = end(until, now);
        for (Instant moment : moments(end)) {
            CallRequest later =
                    new CallRequest(request.school(), request.call(), request.action(), moment, request.arriving());
            Assertions.assertThat(Heard.from(check, later))
                    .as(
                            "%s: asked at %s it reports the same until %s, and so the same at %s",
                            about, request.at(), until, moment)
                    .isEqualTo(now);
        }
    }

    /** The start of a call that lies ahead, and deadlines, need no mention. */
    private Instant end(Instant until, List<Line> now) {
        Instant start = request.call().start();
        Instant end = start.isAfter(request.at()) && start.isBefore(until) ? start : until;
        for (Line line : now) {
            Instant deadline = line.deadline();
            if (deadline != null && !deadline.isBefore(request.at()) && deadline.isBefore(end)) {
                end = deadline.plusNanos(1);
            }
        }
        return end;
    }

    private List<Instant> moments(Instant end) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Duration step : STEPS) {
            moments.add(request.at().plus(step));
        }
        dated().filter(Objects::nonNull).forEach(dated -> {
            for (Duration step : List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofMinutes(1))) {
                moments.add(dated.plus(step));
            }
        });
        LocalDate day = request.school().dateOf(request.at());
        moments.add(day.plusDays(1).atStartOfDay(request.school().zone()).toInstant());
        if (end.isBefore(request.at().plus(STEPS.get(STEPS.size() - 1)))) {
            moments.add(end.minusNanos(1));
            moments.add(request.at().plus(Duration.between(request.at(), end).dividedBy(2)));
        }
        return moments.stream()
                .filter(moment -> moment.isAfter(request.at()) && moment.isBefore(end))
                .toList();
    }

    private Stream<@Nullable Instant> dated() {
        Call call = request.call();
        CallLog log = call.log();
        return Stream.of(
                        Stream.of(call.start(), call.end(), call.arrangedAt()),
                        all(call.notices()).map(Notice::sentAt),
                        all(call.approvals()).map(Approval::at),
                        all(log.arrivals()).map(Arrival::at),
                        all(log.events()).map(LiveEvent::at),
                        all(log.attestations()).flatMap(given -> Stream.of(given.at(), given.until())),
                        all(log.concerns()).flatMap(ClockLaw::dated))
                .flatMap(some -> some);
    }

    private static Stream<@Nullable Instant> dated(Concern concern) {
        List<@Nullable Instant> dated = new ArrayList<>();
        dated.add(concern.raisedAt());
        if (concern.referral() != null) {
            dated.add(concern.referral().at());
        }
        if (concern.followUp() != null) {
            dated.add(concern.followUp().due());
            dated.add(concern.followUp().doneAt());
        }
        return dated.stream();
    }

    private static <T> Stream<T> all(@Nullable List<T> known) {
        return known == null ? Stream.of() : known.stream();
    }
}
