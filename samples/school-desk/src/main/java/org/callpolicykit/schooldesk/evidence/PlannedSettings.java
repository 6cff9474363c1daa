package org.callpolicykit.schooldesk.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;

/** How the school plans its calls: one by one, by class, by kind, and in general. Immutable. */
public final class PlannedSettings {

    /** What a school plans that does not say. */
    public static final PlannedSettings NONE = new PlannedSettings(Map.of());

    private final Map<About, CallSettings> rows;

    /** What a row is about. */
    sealed interface About {

        /** One call, by UID, UID with start, or id. */
        record OneCall(String name) implements About {}

        /** The calls of a class. */
        record OneClass(ClassId id) implements About {}

        /** The calls of a kind. */
        record OneKind(CallKind kind) implements About {}

        /** All calls. */
        record AllCalls() implements About {}
    }

    PlannedSettings(Map<About, CallSettings> rows) {
        this.rows = new HashMap<>(rows);
    }

    /**
     * Returns how a call is planned; cell by cell the nearer row says it.
     *
     * @param names the names by which rows may call it, the nearest first
     * @param classes the classes it belongs to
     * @param kind its kind
     */
    public CallSettings of(Collection<String> names, List<ClassId> classes, CallKind kind) {
        CallSettings settings = CallSettings.NONE;
        for (String name : names) {
            settings = settings.or(row(new About.OneCall(name)));
        }
        for (ClassId id : classes) {
            settings = settings.or(row(new About.OneClass(id)));
        }
        return settings.or(row(new About.OneKind(kind))).or(row(new About.AllCalls()));
    }

    private CallSettings row(About about) {
        return rows.getOrDefault(about, CallSettings.NONE);
    }
}
