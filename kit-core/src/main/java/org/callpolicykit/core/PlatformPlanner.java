package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.api.rule.Demand.Restricted;
import org.callpolicykit.core.PolicySense.Made;
import org.callpolicykit.core.platform.PlatformPlan;
import org.callpolicykit.core.platform.PlatformPlan.Measure;
import org.jspecify.annotations.Nullable;

/** Works out what a policy asks of the platform of a call. Immutable. */
final class PlatformPlanner {

    private final List<Made> demands;
    private final List<PlatformSpec> platforms;

    /**
     * @param demands what the rules that are on ask
     * @param platforms the platforms for which there is an adapter
     */
    PlatformPlanner(List<Made> demands, List<PlatformSpec> platforms) {
        this.demands = List.copyOf(demands);
        this.platforms = List.copyOf(platforms);
    }

    PlatformPlan of(Call call) {
        Map<Control, Who> strictest = new EnumMap<>(Control.class);
        Map<Control, List<Citation>> askedBy = new EnumMap<>(Control.class);
        for (Made made : demands) {
            if (made.demand() instanceof Restricted restricted
                    && restricted.kinds().contains(call.kind())
                    && made.level() != Level.ADVISORY) {
                strictest.merge(restricted.control(), restricted.atMost(), PlatformPlanner::stricter);
                askedBy.computeIfAbsent(restricted.control(), added -> new ArrayList<>())
                        .add(citation(made));
            }
        }
        for (Control control : Control.values()) {
            Who planned = call.plannedSettings().get(control);
            if (planned != null) {
                strictest.merge(control, planned, PlatformPlanner::stricter);
            }
        }
        PlatformSpec spec = specOf(call);
        List<Measure> measures = new ArrayList<>();
        strictest.forEach((control, who) ->
                measures.add(measure(call, new ControlSetting(control, who), askedBy.get(control), spec)));
        return new PlatformPlan(call, call.platform(), measures);
    }

    private static Who stricter(Who one, Who other) {
        return one.isAtLeastAsStrictAs(other) ? one : other;
    }

    private static Citation citation(Made made) {
        return new Citation(
                made.rule().id(),
                made.rule().spec().clause(),
                made.rule().spec().title(),
                made.level(),
                made.rule().spec().remedy());
    }

    private @Nullable PlatformSpec specOf(Call call) {
        PlatformId platform = call.platform();
        return platforms.stream()
                .filter(spec -> spec.id().equals(platform) && spec.serves().contains(call.kind()))
                .findFirst()
                .orElse(null);
    }

    private static Measure measure(
            Call call, ControlSetting required, @Nullable List<Citation> askedBy, @Nullable PlatformSpec spec) {
        List<Citation> citations =
                askedBy == null ? List.of() : askedBy.stream().sorted().toList();
        if (spec == null) {
            return new Measure(required, citations, Support.UNKNOWN, List.of(withoutAdapter(call, required)));
        }
        Capability capability = spec.capability(required.control());
        return new Measure(required, citations, capability.support(), capability.remaining());
    }

    /** Not knowing what a platform does is no reason to take it for safe. */
    private static Step withoutAdapter(Call call, ControlSetting required) {
        PlatformId platform = call.platform();
        return new Step(
                SchoolRole.HOST,
                Step.When.BEFORE_START,
                "Set by hand that " + required.who().label() + " "
                        + required.control().question() + ": "
                        + (platform == null
                                ? "nobody said on which platform the call is held."
                                : "no adapter for " + platform + " is loaded."));
    }
}
