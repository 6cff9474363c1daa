package org.callpolicykit.core.live;

import java.util.List;
import org.callpolicykit.api.call.CallId;

/**
 * What another policy would change about a watched schedule, before anybody switches to it. Immutable.
 *
 * @param refused how many calls would be refused as they stand
 * @param newlyRefused the calls that may go ahead as they stand now, and would be refused; in no particular order of time
 * @param newlyPermitted the calls that are refused as they stand now, and might go ahead
 */
public record PolicyOutlook(int refused, List<CallId> newlyRefused, List<CallId> newlyPermitted) {

    /** Copies the lists. */
    public PolicyOutlook {
        newlyRefused = List.copyOf(newlyRefused);
        newlyPermitted = List.copyOf(newlyPermitted);
    }
}
