package org.callpolicykit.core.schedule;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule is reviewed.
 *
 * @param executor where the parts run; null to run on the calling thread
 * @param parts into how many parts the schedule is divided; at least 1
 * @param progress who is told how far the review is
 */
public record ReviewOptions(@Nullable Executor executor, int parts, ReviewProgress progress) {

    /** @throws IllegalArgumentException if there are no parts */
    public ReviewOptions {
        if (parts < 1) {
            throw new IllegalArgumentException("a review in " + parts + " parts; expected 1 or more");
        }
    }

    /** On the calling thread, telling nobody. */
    public static ReviewOptions sequential() {
        return new ReviewOptions(null, 1, (reviewed, total) -> {});
    }

    /** On the threads of an executor; the kit starts none of its own. */
    public static ReviewOptions parallel(Executor executor, int parts) {
        return new ReviewOptions(executor, parts, (reviewed, total) -> {});
    }

    /** Returns these options, telling somebody how far the review is. */
    public ReviewOptions reportingTo(ReviewProgress listener) {
        return new ReviewOptions(executor, parts, listener);
    }
}
