package org.callpolicykit.nationalreview;

/**
 * What a command ends with. That calls are refused is a result and not a failure: a cluster manager takes any other end than 0 for a job that
 * failed.
 */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** The tables are written; some schools were not checked, or only in part. */
    static final int NOT_ALL_CHECKED = 1;

    /** Something given could not be used: an option, the index, the plugins, the place to write to. Nothing was written. */
    static final int BAD_INPUT = 2;

    /** Something failed that nobody expected. */
    static final int FAILED = 3;

    private ExitCode() {}
}
