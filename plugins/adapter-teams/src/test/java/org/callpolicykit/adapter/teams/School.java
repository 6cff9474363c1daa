package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.adapter.teams.graph.Asked;
import org.callpolicykit.adapter.teams.graph.GraphServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Provisioned;

/** The sample school on Teams: a server with its staff, and connections to it. */
final class School implements AutoCloseable {

    static final String AMARA = "s-amara@alder-bank.example";
    static final String CARYS = "s-carys@alder-bank.example";

    final GraphServer server;
    final FakeWaiting waiting = new FakeWaiting();
    final String amara;
    final String carys;

    School() {
        server = new GraphServer();
        staff(server);
        amara = server.tenant().member(AMARA);
        carys = server.tenant().member(CARYS);
    }

    /** Gives a tenant the school's staff. */
    static void staff(GraphServer server) {
        Stream.of("s-amara", "s-carys", "s-ben", "s-helen")
                .forEach(name -> server.tenant().staff(name + "@alder-bank.example"));
    }

    /** A client that knows nothing yet. */
    PlatformConnection connect() {
        return connect(Map.of());
    }

    PlatformConnection connect(Map<String, String> settings) {
        return new TeamsAdapter(waiting).connect(server.settings(settings));
    }

    /** Amara and Carys meet Priya. */
    static Call withParents() {
        return parentMeeting().build();
    }

    /** Amara and Helen meet. */
    static Call betweenStaff() {
        return staffMeeting().build();
    }

    /** What the sample call asks for. */
    static Set<ControlSetting> planned(Call call) {
        return call.plannedSettings().asMap().entrySet().stream()
                .map(setting -> new ControlSetting(setting.getKey(), setting.getValue()))
                .collect(Collectors.toSet());
    }

    static Set<ControlSetting> only(Control control, Who who) {
        return Set.of(new ControlSetting(control, who));
    }

    static Map<Control, ControlOutcome> byControl(Provisioned made) {
        Map<Control, ControlOutcome> outcomes = new EnumMap<>(Control.class);
        made.outcomes().forEach(outcome -> outcomes.put(outcome.required().control(), outcome));
        return outcomes;
    }

    JsonObject onlyMeeting() {
        assertThat(server.tenant().meetings()).hasSize(1);
        return server.tenant().meetings().get(0);
    }

    JsonObject onlyEvent() {
        assertThat(server.tenant().events()).hasSize(1);
        return server.tenant().events().get(0);
    }

    List<String> subjects() {
        return server.tenant().letters().stream()
                .map(letter -> letter.get("subject").getAsString())
                .toList();
    }

    List<String> methods() {
        return server.asked().stream().map(Asked::method).toList();
    }

    @Override
    public void close() {
        server.close();
        assertThat(server.wire().problems()).isEmpty();
    }
}
