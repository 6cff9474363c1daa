package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.adapter.teams.graph.Errors;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What goes wrong on the way to Teams")
class FaultsTest {

    private final School school = new School();

    @AfterEach
    void close() {
        school.close();
    }

    private MeetingRef provision() {
        return school.connect().provision(withParents(), planned(withParents())).meeting();
    }

    private PlatformException failure() {
        return catchThrowableOfType(PlatformException.class, this::provision);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whoIsAskedToWaitWaitsThatLongAndGoesOn(int status) {
        school.server.next(1, "createOrGet", Errors.error(status, "tooManyRequests", "busy", "17"));

        provision();

        school.onlyMeeting();
        assertThat(school.waiting.pauses()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void aDateToComeBackAtIsUnderstoodToo() {
        school.server.next(
                1, "sendMail", Errors.error(429, "tooManyRequests", "busy", "Thu, 26 Nov 2026 16:00:30 GMT"));

        provision();

        assertThat(school.waiting.pauses().get(0)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(school.subjects()).hasSize(1);
    }

    @Test
    void withoutATimeTheWaitGrowsByAbout2AndEndsAfterSixTries() {
        school.server.next(Integer.MAX_VALUE, "createOrGet", Errors.error(503, "serviceUnavailable"));

        assertThat(failure().reason()).isEqualTo(Reason.BUSY);

        assertThat(school.waiting.pauses()).hasSize(5);
        Duration expected = Duration.ofMillis(500);
        for (Duration pause : school.waiting.pauses()) {
            assertThat(pause)
                    .isBetween(
                            expected.multipliedBy(3).dividedBy(4),
                            expected.multipliedBy(5).dividedBy(4));
            expected = expected.multipliedBy(2);
        }
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        school.server.next(1, "createOrGet", Errors.error(429, "tooManyRequests", "busy", "181"));

        assertThat(failure().reason()).isEqualTo(Reason.BUSY);

        assertThat(school.waiting.pauses()).isEmpty();
        assertThat(school.server.tenant().meetings()).isEmpty();
    }

    @Test
    void atTheDeadlineIsStillInTime() {
        school.server.next(1, "createOrGet", Errors.error(429, "tooManyRequests", "busy", "180"));

        provision();

        school.onlyMeeting();
    }

    @Test
    void aTokenThatExpiredIsRenewedOnce() {
        PlatformConnection teams = school.connect();
        MeetingRef meeting = teams.provision(withParents(), Set.of()).meeting();
        school.server.expireTokens();

        teams.readBack(meeting);

        assertThat(school.server.tokensGiven()).isEqualTo(2);
    }

    @Test
    void aTokenIsKeptForAsLongAsItHolds() {
        provision();

        assertThat(school.server.tokensGiven()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedTwiceIsNoUse() {
        school.server.next(2, "GET /v1.0/users", Errors.error(401, "InvalidAuthenticationToken"));

        assertThat(failure())
                .hasMessageContaining("does not take the application's token (HTTP 401, InvalidAuthenticationToken)")
                .extracting(PlatformException::reason)
                .isEqualTo(Reason.NOT_AUTHENTICATED);
    }

    @Test
    void aWrongSecretIsSaidWithoutIt() {
        PlatformConnection teams = school.connect(Map.of("secret", "another-s3cr3t"));

        assertThatThrownBy(() -> teams.provision(withParents(), Set.of()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHENTICATED))
                .hasMessageContaining("(invalid_client)")
                .hasMessageContaining("has not expired")
                .hasMessageNotContaining("another-s3cr3t");
    }

    @Test
    void anotherTenantIsSaid() {
        PlatformConnection teams = school.connect(Map.of("tenant-id", "11111111-1111-4111-8111-111111111111"));

        assertThatThrownBy(() -> teams.provision(withParents(), Set.of()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHENTICATED));
    }

    @Test
    void aBusySignInIsAskedAgain() {
        school.server.next(1, "/oauth2/", Errors.signInError(503, "temporarily_unavailable"));

        provision();

        school.onlyMeeting();
        assertThat(school.waiting.pauses()).hasSize(1);
    }

    @Test
    void aSignInThatStaysBusyIsNoWrongSecret() {
        school.server.next(6, "/oauth2/", Errors.signInError(429, "temporarily_unavailable"));

        assertThat(failure().reason()).isEqualTo(Reason.BUSY);
    }

    @Test
    void aMissingAccessPolicyIsSaidInAnAdministratorsWords() {
        school.server.tenant().revokeAccessPolicy();

        assertThat(failure())
                .hasMessageContaining("has no application access policy")
                .hasMessageContaining("New-CsApplicationAccessPolicy")
                .hasMessageContaining("Grant-CsApplicationAccessPolicy")
                .extracting(PlatformException::reason)
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"OnlineMeetings.ReadWrite.All", "Mail.Send", "Mail.Read", "User.Read.All"})
    void aMissingPermissionIsNamed(String permission) {
        school.server.tenant().revoke(permission);

        assertThat(failure())
                .hasMessageContaining("lacks the permission " + permission)
                .hasMessageContaining("Grant admin consent")
                .extracting(PlatformException::reason)
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aMissingPermissionForCalendarsIsNamed() {
        school.server.tenant().revoke("Calendars.ReadWrite");

        assertThatThrownBy(() -> school.connect().provision(betweenStaff(), Set.of()))
                .hasMessageContaining("lacks the permission Calendars.ReadWrite");
    }

    @Test
    void aMissingLicenceIsSaid() {
        school.server.next(
                1, "createOrGet", Errors.error(403, "Forbidden", "The user does not have a valid license.", null));

        assertThat(failure()).hasMessageContaining("has no licence").hasMessageContaining("Licences and apps");
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "409, CONFLICT", "400, UNSUPPORTED", "501, UNREACHABLE"})
    void otherRefusalsAreNotRepeated(int status, Reason reason) {
        school.server.next(1, "createOrGet", Errors.error(status, "made.for.a.test"));

        assertThat(failure())
                .hasMessageContaining("HTTP " + status + ", made.for.a.test")
                .extracting(PlatformException::reason)
                .isEqualTo(reason);
        assertThat(school.waiting.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aFailureInBetweenIsRepeatedWhereThatIsSafe(int status) {
        school.server.next(1, "createOrGet", Errors.error(status, "failed"));

        provision();

        school.onlyMeeting();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aLetterIsNotSentTwiceWhenNobodyKnowsWhetherItWasSent(int status) {
        school.server.next(1, "sendMail", Errors.error(status, "failed"));

        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);

        assertThat(school.waiting.pauses()).isEmpty();
    }

    @Test
    void aConnectionThatIsResetInTheAnswerIsTriedAgain() {
        school.server.next(1, "createOrGet", Fault.Broken.ANSWER_CUT);
        school.server.next(1, "PATCH", Fault.Broken.ANSWER_LOST);

        provision();

        school.onlyMeeting();
    }

    @Test
    void aLetterOfWhichTheAnswerWasLostIsNotSentTwice() {
        school.server.next(1, "sendMail", Fault.Broken.ANSWER_LOST);

        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
        provision();

        assertThat(school.subjects()).hasSize(1);
    }

    @Test
    void anEntryOfWhichTheAnswerWasLostIsNotMadeTwice() {
        school.server.next(1, "POST /v1.0", Fault.Broken.ANSWER_LOST);

        assertThatThrownBy(() -> school.connect().provision(betweenStaff(), Set.of()))
                .isInstanceOf(PlatformException.class);
        school.connect().provision(betweenStaff(), Set.of());

        school.onlyEvent();
    }

    @Test
    void anEntryThatExchangeHasAndDoesNotListYetIsAConflict() {
        school.connect().provision(betweenStaff(), Set.of());
        school.server.next(1, "GET /v1.0/users/" + school.amara + "/events", Errors.answered("{\"value\": []}"));

        school.connect().provision(betweenStaff(), Set.of());

        school.onlyEvent();
    }

    @Test
    void anAnswerThatNeverComesIsNotWaitedForForEver() {
        school.server.next(Integer.MAX_VALUE, "createOrGet", Fault.Broken.SILENCE);
        PlatformConnection teams = school.connect(Map.of("request-timeout", "PT0.2S"));

        assertThatThrownBy(() -> teams.provision(withParents(), Set.of()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(school.waiting.pauses()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"MSpk", "<html>Ella Novak</html>", "[]", "", "null"})
    void anAnswerThatIsNoJsonObjectIsNotTakenForDone(String text) {
        school.server.next(1, "createOrGet", Errors.answered(text));

        assertThat(failure())
                .hasMessageNotContaining("Novak")
                .extracting(PlatformException::reason)
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anAnswerWithoutWhatIsNeededIsNotTakenForDone() {
        school.server.next(1, "createOrGet", Errors.answered("{\"id\": 7}"));

        assertThat(failure()).hasMessageContaining("left out id");
    }

    @Test
    void anAddressToJoinAtThatIsNoneIsNotHandedOn() {
        school.server.next(
                2,
                "GET /v1.0/users/" + school.amara + "/onlineMeetings",
                Errors.answered("{\"joinWebUrl\": \"no address\"}"));

        assertThat(failure().reason()).isEqualTo(Reason.MALFORMED);
        assertThat(school.subjects()).isEmpty();
    }

    @Test
    void theTokenGoesNowhereElse() {
        school.server.next(
                1,
                "/messages",
                Errors.answered("{\"value\": [], \"@odata.nextLink\": \"https://graph.example/v1.0/users\"}"));

        assertThat(failure()).hasMessageContaining("somewhere else");
    }

    @Test
    void whoIsInterruptedStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(Thread.interrupted()).isTrue();
    }
}
