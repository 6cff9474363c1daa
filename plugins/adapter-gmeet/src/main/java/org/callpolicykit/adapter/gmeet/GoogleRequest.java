package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;

/**
 * One request to Google.
 *
 * @param quota what it counts towards
 * @param account for whom it is sent
 * @param repeat whether it may be sent again when nobody knows what became of it
 * @param purpose what it is for, after "to"
 * @param request as Google's client makes it
 */
record GoogleRequest(
        Quota quota, String account, Repeat repeat, String purpose, AbstractGoogleClientRequest<?> request) {

    /** Whether a request may be sent again when nobody knows what became of it. */
    enum Repeat {
        /** Doing it twice comes to the same as doing it once. */
        SAFE,
        /** Doing it twice does two things. */
        UNSAFE
    }

    Service service() {
        return quota.service();
    }

    /** Returns what was done without to whom: for messages. */
    @Override
    public String toString() {
        return "to " + purpose;
    }
}
