package org.callpolicykit.core.evaluation;

import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.person.SchoolRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to say and to do when a rule breaks. Puts a rule's failure into words that name no person: an exception's own message may quote one. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What puts a rule right that threw. */
    public static final Remedy REMEDY = new Remedy(
            SchoolRole.COMPUTING_LEAD,
            "Report the rule to its plugin's provider. Until it is mended, check the clause by hand, or switch the rule off with who, why and"
                    + " since when.");

    private Failures() {}

    static String whileChecking(BoundRule rule, String subject, Throwable failure) {
        String message = "was not checked: rule " + rule.citation().rule() + " of plugin " + rule.plugin() + " threw "
                + failure.getClass().getName() + place(failure);
        LOG.error("{} (checking {})", message, subject);
        return message;
    }

    /** Says that a rule has to be asked every time. */
    public static void whileScreening(BoundRule rule, Throwable failure) {
        LOG.error(
                "rule {} of plugin {} threw {}{} when asked under which conditions it is silent; it is asked about every call",
                rule.citation().rule(),
                rule.plugin(),
                failure.getClass().getName(),
                place(failure));
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
