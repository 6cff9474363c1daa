package org.callpolicykit.api.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next moment that matters is the earliest after that of the request")
class NextMomentTest {

    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");

    private static NextMoment next(ZoneId zone, Instant at) {
        School school = School.builder(new SchoolId("school"), "A school", zone).build();
        Call call = Call.builder(new CallId("call"), CallKind.LESSON, "A lesson", AT, AT.plusSeconds(60))
                .build();
        return NextMoment.of(new CallRequest(school, call, Action.OPEN, at));
    }

    private static NextMoment next() {
        return next(ZoneId.of("Europe/London"), AT);
    }

    @Test
    void whatHasBeenReachedChangesNothing() {
        assertThat(next().reached(null).reached(AT.minusSeconds(1)).reached(AT).instant())
                .isEqualTo(Instant.MAX);
        assertThat(next().reached(AT.plusSeconds(2)).reached(AT.plusSeconds(1)).instant())
                .isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void whatHoldsUpToAMomentChangesRightAfterIt() {
        assertThat(next().passed(AT.minusNanos(1))
                        .passed(null)
                        .passed(Instant.MAX)
                        .instant())
                .isEqualTo(Instant.MAX);
        assertThat(next().passed(AT).instant()).isEqualTo(AT.plusNanos(1));
    }

    @Test
    void aDayBeginsByTheSchoolsClock() {
        assertThat(next().day(LocalDate.of(2026, 12, 1)).instant()).isEqualTo(Instant.MAX);
        assertThat(next(ZoneId.of("Europe/London"), Instant.parse("2026-06-01T22:59:59Z"))
                        .day(LocalDate.of(2026, 6, 2))
                        .instant())
                .isEqualTo(Instant.parse("2026-06-01T23:00:00Z"));
    }

    @Test
    void aDayThatClocksWentBackFromMayBeginAtAnyMoment() {
        // At one minute past midnight clocks went back to 23:01 of the day before.
        Instant again = Instant.parse("2010-11-07T02:40:00Z");
        assertThat(next(ZoneId.of("America/St_Johns"), again)
                        .day(LocalDate.of(2010, 11, 7))
                        .instant())
                .isEqualTo(again.plusNanos(1));
    }
}
