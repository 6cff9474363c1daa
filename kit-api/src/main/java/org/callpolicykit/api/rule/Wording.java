package org.callpolicykit.api.rule;

import java.util.List;

/** Lists of words as a sentence has them, for the messages of rules. */
public final class Wording {

    private Wording() {}

    /** Returns "newsletter, e-mail or telephone". */
    public static String anyOf(List<String> words) {
        return joined(words, " or ");
    }

    /** Returns "the sites used, the activity and the staff". */
    public static String allOf(List<String> words) {
        return joined(words, " and ");
    }

    private static String joined(List<String> words, String beforeLast) {
        int last = words.size() - 1;
        return last < 1
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, last)) + beforeLast + words.get(last);
    }
}
