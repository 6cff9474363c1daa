package org.callpolicykit.benchmarks;

/** What changes while a year is watched, for the parameters of benchmarks: there, and back again. */
public enum WatchedChange {
    /** A rule is switched off and on. */
    SWITCH,
    /** A rule is advisory and mandatory. */
    LEVEL,
    /** A waiver is granted for every call, and taken back. */
    WAIVER,
    /** Nothing changes; the policy is compared with one that has a rule switched off. */
    COMPARE,
    /** A parameter changes on which many verdicts turn: how many members of staff there have to be. */
    PARAMETER_OF_MANY,
    /** A parameter changes on which few verdicts turn: how long a check of an account holds. */
    PARAMETER_OF_FEW,
    /** A pupil's agreement is withdrawn and signed again. */
    AGREEMENT,
    /** The clock moves on by a minute; it does not go back. */
    MINUTE
}
