package org.callpolicykit.adapter.gmeet;

import java.io.IOException;

/** No whole answer came in time: nobody knows whether the request was done. */
final class Unreachable extends IOException {

    private static final long serialVersionUID = 1;

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
