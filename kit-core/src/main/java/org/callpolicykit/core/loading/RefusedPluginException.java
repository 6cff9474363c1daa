package org.callpolicykit.core.loading;

/** A plugin cannot be loaded. The message ends the sentence "The plugin was not loaded: ..." and says what to do. */
final class RefusedPluginException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedPluginException(String message) {
        super(message);
    }

    RefusedPluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
