package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Fault;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where Google refuses or fails")
class FaultsTest {

    private final School school = new School();

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/,accessNotConfigured,Access Not Configured,enable it",
        "/v2/,SERVICE_DISABLED,disabled,has not switched on the Google Meet REST API",
        "/calendar/,notACalendarUser,no calendar,Google Calendar is off for the member of staff",
        "/calendar/,insufficientPermissions,scopes,The scopes of Google Calendar are not delegated",
        "/calendar/,dailyLimitExceeded,daily,takes no more requests of the project today",
        "/v1/,domainPolicy,policy,The domain's policy forbids applications to use Google Classroom",
        "/v1/,PERMISSION_DENIED,@ClassroomApiDisabled no,Google Classroom is off for the member of staff",
        "/v1/,PERMISSION_DENIED,@CourseNotModifiable no,The course is archived",
        "/v1/,PERMISSION_DENIED,@ProjectPermissionDenied no,It was made by another application",
        "/v1/,PERMISSION_DENIED,The caller does not,whether they teach the course"
    })
    void a403IsPutInAnAdministratorsWords(String path, String reason, String message, String words) {
        school.google.refuse(path, 403, reason, message);

        PlatformException refusal = School.refusal(() -> school.provision(School.lesson()));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refusal).hasMessageContaining(words).hasMessageEndingWith(".");
    }

    @Test
    void a403ForTooManyRequestsIsTriedAgain() {
        Answer tooMany = new Answer(
                403,
                "{\"error\":{\"code\":403,\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"userRateLimitExceeded\"}]}}");
        school.google.wire().faultNext(2, to("/calendar/"), Fault.answering(tooMany));
        school.provision(School.lesson());

        assertThat(school.google.kept(School.lesson().id())).hasSize(4);
    }

    @Test
    void a403ForTooManyRequestsIsBusyWhereItStaysSo() {
        school.google.refuse("/calendar/", 403, "rateLimitExceeded", "Rate Limit Exceeded");

        assertThat(School.refusal(() -> school.provision(School.lesson())).reason())
                .isEqualTo(Reason.BUSY);
    }

    @Test
    void aDateToComeBackIsKept() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                school.time.now().plusSeconds(40).atOffset(ZoneOffset.UTC));
        school.google
                .wire()
                .faultNext(1, to("/calendar/"), Fault.answering(new Answer(503, Map.of("Retry-After", date), "")));
        var before = school.time.now();
        school.provision(School.lesson());

        assertThat(school.time.now()).isAfterOrEqualTo(before.plusSeconds(40));
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        school.provision(School.lesson());
        int tokens = school.sent("/token").size();
        school.google.expireTokens();
        school.provision(School.lesson());

        assertThat(school.sent("/token")).hasSize(tokens + 3);
    }

    @Test
    void tokensAreKeptForMostOfTheirHour() {
        school.provision(School.lesson());
        assertThat(school.sent("/token")).as("one for each service").hasSize(3);

        school.time.set("2026-11-26T12:45:00Z");
        school.provision(School.lesson());
        assertThat(school.sent("/token")).hasSize(3);

        school.time.set("2026-11-26T12:55:00Z");
        school.provision(School.lesson());
        assertThat(school.sent("/token")).hasSize(6);
    }

    @Test
    void aMissingDelegationIsSaidWithWhatToDo() {
        school.google.undelegate("classroom.announcements");

        PlatformException refusal = School.refusal(() -> school.provision(School.lesson()));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_AUTHENTICATED);
        assertThat(refusal).hasMessageContaining("Domain-wide delegation");
    }

    @Test
    void aSpaceIsNotAskedForAgainWhereNobodyKnowsWhatBecameOfIt() {
        for (Fault fault : List.of(Fault.Broken.ANSWER_LOST, Fault.answering(new Answer(502, "")))) {
            try (School other = new School()) {
                other.google.wire().faultNext(1, isMaking("/v2/spaces"), fault);
                assertThat(School.refusal(() -> other.provision(School.lesson()))
                                .reason())
                        .isEqualTo(Reason.UNREACHABLE);
                assertThat(other.sent("/v2/spaces")).containsExactly("POST");
                assertThat(other.google.kept(School.lesson().id())).isEmpty();
            }
        }
    }

    @Test
    void anAnnouncementWhoseAnswerWasLostIsFoundAgain() {
        school.google.wire().faultNext(1, isMaking("/announcements"), Fault.Broken.ANSWER_LOST);
        assertThat(School.refusal(() -> school.provision(School.lesson())).reason())
                .isEqualTo(Reason.UNREACHABLE);
        school.provision(School.lesson());

        assertThat(school.google.announcements()).hasSize(1);
    }

    @Test
    void aSpaceThatIsGoneIsReported() {
        MeetingRef meeting = school.provision(School.lesson()).meeting();
        school.google.wire().faultNext(1, to("/v2/spaces"), Fault.answering(school.google.refusal(404)));

        assertThat(School.refusal(() -> school.connection().readBack(meeting)).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void anAnswerOfAnotherKindIsNotUnderstood() {
        for (String body : List.of("[]", "7", "{\"name\":7}", "{}", "\"text\"")) {
            school.google.wire().faultFrom(1, Fault.answering(new Answer(200, body)));
            assertThat(School.refusal(() ->
                                    school.connect(school.google.settings()).provision(School.lesson(), School.POLICY))
                            .reason())
                    .isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void preflightSaysThatNothingWasTriedWithoutAName() {
        assertThat(shortfalls(school.google.settings().value("preflight-user", "")))
                .extracting(Shortfall::what)
                .containsExactly("Nothing was tried: no member of staff is named to try it with.");
        assertThat(shortfalls(school.google.settings().value("preflight-class", "")))
                .extracting(Shortfall::what)
                .containsExactly("No Classroom course was tried: no class is named to try it with.");
    }

    @Test
    void preflightNoticesATeacherWithoutClassroom() {
        school.google.switchOffClassroom();

        assertThat(shortfalls(school.google.settings()))
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.remedy()).contains("Google Classroom is off"));
    }

    @Test
    void preflightNoticesAnAccountThatIsNotThere() {
        assertThat(shortfalls(school.google.settings().value("preflight-user", "nobody@alder-bank.example")))
                .hasSize(5)
                .allSatisfy(shortfall -> assertThat(shortfall.remedy()).contains("exists and is not suspended"));
    }

    private List<Shortfall> shortfalls(GivenSettings settings) {
        return school.connect(settings).preflight().shortfalls();
    }

    private static Predicate<Received> to(String path) {
        return request -> request.path().startsWith(path);
    }

    private static Predicate<Received> isMaking(String path) {
        return request -> request.method().equals("POST") && request.path().endsWith(path);
    }
}
