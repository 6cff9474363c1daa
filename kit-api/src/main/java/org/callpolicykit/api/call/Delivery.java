package org.callpolicykit.api.call;

import org.callpolicykit.api.person.PersonId;

/**
 * To whom, and to which address or number, something was sent.
 *
 * @param to who it was sent to
 * @param address the e-mail address, telephone number or login that was used; never blank, and never logged
 */
public record Delivery(PersonId to, String address) {

    /** @throws IllegalArgumentException if the address is blank */
    public Delivery {
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "a delivery to " + to + " has no address; leave it out when it is not known");
        }
    }

    @Override
    public String toString() {
        return "Delivery[" + to + "]";
    }
}
