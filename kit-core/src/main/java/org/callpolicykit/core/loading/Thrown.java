package org.callpolicykit.core.loading;

import java.lang.reflect.InvocationTargetException;
import org.pf4j.PluginRuntimeException;

/** Puts what a plugin threw into words for its provider. */
final class Thrown {

    private Thrown() {}

    static String describe(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof InvocationTargetException
                        || cause instanceof ExceptionInInitializerError
                        || cause instanceof PluginRuntimeException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return cause.getClass().getName() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")") + place;
    }
}
