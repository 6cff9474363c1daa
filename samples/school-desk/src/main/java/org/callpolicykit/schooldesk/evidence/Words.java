package org.callpolicykit.schooldesk.evidence;

import java.util.Locale;

/** Words as files write them: case does not matter, and {@code -}, {@code _} and a space are the same. */
final class Words {

    private Words() {}

    /** Returns the one way of writing a word that stands for all of them. */
    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Returns the word of an enum's constant: {@code CLOSED_ON} is written {@code closed-on}. */
    static String of(Enum<?> constant) {
        return plain(constant.name());
    }
}
