package org.callpolicykit.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A school's policy cannot be used. All its problems are told at once. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<PolicyProblem> problems;

    /** A policy with these problems. */
    public InvalidPolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of the file. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
