package org.callpolicykit.core.policy;

/**
 * Something wrong with a school's policy.
 *
 * @param severity how bad it is
 * @param origin where it was written
 * @param message what was found, what was expected, what to do
 */
public record PolicyProblem(Severity severity, Origin origin, String message) {

    /** How bad a problem is. */
    public enum Severity {
        /** The policy cannot be used. */
        ERROR,
        /** The policy can be used; something in it has no effect. */
        WARNING,
        /** Nothing is wrong: what a platform does not do for the policy, and who does it instead. */
        NOTE
    }

    /** A problem with which the policy cannot be used. */
    public static PolicyProblem error(Origin origin, String message) {
        return new PolicyProblem(Severity.ERROR, origin, message);
    }

    /** A problem with which something in the policy has no effect. */
    public static PolicyProblem warning(Origin origin, String message) {
        return new PolicyProblem(Severity.WARNING, origin, message);
    }

    /** No problem of the policy itself: what a platform leaves to people. */
    public static PolicyProblem note(Origin origin, String message) {
        return new PolicyProblem(Severity.NOTE, origin, message);
    }

    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
