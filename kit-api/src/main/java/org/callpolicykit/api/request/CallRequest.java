package org.callpolicykit.api.request;

import java.time.Instant;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * The question "may this be done with this call, now?", with every fact that the answer may rest on. The same request always
 * gets the same answer from the same policy.
 *
 * @param school the school's standing facts
 * @param call the call
 * @param action what is to be done
 * @param at when it is to be done: the only clock that rules know
 * @param arriving who asks to be let in; null for every action but {@link Action#ADMIT}
 */
public record CallRequest(
        School school,
        Call call,
        Action action,
        Instant at,
        @Nullable Arrival arriving) {

    /** @throws IllegalArgumentException if somebody arrives without being admitted, or the other way round */
    public CallRequest {
        if ((action == Action.ADMIT) != (arriving != null)) {
            throw new IllegalArgumentException("a request to " + action.label() + " call " + call.id()
                    + (arriving == null ? " names nobody; say who arrives" : " names an arrival; only ADMIT does"));
        }
    }

    /**
     * A request that is not about somebody's arrival.
     *
     * @throws IllegalArgumentException if the action is {@link Action#ADMIT}
     */
    public CallRequest(School school, Call call, Action action, Instant at) {
        this(school, call, action, at, null);
    }

    /** The request to let somebody in, at the moment at which they ask. */
    public static CallRequest admit(School school, Call call, Arrival arriving) {
        return new CallRequest(school, call, Action.ADMIT, arriving.at(), arriving);
    }

    /** Returns whether the clauses of a stage have to be kept for this request: for rules that are decided at several. */
    public boolean decides(Stage stage) {
        return action.stages().contains(stage);
    }

    /**
     * Returns who asks to be let in.
     *
     * @throws IllegalStateException if the request is not about somebody's arrival: for rules of the stage of joining alone
     */
    public Arrival arrival() {
        if (arriving == null) {
            throw new IllegalStateException("nobody arrives in a request to " + action.label() + " a call");
        }
        return arriving;
    }

    /** Returns this request for another call. */
    public CallRequest withCall(Call other) {
        return new CallRequest(school, other, action, at, arriving);
    }

    /** Returns this request of another school. */
    public CallRequest withSchool(School other) {
        return new CallRequest(other, call, action, at, arriving);
    }

    /** Returns this request with another arrival. */
    public CallRequest withArriving(@Nullable Arrival other) {
        return new CallRequest(school, call, action, at, other);
    }
}
