package org.callpolicykit.api.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding does not refuse: somebody answers for it by name.
 *
 * @param wouldBe the status it would have without the exemption
 * @param by who granted it
 * @param why the reason
 * @param since the first day it holds
 * @param until the last day it holds; null for a rule that is switched off until further notice
 */
public record Exemption(
        Status wouldBe,
        String by,
        String why,
        LocalDate since,
        @Nullable LocalDate until) {}
