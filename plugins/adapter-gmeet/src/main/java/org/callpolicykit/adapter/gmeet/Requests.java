package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes requests of Google's clients, which say that making one could fail as sending one does. */
final class Requests {

    private Requests() {}

    /** A request that is made. */
    @FunctionalInterface
    interface Making {
        AbstractGoogleClientRequest<?> make() throws IOException;
    }

    static AbstractGoogleClientRequest<?> of(Making making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UncheckedIOException("a request could not be made", e);
        }
    }
}
