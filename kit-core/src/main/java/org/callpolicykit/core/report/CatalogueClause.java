package org.callpolicykit.core.report;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;

/**
 * A clause of the seed policy, as the kit's own catalogue has it.
 *
 * @param clause the clause
 * @param title what it asks for, in the kit's words
 * @param kinds the kinds of call it is about; empty for a clause about the school
 * @param stages the stages at which it is decided
 * @param level its weight
 * @param plugin the plugin that has its rules
 * @param rules the rules that the kit ships for it; empty while there are none
 */
public record CatalogueClause(
        Clause clause,
        String title,
        Set<CallKind> kinds,
        Set<Stage> stages,
        Level level,
        String plugin,
        List<RuleId> rules) {}
