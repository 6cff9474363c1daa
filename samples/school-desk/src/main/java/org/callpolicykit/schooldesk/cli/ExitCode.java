package org.callpolicykit.schooldesk.cli;

/** What a command ends with, for scripts to tell apart. */
public final class ExitCode {

    /** Every call is permitted. */
    public static final int PERMITTED = 0;

    /** At least one call is refused. */
    public static final int REFUSED = 1;

    /** Something given could not be used: an option, the folder, a file in it, the policy, the plugin directory. */
    public static final int BAD_INPUT = 2;

    /** Something failed that nobody expected. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
