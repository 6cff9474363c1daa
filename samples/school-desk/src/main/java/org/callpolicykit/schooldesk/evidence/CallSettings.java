package org.callpolicykit.schooldesk.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;

/**
 * How a call is planned.
 *
 * @param platform the platform; null when nothing says
 * @param purpose what it is for; null when nothing says
 * @param controls the controls of which something says who is free to do it
 */
public record CallSettings(
        @Nullable PlatformId platform, @Nullable Purpose purpose, Map<Control, Who> controls) {

    /** Nothing said about anything. */
    public static final CallSettings NONE = new CallSettings(null, null, Map.of());

    /** Copies the map. */
    public CallSettings {
        controls = controls.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(controls));
    }

    /** Returns these settings, and what they leave open as the others say it. */
    public CallSettings or(CallSettings others) {
        if (others.equals(NONE)) {
            return this;
        }
        Map<Control, Who> both = new EnumMap<>(Control.class);
        both.putAll(others.controls);
        both.putAll(controls);
        return new CallSettings(
                platform == null ? others.platform : platform, purpose == null ? others.purpose : purpose, both);
    }
}
