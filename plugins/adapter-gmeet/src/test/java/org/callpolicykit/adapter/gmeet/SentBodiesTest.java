package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.ella;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.testkit.platform.Received;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sent")
class SentBodiesTest {

    @Test
    void isKnownToGooglesOwnModelsAtEveryLevel() throws IOException {
        List<Received> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(10);
        for (Received body : bodies) {
            assertThat(OfficialModels.unknownKeys(body)).as(body.address()).isEmpty();
        }
    }

    @Test
    void isJudgedByModelsThatNoticeAWrongKeyDeepInside() throws IOException {
        Received wrong = new Received(
                "POST",
                "/v2/spaces",
                "",
                Map.of(),
                "{\"config\":{\"moderationRestrictions\":{\"chat\":\"HOSTS_ONLY\"}}}");

        assertThat(OfficialModels.unknownKeys(wrong)).containsExactly("/v2/spaces.config.moderationRestrictions.chat");
    }

    @Test
    void isSentWithItsOwnMethodAndAsPlainText() {
        try (School school = new School()) {
            everything(school);

            assertThat(school.google.wire().received())
                    .allSatisfy(request -> assertThat(request.headers())
                            .doesNotContainKeys("x-http-method-override", "content-encoding"));
        }
    }

    /** Members are not among the models of the newest client. */
    private static List<Received> bodies() {
        try (School school = new School()) {
            everything(school);
            List<Received> bodies = new ArrayList<>(school.google.wire().received());
            bodies.removeIf(request -> request.body().isEmpty()
                    || request.path().equals("/token")
                    || request.path().endsWith("/members"));
            return bodies;
        }
    }

    /** Makes, changes and takes back a lesson and an individual call, each in all ways that there are. */
    private static void everything(School school) {
        for (Call call : List.of(School.lesson(), School.individual())) {
            MeetingRef meeting = school.provision(call).meeting();
            school.google.configure(meeting, "{\"moderation\":\"OFF\",\"accessType\":\"OPEN\"}");
            Call.Builder changed = call.toBuilder()
                    .time(call.start().plusSeconds(3600), call.end().plusSeconds(3600))
                    .staff(List.of(amara(), carys()));
            school.amend(meeting, changed.build());
            school.amend(meeting, changed.pupils(List.of(ella())).build());
            school.amend(meeting, changed.classId(new ClassId("year-5")).build());
            school.google.begin(meeting);
            school.connection().cancel(meeting);
            school.provision(call);
        }
    }
}
