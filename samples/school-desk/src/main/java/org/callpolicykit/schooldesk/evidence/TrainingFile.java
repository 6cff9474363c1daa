package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Training;
import org.jspecify.annotations.Nullable;

/** Reads {@code training.csv}: the trainings that members of staff completed. */
final class TrainingFile {

    private TrainingFile() {}

    private record Filed(PersonId person, Training training) {}

    /** Returns the trainings by member of staff; null when the school keeps no such register. */
    static @Nullable ByPerson<Training> read(EvidenceFolder evidence) {
        ByPerson.Builder<Training> trainings = new ByPerson.Builder<>();
        Once<Filed> once = new Once<>();
        boolean kept = evidence.forEachRow("training.csv", List.of("person", "course", "completed-on"), row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.STAFF);
            Training training = new Training(row.text("course"), row.date("completed-on"));
            once.check(row, "person", new Filed(person, training), "each training of a person once");
            if (row.isGood()) {
                trainings.add(person, training);
            }
        });
        return kept ? trainings.build() : null;
    }
}
