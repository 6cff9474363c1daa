package org.callpolicykit.core.platform;

import java.util.List;
import org.callpolicykit.api.platform.ControlOutcome;

/**
 * What became of the meetings of a schedule.
 *
 * @param results one result for each call, in the order of the schedule
 */
public record ProvisioningReport(List<MeetingResult> results) {

    /** Copies the list. */
    public ProvisioningReport {
        results = List.copyOf(results);
    }

    /** Returns whether all was done: no call was refused, failed or was left out. */
    public boolean isComplete() {
        return results.stream()
                .noneMatch(result -> result instanceof MeetingResult.Refused
                        || result instanceof MeetingResult.Failed
                        || result instanceof MeetingResult.NotTried);
    }

    /** Returns the results of one kind. */
    public <R extends MeetingResult> List<R> all(Class<R> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the outcomes of one kind, of all meetings that were made, changed or read back. */
    public <O extends ControlOutcome> List<O> outcomes(Class<O> kind) {
        return results.stream()
                .flatMap(result -> outcomes(result).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<ControlOutcome> outcomes(MeetingResult result) {
        if (result instanceof MeetingResult.Made made) {
            return made.provisioned().outcomes();
        }
        if (result instanceof MeetingResult.Changed changed) {
            return changed.provisioned().outcomes();
        }
        return result instanceof MeetingResult.Checked checked ? checked.outcomes() : List.of();
    }
}
