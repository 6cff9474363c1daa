package org.callpolicykit.api.call;

import org.callpolicykit.api.person.Account;

/**
 * A call's entry in a calendar.
 *
 * @param provider whose calendar it is: Office 365 is Microsoft's
 * @param id the provider's identifier of the entry; never blank
 */
public record CalendarEvent(Account.Provider provider, String id) {

    /** @throws IllegalArgumentException if the identifier is blank */
    public CalendarEvent {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a calendar entry has no id; leave the entry out when there is none");
        }
    }
}
