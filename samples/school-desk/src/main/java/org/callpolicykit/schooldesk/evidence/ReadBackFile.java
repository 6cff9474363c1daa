package org.callpolicykit.schooldesk.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code readback.csv}: how the platform says the controls of calls are set. */
final class ReadBackFile {

    private static final Choice<Who> WHO = Choice.of(Who.class);

    private ReadBackFile() {}

    static @Nullable ByCall<Map<Control, Who>> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.read(evidence, calls, "readback.csv", List.of("call"), row -> {
            Map<Control, Who> controls = new EnumMap<>(Control.class);
            for (Control control : Control.values()) {
                row.optionalChoice(Words.of(control), WHO).ifPresent(who -> controls.put(control, who));
            }
            return controls;
        });
    }
}
