package org.callpolicykit.rules.section52;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 5.2(a): parent/teacher consultations run on SchoolCloud, and the teacher is in school. */
@Extension
public final class ConsultationPlatformAndPlace implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM =
            Parameter.platform("platform", PlatformId.SCHOOLCLOUD).describedAs("where consultations take place");

    static final Parameter<Set<Place>> PLACES = Parameter.choices("places", Place.class, Set.of(Place.SCHOOL))
            .describedAs("where staff may be during a consultation");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(a)"), "Parent consultations run on their platform, the teacher in school")
                .governs(Set.of(CallKind.PARENT_CONSULTATION), Stage.PLANNING)
                .needs(Fact.PLATFORM, Fact.STAFF, Fact.PLACES)
                .parameter(PLATFORM)
                .parameter(PLACES)
                .mandatory()
                .remedy(
                        SchoolRole.TEACHER,
                        "Plan the consultation on the platform for it, and say from where in school you hold it.");
    }

    @Override
    public Check bind(Settings settings) {
        Check platform = new PlatformIs(settings.get(PLATFORM));
        Check places = new StaffInPlaces(settings.get(PLACES));
        return platform.and(places);
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(Set.of(CallKind.PARENT_CONSULTATION), Set.of(settings.get(PLATFORM))));
    }
}
