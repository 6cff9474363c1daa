package org.callpolicykit.api.rule;

/**
 * A rule that decides from the school's standing facts alone, at {@link org.callpolicykit.api.request.Stage#STANDING}. What it finds is
 * about the school and is said once; where it refuses, it refuses every call of the kinds it governs.
 */
public non-sealed interface SchoolRule extends Rule {

    /**
     * Returns the check for a school with these settings. Called once for each school policy: parameters are read here, never
     * while checking. The check is used by many threads at once.
     */
    SchoolCheck bind(Settings settings);
}
