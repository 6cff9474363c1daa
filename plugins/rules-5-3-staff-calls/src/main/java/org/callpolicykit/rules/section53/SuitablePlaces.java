package org.callpolicykit.rules.section53;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Attested;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 5.3(d): staff join from a suitable place: little noise, nothing personal in view, no bedroom. */
@Extension
public final class SuitablePlaces implements PolicyRule {

    static final Parameter<Set<Place>> REFUSED_PLACES = Parameter.choices(
                    "refused-places", Place.class, Set.of(Place.BEDROOM, Place.BATHROOM))
            .describedAs("where staff may not be during a staff meeting");

    static final Parameter<Duration> CONFIRM_WITHIN = Attested.confirmWithin();

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.3(d)"), "Staff join from a suitable place")
                .governs(Set.of(CallKind.STAFF_MEETING), Stage.LIVE)
                .needs(Fact.STAFF, Fact.PLACES, Fact.ATTESTATIONS)
                .parameter(REFUSED_PLACES)
                .parameter(CONFIRM_WITHIN)
                .advisory()
                .remedy(SchoolRole.HOST, "Ask staff to move to a suitable place, and confirm it.");
    }

    @Override
    public Check bind(Settings settings) {
        Set<Place> refused = settings.get(REFUSED_PLACES);
        Check confirmed = new Attested(Attestation.Item.SUITABLE_PLACES_OF_STAFF, settings.get(CONFIRM_WITHIN));
        Check places = (request, findings) -> checkPlaces(request.call().staff(), refused, findings);
        return places.atAnyTime().and(confirmed);
    }

    private static void checkPlaces(List<Participant<StaffMember>> staff, Set<Place> refused, Findings findings) {
        if (staff.isEmpty()) {
            findings.unproven("has no staff listed");
        }
        for (int index = 0; index < staff.size(); index++) {
            Place place = staff.get(index).place();
            if (place == null || refused.contains(place)) {
                report(staff, refused, findings);
                return;
            }
        }
    }

    private static void report(List<Participant<StaffMember>> staff, Set<Place> refused, Findings findings) {
        findings.unproven(staffIn(null, staff), "does not say where staff are, expected a suitable place, for");
        for (Place place : Place.values()) {
            if (refused.contains(place)) {
                findings.breach(
                        staffIn(place, staff), "has staff %s, expected them in a suitable place", place.label());
            }
        }
    }

    private static List<StaffMember> staffIn(@Nullable Place place, List<Participant<StaffMember>> staff) {
        return staff.stream()
                .filter(member -> member.place() == place)
                .map(Participant::person)
                .toList();
    }
}
