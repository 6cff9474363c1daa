package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code dsl-rota.csv}: when the safeguarding lead and deputies are on duty. */
final class DslRotaFile {

    private static final Choice<Lead> ROLE = Choice.of(Lead.class);
    private static final List<String> REQUIRED = List.of("person", "role", "from", "until", "contact");

    private final EvidenceFolder evidence;
    private final List<DslDuty> rota = new ArrayList<>();
    private final Once<Filed> once = new Once<>();

    private enum Lead {
        DSL(SchoolRole.DSL),
        DEPUTY_DSL(SchoolRole.DEPUTY_DSL);

        private final SchoolRole role;

        Lead(SchoolRole role) {
            this.role = role;
        }
    }

    private record Filed(PersonId person, Instant from, Instant until) {}

    private DslRotaFile(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    /** Returns the rota in the order of the file; null when the school keeps none. */
    static @Nullable List<DslDuty> read(EvidenceFolder evidence) {
        DslRotaFile file = new DslRotaFile(evidence);
        return evidence.forEachRow("dsl-rota.csv", REQUIRED, file::take) ? List.copyOf(file.rota) : null;
    }

    private void take(CsvRow row) {
        PersonId person = evidence.references().person(row, "person", PersonKind.STAFF);
        SchoolRole role = row.choice("role", ROLE).role;
        Instant from = row.instant("from", evidence.zone());
        Instant until = row.instant("until", evidence.zone());
        String contact = row.text("contact");
        if (row.isGood() && !until.isAfter(from)) {
            row.reject("until", "a time after from " + row.text("from"), null);
        }
        once.check(row, "from", new Filed(person, from, until), "each duty of a person once");
        if (row.isGood()) {
            rota.add(new DslDuty(person, role, from, until, contact));
        }
    }
}
