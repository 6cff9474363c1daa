package org.callpolicykit.core.platform;

import java.util.function.Supplier;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An adapter could not do what it was asked, or broke. */
final class AdapterFailure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AdapterFailure.class);

    private final @Nullable Reason reason;

    private AdapterFailure(@Nullable Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns what kind of failure it was; null when the adapter broke. */
    @Nullable
    Reason reason() {
        return reason;
    }

    /** Returns what an adapter answers. What else it throws may quote a person's name, so that only its class and place are told. */
    static <T> T orAnswer(Supplier<T> question) {
        try {
            return question.get();
        } catch (PlatformException e) {
            throw new AdapterFailure(
                    e.reason(), e.getMessage() == null ? e.reason().name() : e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            StackTraceElement[] trace = e.getStackTrace();
            String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
            String message = "The adapter broke (" + e.getClass().getName() + place
                    + "); report it to its provider. How far it came is not known.";
            LOG.error("{}", message);
            throw new AdapterFailure(null, message, e);
        }
    }
}
