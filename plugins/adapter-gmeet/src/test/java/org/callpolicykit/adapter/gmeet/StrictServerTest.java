package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.callpolicykit.api.platform.MeetingRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The test server refuses what Google would refuse")
class StrictServerTest {

    private static final String AMARA = "s-amara@alder-bank.example";
    private static final String TIMES =
            "\"start\":{\"dateTime\":\"2026-12-01T10:00:00Z\"},\"end\":{\"dateTime\":\"2026-12-01T11:00:00Z\"}";

    private final School school = new School();
    private final JdkTransport transport = new JdkTransport(Duration.ofSeconds(10));
    private final MeetingRef meeting = school.provision(School.lesson()).meeting();

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEET|POST|/v2/spaces|{'config':{'access':'OPEN'}}",
                "MEET|POST|/v2/spaces|{'config':{'accessType':'CLOSED'}}",
                "MEET|POST|/v2/spaces|{'config':{'accessType':'ACCESS_TYPE_UNSPECIFIED'}}",
                "MEET|POST|/v2/spaces|{'name':'spaces/mine'}",
                "MEET|POST|/v2/spaces|{'config':{'moderationRestrictions':{'chatRestriction':true}}}",
                "MEET|PATCH|/v2/spaces/s1x|{'config':{'accessType':'OPEN'}}",
                "MEET|PATCH|/v2/spaces/s1x?updateMask=*|{'config':{'accessType':'OPEN'}}",
                "MEET|PATCH|/v2/spaces/s1x?updateMask=config.moderation|{'config':{'accessType':'OPEN'}}",
                "MEET|PATCH|/v2/spaces/s1x?updateMask=meetingUri|{'config':{}}",
                "MEET|POST|/v2/spaces/s1x:endActiveConference|{}",
                "MEET|POST|/v2/spaces/s1x/members|{'email':'s-carys@alder-bank.example','role':'HOST'}",
                "MEET|POST|/v2/spaces/s1x/members|{'role':'COHOST'}",
                "CALENDAR|POST|/calendar/v3/calendars/primary/events|{'id':'cpkxyz',TIMES}",
                "CALENDAR|POST|/calendar/v3/calendars/primary/events|{'id':'abcde','hangoutLink':'x',TIMES}",
                "CALENDAR|POST|/calendar/v3/calendars/primary/events|{'id':'abcde','organizer':{},TIMES}",
                "CALENDAR|POST|/calendar/v3/calendars/primary/events|{'id':'abcde'}",
                "CLASSROOM|POST|/v1/courses/d:year-4/announcements|{'text':'t','state':'DRAFT','scheduledTime':'2026-11-26T11:59:00Z'}",
                "CLASSROOM|POST|/v1/courses/d:year-4/announcements|{'text':'t','state':'PUBLISHED','scheduledTime':'2026-12-01T09:55:00Z'}",
                "CLASSROOM|POST|/v1/courses/d:year-4/announcements|{'text':'t','creatorUserId':'7'}",
                "CLASSROOM|POST|/v1/courses/d:year-4/announcements|{'text':'t','assigneeMode':'INDIVIDUAL_STUDENTS','individualStudentsOptions':{'studentIds':['404']}}",
                "CLASSROOM|POST|/v1/courses/d:year-4/announcements|{'text':'t','assigneeMode':'INDIVIDUAL_STUDENTS','individualStudentsOptions':{'studentIds':[]}}",
                "CLASSROOM|PATCH|/v1/courses/d:year-4/announcements/a1-600100|{'text':'t'}",
                "CLASSROOM|PATCH|/v1/courses/d:year-4/announcements/a1-600100?updateMask=materials|{'materials':[]}"
            })
    void aWrongBodyOrMask(Service service, String method, String path, String body) throws IOException {
        assertThat(send(service, AMARA, method, path, body)).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CALENDAR|s-amara|GET|/v2/spaces/s1x",
                "MEET|s-amara|GET|/calendar/v3/calendars/primary/events/abcde",
                "MEET|s-amara|GET|/v1/courses/d:year-4/announcements",
                "MEET|s-ben|GET|/v2/spaces/s1x",
                "CLASSROOM|s-ben|GET|/v1/courses/d:year-4/announcements"
            })
    void anotherScopeOrAnotherUser(Service service, String person, String method, String path) throws IOException {
        assertThat(send(service, person + "@alder-bank.example", method, path, ""))
                .isEqualTo(403);
    }

    @Test
    void membersOfASpaceThatAnotherApplicationMade() throws IOException {
        school.google.disown(meeting);

        assertThat(send(Service.MEET, AMARA, "GET", "/v2/spaces/s1x/members", ""))
                .isEqualTo(403);
    }

    @Test
    void anIdThatIsTakenAndAMemberWhoIsThere() throws IOException {
        String event = "{'id':'" + CallEvent.id(School.lesson().id()) + "',TIMES}";
        assertThat(send(Service.CALENDAR, AMARA, "POST", "/calendar/v3/calendars/primary/events", event))
                .isEqualTo(409);
        assertThat(send(
                        Service.MEET,
                        AMARA,
                        "POST",
                        "/v2/spaces/s1x/members",
                        "{'email':'s-ben@alder-bank.example','role':'COHOST'}"))
                .isEqualTo(409);
    }

    private int send(Service service, String account, String method, String path, String body) throws IOException {
        GmeetSettings settings = GmeetSettings.of(school.google.settings());
        Retries retries = new Retries(school.time, Duration.ofSeconds(1));
        String token = new Tokens(settings, transport, retries, school.time).current(service, account);
        URI address = URI.create(school.google.wire().address() + path);
        String json = body.replace('\'', '"').replace("TIMES", TIMES);
        HttpRequest request = transport
                .createRequestFactory()
                .buildRequest(
                        method,
                        new GenericUrl(address),
                        json.isEmpty() ? null : ByteArrayContent.fromString("application/json", json))
                .setThrowExceptionOnExecuteError(false)
                .setLoggingEnabled(false);
        request.getHeaders().setAuthorization("Bearer " + token);
        HttpResponse response = request.execute();
        response.disconnect();
        return response.getStatusCode();
    }
}
