package org.callpolicykit.schooldesk.report;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;

/**
 * One reason for which calls were refused: the same rule finding the same thing, whatever the facts.
 *
 * @param citation the rule and its clause
 * @param status what was found
 * @param wording the rule's message: with its facts where they are the same for every call, and else without them; never with the names of
 *     the people that a finding is about; empty when nothing is left
 * @param calls how many calls
 */
public record Reason(Citation citation, Status status, String wording, int calls) {

    static final Comparator<Reason> MOST_CALLS_FIRST = Comparator.comparingInt(Reason::calls)
            .reversed()
            .thenComparing(Reason::citation)
            .thenComparing(Reason::status)
            .thenComparing(Reason::wording);

    private static final Pattern PLACEHOLDER =
            Pattern.compile("%(?:%|n|(?:\\d+\\$|<)?[-#+ 0,(]*\\d*(?:\\.\\d+)?(?:[bBhHsScCdoxXeEfgGaA]|[tT].))");

    /** Returns a message without its facts: "has … of the … members of staff it needs". */
    static String wordingOf(Message message) {
        String wording = PLACEHOLDER
                .matcher(message.format())
                .replaceAll(found -> switch (found.group()) {
                    case "%%" -> "%";
                    case "%n" -> " ";
                    default -> "…";
                })
                .replaceAll("…( …)+", "…")
                .strip();
        return "…".equals(wording) ? "" : wording;
    }
}
