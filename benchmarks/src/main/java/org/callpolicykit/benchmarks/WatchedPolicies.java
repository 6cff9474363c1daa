package org.callpolicykit.benchmarks;

import java.time.LocalDate;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;

/**
 * The policies that a watched year is put under in turn with the seed policy.
 *
 * @param kit the kit whose rules they name
 * @param desk the desk they are for
 */
record WatchedPolicies(PolicyKit kit, DeskName desk) {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 31);

    /** Returns the policy that a change leads to; the seed policy where the change is none of policy. */
    SchoolPolicy after(WatchedChange change) {
        SchoolPolicy seed = SchoolPolicy.seed();
        LoadedRule signed = DeskName.rule(kit, "acceptable-use-signed");
        return switch (change) {
            case SWITCH, COMPARE ->
                seed.withRuleOff(
                        desk.pluginOf(signed), signed.id(), new SwitchOff("Head Teacher", "trial year", FIRST));
            case LEVEL -> seed.withLevel(desk.pluginOf(signed), signed.id(), Level.ADVISORY);
            case WAIVER ->
                seed.withWaiver(Waiver.of(signed.id())
                        .grantedBy("Head Teacher", SchoolRole.HEAD_TEACHER)
                        .because("forms are on paper")
                        .on(FIRST, LAST));
            case PARAMETER_OF_MANY -> with("two-staff-present", "minimum-staff", "3");
            case PARAMETER_OF_FEW -> with("work-accounts-checked", "privacy-check-valid-for", "P11M");
            case AGREEMENT, MINUTE -> seed;
        };
    }

    private SchoolPolicy with(String id, String name, String value) {
        LoadedRule rule = DeskName.rule(kit, id);
        Parameter<?> parameter = rule.spec().parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " has no parameter " + name));
        return SchoolPolicy.seed()
                .withParameter(desk.pluginOf(rule), rule.id(), parameter, new ParameterValue.Text(value));
    }
}
