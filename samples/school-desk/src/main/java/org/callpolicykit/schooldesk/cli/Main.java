package org.callpolicykit.schooldesk.cli;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(SchoolDeskCommand.run(Surroundings.ofProcess(), args));
    }
}
