package org.callpolicykit.api.decision;

import java.util.function.UnaryOperator;
import org.callpolicykit.api.request.CallRequest;

/**
 * What would put a finding right, as a change of the facts: the kit asks again with the facts changed before it tells anybody. Two mends are
 * equal when they read the same.
 */
public final class Mend {

    private final Message words;
    private final UnaryOperator<CallRequest> change;

    private Mend(Message words, UnaryOperator<CallRequest> change) {
        this.words = words;
        this.change = change;
    }

    /**
     * Returns a mend.
     *
     * @param words what is missing, completing "would go ahead with ...": "an approval by the SLT". Names no person
     * @param change the request as it would be then; it has to leave everything else as it is
     */
    public static Mend with(String words, UnaryOperator<CallRequest> change) {
        return new Mend(Message.of("%s", words), change);
    }

    /**
     * Returns a mend.
     *
     * @param words as for {@link #with(String, UnaryOperator)}, put together when somebody reads them
     * @param change the request as it would be then; it has to leave everything else as it is
     */
    public static Mend with(Message words, UnaryOperator<CallRequest> change) {
        return new Mend(words, change);
    }

    /** Returns what is missing, completing "would go ahead with ...". */
    public String words() {
        return words.text();
    }

    /** Returns the request as it would be if that were there. */
    public CallRequest applyTo(CallRequest request) {
        return change.apply(request);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mend that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.text();
    }
}
