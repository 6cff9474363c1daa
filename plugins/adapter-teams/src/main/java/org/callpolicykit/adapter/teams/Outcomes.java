package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.jspecify.annotations.Nullable;

/** Says what became of each control, from what the platform had when it was read back. */
final class Outcomes {

    private Outcomes() {}

    /**
     * Returns what was made.
     *
     * @param options the options that were sent
     * @param now the meeting as it was read back
     */
    static Provisioned of(
            MeetingRef meeting, Set<ControlSetting> required, JsonObject options, JsonObject now, Instant at) {
        ReadBack readBack = new ReadBack(meeting, at, MeetingOptions.read(now));
        Map<Control, Who> sent = MeetingOptions.read(options);
        List<ControlOutcome> outcomes = required.stream()
                .sorted(Comparator.comparing(ControlSetting::control).thenComparing(ControlSetting::who))
                .map(setting -> outcome(setting, sent.get(setting.control()), readBack))
                .toList();
        return new Provisioned(meeting, link(now), outcomes);
    }

    private static ControlOutcome outcome(ControlSetting required, @Nullable Who sent, ReadBack readBack) {
        Capability capability = TeamsCapabilities.of(required.control());
        if (sent == null) {
            return new ManualStep(required, capability.remaining().get(0));
        }
        return sent.isAtLeastAsStrictAs(required.who())
                ? ControlOutcome.of(capability, required, sent, readBack)
                : tooLoose(required, sent, readBack);
    }

    /** Teams has nothing as strict as required. */
    private static ControlOutcome tooLoose(ControlSetting required, Who sent, ReadBack readBack) {
        ControlOutcome near = ControlOutcome.compare(new ControlSetting(required.control(), sent), readBack);
        if (near instanceof Unverified unverified) {
            return new Unverified(required, unverified.reason());
        }
        return near instanceof Drifted drifted
                ? new Drifted(required, drifted.observed(), drifted.cause())
                : new Drifted(
                        required,
                        new ControlSetting(required.control(), sent),
                        "Teams can be set no stricter than that");
    }

    /** Returns what became of the lock: where all that Teams can do is in place, the rest is the host's. */
    static ControlOutcome lock(MeetingRef meeting, Call call, JsonObject now, Instant at) {
        Who planned = call.plannedSettings().get(Control.LOCK);
        ControlSetting required = new ControlSetting(Control.LOCK, planned == null ? Who.HOSTS : planned);
        Who admitting = MeetingOptions.whoIsLetInLate(now);
        ReadBack readBack = new ReadBack(meeting, at, admitting == null ? Map.of() : Map.of(Control.LOCK, admitting));
        ControlOutcome near = ControlOutcome.of(
                TeamsCapabilities.of(Control.LOCK), new ControlSetting(Control.LOCK, Who.HOSTS), Who.HOSTS, readBack);
        if (near instanceof ManualStep manual) {
            return new ManualStep(required, manual.step());
        }
        return near instanceof Drifted drifted
                ? new Drifted(required, drifted.observed(), drifted.cause())
                : new Unverified(required, "Teams did not say who waits, or who lets them in");
    }

    /** Returns the address at which people join a meeting. */
    static URI link(JsonObject meeting) {
        try {
            return URI.create(Json.needed(meeting, "joinWebUrl"));
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    Reason.MALFORMED, "Microsoft Graph gave an address to join at that is none; try again later.");
        }
    }
}
