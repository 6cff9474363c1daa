package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.rule.Wording;

/** Lengths of time in words. */
final class Lengths {

    private Lengths() {}

    /** Returns "1 hour and 15 minutes". */
    static String inWords(Duration length) {
        List<String> words = new ArrayList<>();
        add(words, length.toHours(), "hour");
        add(words, length.toMinutesPart(), "minute");
        add(words, length.toSecondsPart(), "second");
        return words.isEmpty() ? "no time" : Wording.allOf(words);
    }

    private static void add(List<String> words, long count, String unit) {
        if (count > 0) {
            words.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
