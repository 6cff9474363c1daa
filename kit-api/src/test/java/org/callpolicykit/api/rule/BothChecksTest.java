package org.callpolicykit.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two checks as one know of themselves what both know")
class BothChecksTest {

    private static final Condition PUPILS = new Condition.SeveralPupils();
    private static final Condition ON_MEET = new Condition.OnPlatform(PlatformId.GOOGLE_MEET);
    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");

    private final Check unknown = (request, findings) -> {};

    private static CallRequest request() {
        Call call = Call.builder(new CallId("call"), CallKind.LESSON, "A lesson", AT, AT.plusSeconds(60))
                .build();
        School school = School.builder(new SchoolId("school"), "A school", ZoneOffset.UTC)
                .build();
        return new CallRequest(school, call, Action.OPEN, AT);
    }

    @Test
    void bothHaveToBeSilent() {
        assertThat(unknown.silentWhen(PUPILS)
                        .and(unknown.silentWhen(ON_MEET, PUPILS))
                        .silentWhen())
                .containsExactly(PUPILS, ON_MEET);
        assertThat(unknown.silentWhen(PUPILS).and(unknown).silentWhen()).isEmpty();
        assertThat(unknown.and(unknown.silentWhen(PUPILS)).silentWhen()).isEmpty();
    }

    @Test
    void theyAreSilentOnlyThenIfBothAre() {
        Check exact = unknown.silentOnlyWhen(PUPILS);
        assertThat(exact.and(exact).isSilentOnlyThen()).isTrue();
        assertThat(exact.and(unknown.silentWhen(PUPILS)).isSilentOnlyThen()).isFalse();
    }

    @Test
    void theyReportTheSameForAsLongAsBothDo() {
        Check later = unknown.sameUntil(asked -> AT.plusSeconds(5));
        assertThat(later.and(unknown.atAnyTime()).sameUntil(request())).isEqualTo(AT.plusSeconds(5));
        assertThat(unknown.atAnyTime().and(later).sameUntil(request())).isEqualTo(AT.plusSeconds(5));
        assertThat(later.and(unknown).sameUntil(request())).isEqualTo(AT);
    }
}
