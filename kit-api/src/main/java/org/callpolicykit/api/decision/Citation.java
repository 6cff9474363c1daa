package org.callpolicykit.api.decision;

/**
 * Which rule speaks, for which clause, with what weight.
 *
 * @param rule the rule
 * @param clause the clause it states
 * @param title the requirement in one sentence
 * @param level the level in force at the school
 * @param remedy what puts it right
 */
public record Citation(RuleId rule, Clause clause, String title, Level level, Remedy remedy)
        implements Comparable<Citation> {

    /** Returns this citation with another remedy: what mends a rule is not what mends a call. */
    public Citation withRemedy(Remedy other) {
        return new Citation(rule, clause, title, level, other);
    }

    @Override
    public int compareTo(Citation other) {
        int byClause = clause.compareTo(other.clause);
        return byClause != 0 ? byClause : rule.compareTo(other.rule);
    }
}
