package org.callpolicykit.rules.section52;

import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.person.ParentCarer;
import org.jspecify.annotations.Nullable;

/** The addresses and numbers that the MIS holds for parents, by the channel for which they are used. */
final class ContactDetail {

    private ContactDetail() {}

    /** Returns whether what goes this way goes to an address or a number that the MIS holds for parents. */
    static boolean isUsedFor(Channel channel) {
        return channel == Channel.EMAIL || channel == Channel.TELEPHONE || channel == Channel.TEXT_MESSAGE;
    }

    /** Returns what the MIS holds now for a channel that uses it; null when it holds nothing that could be used. */
    static @Nullable String held(ParentCarer parent, Channel channel) {
        String held = channel == Channel.EMAIL ? parent.email() : parent.telephone();
        boolean usable = held != null && (channel == Channel.EMAIL ? !held.isBlank() : hasDigit(held));
        return usable ? held : null;
    }

    private static boolean hasDigit(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isDigit(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Returns whether two ways of writing mean the same address or number. */
    static boolean isSame(Channel channel, String used, String held) {
        if (used.equals(held)) {
            return true;
        }
        return channel == Channel.EMAIL
                ? used.strip().equalsIgnoreCase(held.strip())
                : national(used).equals(national(held));
    }

    /** The digits of a number as it is dialled within the country: of "+44 (0)1632 960001" they are 01632960001. */
    private static String national(String number) {
        return number.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)440?", "0");
    }
}
