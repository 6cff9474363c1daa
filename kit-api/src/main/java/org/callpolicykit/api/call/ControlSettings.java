package org.callpolicykit.api.call;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the controls of a call are set. Immutable; a control of which nobody knows the setting is absent.
 *
 * @param bits a few bits for each control, in the order of {@link Control}: nothing when it is absent, otherwise one more than the place of its setting in
 *     {@link Who}. The same in one process only
 */
public record ControlSettings(long bits) {

    /** No setting is known. */
    public static final ControlSettings NONE = new ControlSettings(0);

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;
    private static final Who[] WHO = Who.values();

    static {
        if (Control.values().length * BITS > Long.SIZE || WHO.length > MASK) {
            throw new IllegalStateException("there are too many controls, or settings of them, for one number");
        }
    }

    /** Returns these settings as one value. */
    public static ControlSettings of(Map<Control, Who> settings) {
        long bits = 0;
        for (Map.Entry<Control, Who> setting : settings.entrySet()) {
            bits |= (long) code(setting.getValue()) << shift(setting.getKey());
        }
        return bits == 0 ? NONE : new ControlSettings(bits);
    }

    /** Returns the setting of a control; null when nobody knows it. */
    public @Nullable Who get(Control control) {
        int code = (int) (bits >>> shift(control)) & MASK;
        return code == 0 ? null : WHO[code - 1];
    }

    /** Returns whether the setting of a control is known, and as strict as another or stricter. */
    public boolean isAtLeastAsStrict(Control control, Who other) {
        return isAtLeastAsStrict(bits, control, other);
    }

    /** Returns whether, of such bits, the setting of a control is known, and as strict as another or stricter. */
    public static boolean isAtLeastAsStrict(long bits, Control control, Who other) {
        return ((int) (bits >>> shift(control)) & MASK) >= code(other);
    }

    /** Returns the settings that are known. */
    public Map<Control, Who> asMap() {
        Map<Control, Who> known = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            Who who = get(control);
            if (who != null) {
                known.put(control, who);
            }
        }
        return Collections.unmodifiableMap(known);
    }

    @SuppressWarnings("EnumOrdinal") // bits in one process
    private static int code(Who who) {
        return who.ordinal() + 1;
    }

    @SuppressWarnings("EnumOrdinal") // bits in one process
    private static int shift(Control control) {
        return control.ordinal() * BITS;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
