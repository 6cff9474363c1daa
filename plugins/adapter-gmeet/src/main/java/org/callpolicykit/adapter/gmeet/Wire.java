package org.callpolicykit.adapter.gmeet;

/** Where requests go: to Google, or to the list of a rehearsal. */
@FunctionalInterface
interface Wire {

    /** Returns the answer, whatever it says. */
    Answer exchange(GoogleRequest request);
}
