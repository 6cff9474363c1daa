package org.callpolicykit.api.school;

import java.time.LocalDate;
import org.callpolicykit.api.call.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * A data protection impact assessment of a video platform.
 *
 * @param platform what was assessed
 * @param approvedOn the day it was approved
 * @param reviewDue the day by which it is to be reviewed; null when nobody set one
 */
public record ImpactAssessment(
        PlatformId platform, LocalDate approvedOn, @Nullable LocalDate reviewDue) {

    /** Returns whether it is approved, and not overdue for review, on a day. */
    public boolean holdsOn(LocalDate day) {
        return !approvedOn.isAfter(day) && (reviewDue == null || !day.isAfter(reviewDue));
    }
}
