package org.callpolicykit.adapter.gmeet;

import org.callpolicykit.api.person.PersonId;

/**
 * A member of staff in a call.
 *
 * @param person who, in the MIS
 * @param account their Google account
 */
record Staff(PersonId person, String account) {

    @Override
    public String toString() {
        return "Staff[" + person + "]";
    }
}
