package org.callpolicykit.adapter.bigbluebutton;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;

/** What {@code create} is sent for a call. The same call and controls give the same parameters. */
final class CreateParameters {

    /** An empty meeting is kept for so long; the server's own default are five minutes. */
    private static final int FORTNIGHT_IN_MINUTES = 14 * 24 * 60;

    private final Map<Control, Who> required = new EnumMap<>(Control.class);

    CreateParameters(Set<ControlSetting> required) {
        required.forEach(setting -> this.required.put(setting.control(), setting.who()));
    }

    Map<String, String> of(Call call, String meetingId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", call.title());
        parameters.put("meetingID", meetingId);
        parameters.put("meta_callpolicykit-call", call.id().value());
        parameters.put("meetingExpireIfNoUserJoinedInMinutes", String.valueOf(FORTNIGHT_IN_MINUTES));
        parameters.put("guestPolicy", restricts(Control.WAITING_ROOM) ? "ASK_MODERATOR" : "ALWAYS_ACCEPT");
        parameters.put("muteOnStart", String.valueOf(restricts(Control.MUTE_ON_ENTRY)));
        boolean recordable = sent(Control.RECORDING) != Who.NOBODY;
        parameters.put("record", String.valueOf(recordable));
        parameters.put("autoStartRecording", "false");
        parameters.put("allowStartStopRecording", String.valueOf(recordable));
        parameters.put("lockSettingsDisablePrivateChat", String.valueOf(restricts(Control.PRIVATE_CHAT)));
        parameters.put("lockSettingsLockOnJoin", "true");
        List<String> disabled = disabledFeatures();
        if (!disabled.isEmpty()) {
            parameters.put("disabledFeatures", String.join(",", disabled));
        }
        return parameters;
    }

    /** Returns the setting that is sent for a control: a meeting is recorded by its moderators, or by nobody. */
    Who sent(Control control) {
        Who who = required.getOrDefault(control, Who.NOBODY);
        return control == Control.RECORDING && who != Who.NOBODY ? Who.HOSTS : who;
    }

    private boolean restricts(Control control) {
        return required.getOrDefault(control, Who.EVERYONE) != Who.EVERYONE;
    }

    private List<String> disabledFeatures() {
        List<String> disabled = new ArrayList<>();
        if (required.get(Control.SCREEN_SHARE) == Who.NOBODY) {
            disabled.add("screenshare");
        }
        if (required.get(Control.PRIVATE_CHAT) == Who.NOBODY) {
            disabled.add("privateChat");
        }
        if (restricts(Control.FILE_TRANSFER)) {
            disabled.add("downloadPresentationWithAnnotations");
            disabled.add("downloadPresentationConvertedToPdf");
            disabled.add("downloadPresentationOriginalFile");
        }
        if (restricts(Control.TRANSCRIPTION)) {
            disabled.add("liveTranscription");
            disabled.add("captions");
        }
        return disabled;
    }
}
