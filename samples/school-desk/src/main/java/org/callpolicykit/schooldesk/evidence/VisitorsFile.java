package org.callpolicykit.schooldesk.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Visitor;
import org.jspecify.annotations.Nullable;

/** Reads {@code visitors.csv}: the people from outside the school whom calls name. */
final class VisitorsFile {

    private VisitorsFile() {}

    static @Nullable Map<String, Visitor> read(EvidenceFolder evidence) {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        Once<String> once = new Once<>();
        boolean kept = evidence.forEachRow("visitors.csv", List.of("id", "name"), row -> {
            String id = row.text("id");
            String name = row.text("name");
            once.check(row, "id", id, "each visitor once");
            if (row.isGood()) {
                visitors.put(id, new Visitor(new PersonId(id), name));
            }
        });
        return kept ? visitors : null;
    }
}
