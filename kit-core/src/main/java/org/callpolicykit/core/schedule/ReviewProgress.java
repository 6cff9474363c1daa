package org.callpolicykit.core.schedule;

/** Who wants to know how far a review is. Told now and then, by several threads at once where the review is parallel. */
@FunctionalInterface
public interface ReviewProgress {

    /**
     * Says how far the review is.
     *
     * @param reviewed how many calls have been reviewed
     * @param total how many there are
     */
    void reviewed(int reviewed, int total);
}
