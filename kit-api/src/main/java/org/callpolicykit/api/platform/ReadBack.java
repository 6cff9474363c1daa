package org.callpolicykit.api.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;

/** What a platform really had for a meeting at one moment. A control that it did not say, or said in unknown words, is absent. */
public final class ReadBack {

    private final MeetingRef meeting;
    private final Instant at;
    private final Map<Control, Who> settings;
    private final Map<Control, String> causes;

    /**
     * What the platform said.
     *
     * @param meeting the meeting
     * @param at when it was read
     * @param settings the settings that could be read and understood
     * @param causes why settings are as they are, where the platform shows it; one cause may stand for several controls
     */
    public ReadBack(MeetingRef meeting, Instant at, Map<Control, Who> settings, Map<Control, String> causes) {
        this.meeting = meeting;
        this.at = at;
        this.settings = copy(settings);
        this.causes = copy(causes);
    }

    /** What a platform said that does not show why. */
    public ReadBack(MeetingRef meeting, Instant at, Map<Control, Who> settings) {
        this(meeting, at, settings, Map.of());
    }

    private static <V> Map<Control, V> copy(Map<Control, V> given) {
        Map<Control, V> copy = new EnumMap<>(Control.class);
        copy.putAll(given);
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the meeting. */
    public MeetingRef meeting() {
        return meeting;
    }

    /** Returns when it was read. */
    public Instant at() {
        return at;
    }

    /** Returns the setting of a control; null when the platform did not say, or said it in unknown words. */
    public @Nullable Who setting(Control control) {
        return settings.get(control);
    }

    /** Returns why a control is as it is; null when the platform does not show it. */
    public @Nullable String cause(Control control) {
        return causes.get(control);
    }

    @Override
    public String toString() {
        return "ReadBack[" + meeting + ", " + at + ", " + settings + "]";
    }
}
