package org.callpolicykit.api.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training on video calls that staff can take.
 *
 * @param course what it is called, as the school names it; never blank
 * @param from the first day it is offered
 * @param until the last day; null when it is offered until further notice
 */
public record TrainingOffer(
        String course, LocalDate from, @Nullable LocalDate until) {

    /** @throws IllegalArgumentException if the course has no name */
    public TrainingOffer {
        if (course.isBlank()) {
            throw new IllegalArgumentException("a training is offered that has no name");
        }
    }

    /** Returns whether it can be taken on a day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
