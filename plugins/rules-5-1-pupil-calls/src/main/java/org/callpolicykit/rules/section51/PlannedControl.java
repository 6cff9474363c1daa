package org.callpolicykit.rules.section51;

import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;

/**
 * Checks that a control is planned at least as strictly as the school asks.
 *
 * @param control the control
 * @param atMost the loosest setting that is allowed
 */
record PlannedControl(Control control, Who atMost) implements Check {

    /** The parameter of every rule about a control. */
    static Parameter<Who> atMost(Who seed, Control control) {
        return Parameter.choice("at-most", seed).describedAs("the most people who " + control.question());
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        Who planned = request.call().planned(control);
        if (planned == null) {
            findings.unproven("does not say who %s (%s), expected %s", control.question(), control.label(), expected());
        } else if (!planned.isAtLeastAsStrictAs(atMost)) {
            findings.breach(
                    "sets %s (who %s) to %s, expected %s",
                    control.label(), control.question(), planned.label(), expected());
        }
    }

    private String expected() {
        return atMost == Who.NOBODY ? atMost.label() : atMost.label() + " or stricter";
    }
}
