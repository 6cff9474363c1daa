package org.callpolicykit.schooldesk.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningProgress;
import org.callpolicykit.schooldesk.cli.Surroundings.Terminal;

/** Tells how far the work on a platform is: on one line that is written over where somebody watches, else in a line every 100 calls. Safe for use by several threads. */
final class MeetingsProgress implements ProvisioningProgress {

    private static final int CALLS_BETWEEN_LINES = 100;

    private final PrintStream err;
    private final Terminal terminal;
    private final String platform;
    private int told;

    MeetingsProgress(Surroundings surroundings, String platform) {
        this.err = surroundings.err();
        this.terminal = surroundings.terminal();
        this.platform = platform;
    }

    @Override
    public synchronized void done(MeetingResult result, int done, int total) {
        if (done <= told) {
            return;
        }
        String line = String.format(Locale.ROOT, "%s: %,d of %,d calls", platform, done, total);
        if (terminal == Terminal.INTERACTIVE) {
            err.print('\r' + line + (done == total ? System.lineSeparator() : ""));
            err.flush();
            told = done;
        } else if (done / CALLS_BETWEEN_LINES > told / CALLS_BETWEEN_LINES) {
            err.println(line);
            told = done;
        }
    }
}
