package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.schooldesk.evidence.PlannedSettings.About;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code settings.csv}: how calls are planned. */
final class SettingsFile {

    static final Choice<Purpose> PURPOSE = Choice.of(Purpose.class);

    private static final Choice<CallKind> KIND = Choice.of(CallKind.class);
    private static final Choice<Who> WHO = Choice.of(Who.class);

    private final EvidenceFolder evidence;
    private final KnownCalls calls;
    private final Map<About, CallSettings> rows = new HashMap<>();
    private final Once<About> once = new Once<>();

    private SettingsFile(EvidenceFolder evidence, KnownCalls calls) {
        this.evidence = evidence;
        this.calls = calls;
    }

    /** Returns the settings; null when the school says nothing of how calls are planned. */
    static @Nullable PlannedSettings read(EvidenceFolder evidence, KnownCalls calls) {
        SettingsFile file = new SettingsFile(evidence, calls);
        return evidence.forEachRow("settings.csv", List.of(), file::take) ? new PlannedSettings(file.rows) : null;
    }

    private void take(CsvRow row) {
        List<String> columns = new ArrayList<>();
        List<About> abouts = new ArrayList<>();
        calls.optionalCall(row, "call").ifPresent(name -> {
            columns.add("call");
            abouts.add(new About.OneCall(name));
        });
        evidence.references().optionalClass(row, "class").ifPresent(id -> {
            columns.add("class");
            abouts.add(new About.OneClass(id));
        });
        row.optionalChoice("kind", KIND).ifPresent(kind -> {
            columns.add("kind");
            abouts.add(new About.OneKind(kind));
        });
        CallSettings settings = new CallSettings(
                Cells.platform(row, "platform").orElse(null),
                row.optionalChoice("purpose", PURPOSE).orElse(null),
                controls(row));
        take(row, columns, abouts, settings);
    }

    private void take(CsvRow row, List<String> columns, List<About> abouts, CallSettings settings) {
        if (abouts.size() > 1) {
            row.reject(columns.get(1), "nothing in a row about a " + columns.get(0), "write a row for each");
        }
        About about = abouts.isEmpty() ? new About.AllCalls() : abouts.get(0);
        String column = columns.isEmpty() ? "call" : columns.get(0);
        once.check(row, column, about, "one row about " + (columns.isEmpty() ? "all calls" : "each " + column));
        if (row.isGood()) {
            rows.put(about, settings);
        }
    }

    private static Map<Control, Who> controls(CsvRow row) {
        Map<Control, Who> controls = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            row.optionalChoice(Words.of(control), WHO).ifPresent(who -> controls.put(control, who));
        }
        return controls;
    }
}
