package org.callpolicykit.core.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Duty;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.jspecify.annotations.Nullable;

/**
 * What the policy asks of the platform of one call: what the platform sees to, and which steps are left to whom. Nothing here says that the platform really
 * behaves so: only a read back does.
 *
 * @param call the call
 * @param platform the platform it is planned on; null when the MIS does not say, and then everything is left to people
 * @param measures a measure for each control that the policy or the plan restricts, in the order of the controls
 */
public record PlatformPlan(Call call, @Nullable PlatformId platform, List<Measure> measures) {

    /** Copies the list. */
    public PlatformPlan {
        measures = List.copyOf(measures);
    }

    /**
     * What becomes of one control.
     *
     * @param required the strictest setting that is asked for
     * @param askedBy the rules that ask for it, in order of clause; empty where only the plan does
     * @param support how far the platform supports it; {@link Support#UNKNOWN} where no adapter tells
     * @param remaining what is left to people; empty where the platform sees to it alone
     */
    public record Measure(ControlSetting required, List<Citation> askedBy, Support support, List<Step> remaining) {

        /** Copies the lists. */
        public Measure {
            askedBy = List.copyOf(askedBy);
            remaining = List.copyOf(remaining);
        }
    }

    /** Returns what the adapter has to set: see {@link org.callpolicykit.api.platform.PlatformConnection#provision}. */
    public Set<ControlSetting> required() {
        return measures.stream().map(Measure::required).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what is left to people, as duties in order of deadline, then clause. What no rule asks for is nobody's duty. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (Measure measure : measures) {
            if (!measure.askedBy().isEmpty()) {
                Citation citation = measure.askedBy().get(0);
                measure.remaining().forEach(step -> duties.add(duty(citation, step)));
            }
        }
        duties.sort(Comparator.comparing(Duty::by).thenComparing(Duty::citation));
        return List.copyOf(duties);
    }

    private Duty duty(Citation citation, Step step) {
        return new Duty(
                call.id(),
                citation.withRemedy(new Remedy(step.actor(), step.what())),
                Message.of("%s: %s", step.when().label(), step.what()),
                deadline(step.when()));
    }

    private Instant deadline(Step.When when) {
        return switch (when) {
            case BEFORE_FIRST_CALL, BEFORE_START, AT_START -> call.start();
            case DURING, AFTER_END -> call.end();
        };
    }
}
