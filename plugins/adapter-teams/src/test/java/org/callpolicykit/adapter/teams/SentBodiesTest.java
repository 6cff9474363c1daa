package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.withParents;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.adapter.teams.graph.Asked;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is sent, judged by Microsoft's own models")
class SentBodiesTest {

    private final School school = new School();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everyBodyIsUnderstoodWhole() {
        PlatformConnection teams = school.connect();
        for (Who who : Who.values()) {
            Set<ControlSetting> required = Arrays.stream(Control.values())
                    .map(control -> new ControlSetting(control, who))
                    .collect(Collectors.toSet());
            MeetingRef parents = teams.provision(withParents(), required).meeting();
            MeetingRef staff = teams.provision(betweenStaff(), required).meeting();
            teams.amend(staff, betweenStaff(), required);
            teams.lock(parents, withParents());
            teams.cancel(staff);
            teams.cancel(parents);
        }

        Set<String> judged = new TreeSet<>();
        for (Asked request : school.server.asked()) {
            JsonObject body = request.body();
            if (body != null) {
                OfficialModels.accept(request.path(), body);
                judged.add(request.method() + " " + operation(request.path()));
            }
        }
        assertThat(judged)
                .containsExactlyInAnyOrder(
                        "POST createOrGet", "POST sendMail", "POST events", "PATCH events", "PATCH onlineMeetings");
    }

    private static String operation(String path) {
        return Stream.of("createOrGet", "sendMail", "events", "onlineMeetings")
                .filter(path::contains)
                .findFirst()
                .orElse(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"allowRecordings\": true}",
                "{\"allowedPresenters\": \"staff\"}",
                "{\"lobbyBypassSettings\": {\"scopes\": \"organizer\"}}",
                "{\"participants\": {\"attendees\": [{\"role\": \"host\"}]}}",
                "{\"allowRecording\": \"no\"}"
            })
    void whatMicrosoftDoesNotKnowIsNoticed(String wrong) {
        JsonObject body = JsonParser.parseString(wrong).getAsJsonObject();

        assertThatThrownBy(() -> OfficialModels.accept("/users/U1/onlineMeetings/M1", body))
                .isInstanceOfAny(AssertionError.class, RuntimeException.class);
    }
}
