package org.callpolicykit.api.rule;

/** A rule that decides from one request alone. */
public non-sealed interface PolicyRule extends Rule {

    /**
     * Returns the check for a school with these settings. Called once for each school policy: parameters are read here, never
     * while checking. The check is used by many threads at once.
     */
    Check bind(Settings settings);
}
