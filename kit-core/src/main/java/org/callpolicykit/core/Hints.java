package org.callpolicykit.core;

import java.util.List;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Duty;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.rule.Wording;

/**
 * What would change a refusal. Every hint was tried: the rules were asked again with the missing fact supplied, the finding was gone, and nothing
 * else refused that did not refuse before.
 *
 * @param decision the decision as it stands
 * @param each what would put right single findings, in their order
 * @param together the least of these with which it would be permitted; empty where they do not suffice, or where nothing refuses
 * @param stillToDo what would still have to be done then, and until when
 */
public record Hints(Decision decision, List<Hint> each, List<Mend> together, List<Duty> stillToDo) {

    /** Copies the lists. */
    public Hints {
        each = List.copyOf(each);
        together = List.copyOf(together);
        stillToDo = List.copyOf(stillToDo);
    }

    /**
     * What would put one finding right.
     *
     * @param finding the finding
     * @param mend what is missing
     */
    public record Hint(Finding finding, Mend mend) {}

    /** Returns whether the hints together would be enough. */
    public boolean wouldPermit() {
        return !together.isEmpty();
    }

    /** Returns "would go ahead with an approval by the SLT and a notice giving the etiquette"; empty where the hints do not suffice. */
    public String text() {
        return together.isEmpty()
                ? ""
                : "would go ahead with "
                        + Wording.allOf(
                                together.stream().map(Mend::words).distinct().collect(Collectors.toList()));
    }
}
