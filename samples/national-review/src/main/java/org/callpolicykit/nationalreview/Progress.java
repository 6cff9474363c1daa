package org.callpolicykit.nationalreview;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/**
 * Tells how far a job is, a line for each further hundredth of the schools. A task that Spark runs twice counts twice: this is for whoever waits,
 * the result counts by itself.
 */
final class Progress extends SparkListener {

    private final PrintStream err;
    private final LongAccumulator done;
    private final int schools;
    private long told;

    Progress(PrintStream err, LongAccumulator done, int schools) {
        this.err = err;
        this.done = done;
        this.schools = schools;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd taskEnd) {
        long now = Math.min(done.value(), schools);
        if ((now - told) * 100 >= schools) {
            err.printf(Locale.ROOT, "%,d of %,d schools%n", now, schools);
            told = now;
        }
    }
}
