package org.callpolicykit.core.policy;

import java.time.LocalDate;

/**
 * Why a rule or a plugin is off at a school.
 *
 * @param by who switched it off; never blank
 * @param why the reason; never blank
 * @param since the first day it is off
 */
public record SwitchOff(String by, String why, LocalDate since) {

    /** @throws IllegalArgumentException if nobody answers for it, or no reason is given */
    public SwitchOff {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("switching off needs by and why; somebody answers for it with a reason");
        }
    }
}
