package org.callpolicykit.core.loading;

import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;

/**
 * A rule that was loaded.
 *
 * @param id its name
 * @param spec what it is about, asked for once
 * @param rule the one instance that every school's check is bound from
 * @param plugin the plugin it came with
 */
public record LoadedRule(RuleId id, RuleSpec spec, Rule rule, String plugin) implements Comparable<LoadedRule> {

    @Override
    public int compareTo(LoadedRule other) {
        int byClause = spec.clause().compareTo(other.spec.clause());
        return byClause != 0 ? byClause : id.compareTo(other.id);
    }
}
