package org.callpolicykit.benchmarks.contender;

/** The contenders by name, for the parameters of benchmarks. */
public enum ContenderName {
    /** By hand, a loop for each rule. */
    LOOP,
    /** By hand, one pass over each call. */
    FUSED,
    /** By hand, rules as streams. */
    STREAMS,
    /** The kit. */
    KIT,
    /** Easy Rules. */
    EASY_RULES,
    /** Drools, a stateless session. */
    DROOLS,
    /** Drools, a session that is kept. */
    DROOLS_KEPT,
    /** Google's CEL. */
    CEL,
    /** Cedar, with the rules that it has. */
    CEDAR,
    /** {@link #LOOP} with Cedar's rules. */
    LOOP_OF_CEDAR,
    /** {@link #KIT} with Cedar's rules. */
    KIT_OF_CEDAR
}
