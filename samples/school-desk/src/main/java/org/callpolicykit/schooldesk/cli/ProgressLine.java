package org.callpolicykit.schooldesk.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.callpolicykit.core.schedule.ReviewProgress;
import org.callpolicykit.schooldesk.cli.CheckOrder.Progress;
import org.callpolicykit.schooldesk.cli.Surroundings.Terminal;

/**
 * Tells how far a review is: on one line that is written over where somebody watches, else in a line every 10,000 calls. Safe for
 * use by several threads; what comes late is not told.
 */
final class ProgressLine implements ReviewProgress {

    private static final int CALLS_BETWEEN_LINES = 10_000;

    private final PrintStream err;
    private final Terminal terminal;
    private final Progress progress;
    private int told;

    ProgressLine(Surroundings surroundings, Progress progress) {
        this.err = surroundings.err();
        this.terminal = surroundings.terminal();
        this.progress = progress;
    }

    @Override
    public synchronized void reviewed(int reviewed, int total) {
        if (progress == Progress.SILENT || reviewed <= told) {
            return;
        }
        String line = String.format(Locale.ROOT, "%,d of %,d calls checked", reviewed, total);
        if (terminal == Terminal.INTERACTIVE) {
            err.print('\r' + line + (reviewed == total ? System.lineSeparator() : ""));
            err.flush();
            told = reviewed;
        } else if (reviewed / CALLS_BETWEEN_LINES > told / CALLS_BETWEEN_LINES) {
            err.println(line);
            told = reviewed;
        }
    }
}
