package org.callpolicykit.adapter.gmeet;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.Received;

/** Alder Bank with its Google Workspace, and a connection to it. */
final class School implements AutoCloseable {

    /** What the policy asks of a call with pupils (5.1). */
    static final Set<ControlSetting> POLICY = Set.of(
            new ControlSetting(Control.WAITING_ROOM, Who.STAFF),
            new ControlSetting(Control.SCREEN_SHARE, Who.STAFF),
            new ControlSetting(Control.FILE_TRANSFER, Who.NOBODY),
            new ControlSetting(Control.PRIVATE_CHAT, Who.HOSTS),
            new ControlSetting(Control.MUTE_ON_ENTRY, Who.STAFF),
            new ControlSetting(Control.RECORDING, Who.NOBODY),
            new ControlSetting(Control.TRANSCRIPTION, Who.NOBODY));

    final TestTime time = new TestTime();
    final GoogleServer google = new GoogleServer(time::now);
    private PlatformConnection connection = connect(google.settings());

    PlatformConnection connect(GivenSettings settings) {
        return new GmeetAdapter(time).connect(settings);
    }

    /** Starts the adapter's process anew. */
    void restart() {
        connection.close();
        connection = connect(google.settings());
    }

    PlatformConnection connection() {
        return connection;
    }

    Provisioned provision(Call call) {
        return connection.provision(call, POLICY);
    }

    Provisioned amend(MeetingRef meeting, Call call) {
        return connection.amend(meeting, call, POLICY);
    }

    static Call lesson() {
        return SampleCalls.lesson().build();
    }

    static Call individual() {
        return SampleCalls.individualCall().build();
    }

    /** Returns what the adapter says where it cannot do something. */
    static PlatformException refusal(Runnable action) {
        return Assertions.catchThrowableOfType(PlatformException.class, action::run);
    }

    /** Returns the only event that is not cancelled. */
    JsonObject event() {
        List<JsonObject> live = google.events().stream()
                .filter(event -> !event.get("status").getAsString().equals("cancelled"))
                .toList();
        Assertions.assertThat(live).as("events").hasSize(1);
        return live.get(0);
    }

    /** Returns the only announcement. */
    JsonObject announcement() {
        Assertions.assertThat(google.announcements()).as("announcements").hasSize(1);
        return google.announcements().get(0);
    }

    /** Returns the requests to a path, by their methods. */
    List<String> sent(String path) {
        return google.wire().received().stream()
                .filter(request -> request.path().contains(path))
                .map(Received::method)
                .toList();
    }

    static Map<Control, Who> settings(ReadBack readBack) {
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            Who who = readBack.setting(control);
            if (who != null) {
                settings.put(control, who);
            }
        }
        return settings;
    }

    @Override
    public void close() {
        connection.close();
        google.close();
    }
}
