package org.callpolicykit.testkit.platform;

import java.util.function.Function;

/** What a test server does to a request instead of serving it. */
public sealed interface Fault {

    /** Another answer; the request is not served. */
    static Fault answering(Answer answer) {
        return new Instead(request -> answer);
    }

    /**
     * Another answer; the request is not served.
     *
     * @param answer the answer, made of the request
     */
    record Instead(Function<Received, Answer> answer) implements Fault {}

    /** Ways in which a connection breaks. */
    enum Broken implements Fault {
        /** The connection is cut, and the request never served. */
        REQUEST_LOST,
        /** The request is served, and the connection cut before the answer. */
        ANSWER_LOST,
        /** The request is served, and the connection cut in the middle of the answer. */
        ANSWER_CUT,
        /** The request is served, and the answer stops in the middle, with the connection open. */
        ANSWER_STALLED,
        /** Nothing ever comes back; the request is not served. */
        SILENCE
    }
}
