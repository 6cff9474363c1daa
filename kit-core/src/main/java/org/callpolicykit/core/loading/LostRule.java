package org.callpolicykit.core.loading;

import org.callpolicykit.api.decision.RuleId;

/**
 * A rule that a plugin lists but that could not be loaded. Calls it may govern are refused.
 *
 * @param id its name, taken from its class
 * @param plugin the plugin that lists it
 * @param reason what happened and what to do
 */
public record LostRule(RuleId id, String plugin, String reason) {}
