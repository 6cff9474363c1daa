package org.callpolicykit.core.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a rule's failure into words that name no person: an exception's own message may quote one. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String whileChecking(BoundRule rule, String subject, Throwable failure) {
        String message = "was not checked: rule " + rule.citation().rule() + " of plugin " + rule.plugin() + " threw "
                + failure.getClass().getName() + place(failure)
                + ". Report it to the plugin's provider; until it is mended, switch the rule off by name or check by hand";
        LOG.error("{} (checking {})", message, subject);
        return message;
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
