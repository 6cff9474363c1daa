package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a control is at least as strict as the school asks: as it is planned while the call is planned, and as the platform confirms it
 * while the call runs.
 *
 * @param control the control
 * @param atMost the loosest setting that is allowed
 */
public record ControlAtMost(Control control, Who atMost) implements Check {

    /** Returns the parameter of every rule about a control. */
    public static Parameter<Who> atMost(Who seed, Control control) {
        return Parameter.choice("at-most", seed).describedAs("the most people who " + control.question());
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        if (request.decides(Stage.PLANNING)) {
            checkPlanned(request.call().planned(control), findings);
        }
        if (request.decides(Stage.LIVE)) {
            checkConfirmed(request.call().confirmed(control), findings);
        }
    }

    @Override
    public List<Condition> silentWhen() {
        return List.of(new Condition.Planned(control, atMost));
    }

    @Override
    public boolean isSilentOnlyThen() {
        return true;
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }

    private void checkPlanned(@Nullable Who planned, Findings findings) {
        if (planned == null) {
            findings.unproven("does not say who %s (%s), expected %s", control.question(), control.label(), expected())
                    .mendedBy(planning());
        } else if (!planned.isAtLeastAsStrictAs(atMost)) {
            findings.breach(
                            "sets %s (who %s) to %s, expected %s",
                            control.label(), control.question(), planned.label(), expected())
                    .mendedBy(planning());
        }
    }

    private void checkConfirmed(@Nullable Who confirmed, Findings findings) {
        if (confirmed == null) {
            findings.unproven(
                    "was not read back from the platform, which leaves open who %s (%s), expected %s",
                    control.question(), control.label(), expected());
        } else if (!confirmed.isAtLeastAsStrictAs(atMost)) {
            findings.breach(
                    "runs with %s (who %s) set to %s, expected %s",
                    control.label(), control.question(), confirmed.label(), expected());
        }
    }

    private Mend planning() {
        return Mend.with(control.label() + " set to " + atMost.label(), request -> {
            Call changed = request.call().toBuilder().planned(control, atMost).build();
            return request.withCall(changed);
        });
    }

    private String expected() {
        return atMost == Who.NOBODY ? atMost.label() : atMost.label() + " or stricter";
    }
}
