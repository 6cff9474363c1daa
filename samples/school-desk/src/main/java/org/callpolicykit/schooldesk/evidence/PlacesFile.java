package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code places.csv}: where people are during calls, as they declared it. */
final class PlacesFile {

    private static final Choice<Place> PLACE = Choice.of(Place.class);

    private PlacesFile() {}

    static @Nullable ByPerson<Place> read(EvidenceFolder evidence) {
        ByPerson.Builder<Place> places = new ByPerson.Builder<>();
        Once<PersonId> once = new Once<>();
        boolean kept = evidence.forEachRow("places.csv", List.of("person", "place"), row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.ANYONE);
            Place place = row.choice("place", PLACE);
            once.check(row, "person", person, "each person once");
            if (row.isGood()) {
                places.add(person, place);
            }
        });
        return kept ? places.build() : null;
    }
}
