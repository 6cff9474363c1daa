package org.callpolicykit.api.request;

import org.callpolicykit.api.call.Call;

/**
 * Where a schedule that does not keep its calls gets them: the MIS's own store. Asked for every call once, in order, when the schedule is made, and later
 * for one call when something has to be said about it.
 *
 * <p>As long as the schedule is used, a call must stay what it was. What rules are silent about is known from the first reading: a fact that changed since
 * would not be seen. Where facts change, make a new schedule. A schedule refuses a call that is plainly another than before (its id, kind, times, purpose,
 * planned settings, staff or pupils and what is known of them), but it cannot notice every change, nor a change of calls for which it never asks again.
 *
 * <p>Calls of one class should share their list of people, as long as they are read, and people their participant: what is not shared is kept for each call.
 * A source is asked by several threads at once where a review is parallel.
 */
@FunctionalInterface
public interface CallSource {

    /**
     * Returns a call, with the same facts each time.
     *
     * @param place its place in order of start, then id; from 0
     */
    Call call(int place);
}
