package org.callpolicykit.nationalreview;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(NationalReviewCommand.run(Surroundings.ofProcess(), args));
    }
}
