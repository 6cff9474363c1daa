package org.callpolicykit.api.call;

import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * From whom, and from which address or number, the school told something.
 *
 * @param person who sent it; null when it came from the school and not from one person
 * @param ownership whose address or number it is
 * @param address the e-mail address, telephone number or login; never blank, and never logged
 */
public record Sender(@Nullable PersonId person, Ownership ownership, String address) {

    /** @throws IllegalArgumentException if the address is blank */
    public Sender {
        if (address.isBlank()) {
            throw new IllegalArgumentException("a sender has no address; leave the sender out when it is not known");
        }
    }

    @Override
    public String toString() {
        return "Sender[" + person + ", " + ownership + "]";
    }
}
