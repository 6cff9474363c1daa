package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every member of staff is in one of certain places, as they declared it.
 *
 * @param places the places; at least one
 */
record StaffInPlaces(Set<Place> places) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        List<Participant<StaffMember>> staff = request.call().staff();
        if (staff.isEmpty()) {
            findings.unproven("has no staff listed");
        }
        for (int index = 0; index < staff.size(); index++) {
            if (!isAllowed(staff.get(index).place())) {
                report(staff, findings);
                return;
            }
        }
    }

    @Override
    public List<Condition> silentWhen() {
        return List.of(new Condition.EveryStaffMember(new IsInPlace(places)));
    }

    @Override
    public boolean isSilentOnlyThen() {
        return true;
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }

    private record IsInPlace(Set<Place> places) implements Trait<StaffMember> {

        @Override
        public Days of(Participant<? extends StaffMember> participant, School school) {
            Place place = participant.place();
            return Days.when(place != null && places.contains(place));
        }
    }

    private boolean isAllowed(@Nullable Place place) {
        return place != null && places.contains(place);
    }

    private void report(List<Participant<StaffMember>> staff, Findings findings) {
        findings.unproven(staffIn(null, staff), "does not say where staff will be, expected %s, for", expected())
                .mendedBy(moving());
        for (Place place : Place.values()) {
            if (!isAllowed(place)) {
                findings.breach(
                                staffIn(place, staff),
                                "is planned with staff %s, expected %s, for",
                                place.label(),
                                expected())
                        .mendedBy(moving());
            }
        }
    }

    private static List<StaffMember> staffIn(@Nullable Place place, List<Participant<StaffMember>> staff) {
        return staff.stream()
                .filter(member -> member.place() == place)
                .map(Participant::person)
                .toList();
    }

    private Mend moving() {
        return Mend.with("staff " + expected(), request -> {
            Call call = request.call();
            return request.withCall(call.toBuilder()
                    .staff(call.staff().stream().map(this::moved).toList())
                    .build());
        });
    }

    private Participant<StaffMember> moved(Participant<StaffMember> member) {
        return isAllowed(member.place())
                ? member
                : member.withPlace(places.stream().sorted().findFirst().orElse(Place.SCHOOL));
    }

    private String expected() {
        return Wording.anyOf(places.stream().sorted().map(Place::label).toList());
    }
}
