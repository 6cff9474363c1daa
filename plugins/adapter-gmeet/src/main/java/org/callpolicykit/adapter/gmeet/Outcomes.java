package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.model.SpaceConfig;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.Support;
import org.jspecify.annotations.Nullable;

/** Says what became of each control, from what Google had when it was read back. */
final class Outcomes {

    private Outcomes() {}

    /** Returns what a meeting has. */
    static ReadBack readBack(MeetingRef meeting, Meetings.Made made, Instant at) {
        SpaceReading reading = SpaceReading.of(made.space().getConfig());
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        settings.putAll(reading.settings());
        // Calendar leaves it out where it is as it is by default: guests may.
        boolean mayInvite = !Boolean.FALSE.equals(made.event().event().getGuestsCanInviteOthers());
        settings.put(Control.FORWARD_INVITATION, mayInvite ? Who.EVERYONE : Who.HOSTS);
        return new ReadBack(meeting, at, settings, reading.causes());
    }

    /** Returns one outcome for each control that was required. */
    static List<ControlOutcome> of(Set<ControlSetting> required, ReadBack readBack) {
        SpaceConfig config = SpaceSettings.of(required);
        Map<Control, Who> sent = new EnumMap<>(Control.class);
        sent.putAll(SpaceReading.of(config).settings());
        sent.put(Control.FORWARD_INVITATION, Who.HOSTS);
        return required.stream()
                .sorted(Comparator.comparing(ControlSetting::control).thenComparing(ControlSetting::who))
                .map(setting -> outcome(setting, sent.get(setting.control()), readBack))
                .toList();
    }

    private static ControlOutcome outcome(ControlSetting required, @Nullable Who sent, ReadBack readBack) {
        Capability capability = GmeetCapabilities.of(required.control());
        if (sent == null || sent.isAtLeastAsStrictAs(required.who())) {
            return ControlOutcome.of(capability, required, sent == null ? required.who() : sent, readBack);
        }
        Who observed = readBack.setting(required.control());
        if (observed == null) {
            return new Unverified(required, "the platform did not say what it has");
        }
        return observed == sent && capability.support() == Support.PARTIAL
                ? new ManualStep(required, capability.remaining().get(0))
                : new Drifted(
                        required,
                        new ControlSetting(required.control(), observed),
                        observed == sent ? "Meet can be set no stricter than that" : cause(required, readBack));
    }

    private static String cause(ControlSetting required, ReadBack readBack) {
        String cause = readBack.cause(required.control());
        return cause == null ? "the platform has another setting" : cause;
    }
}
