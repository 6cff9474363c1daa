package org.callpolicykit.rules.extras;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ContactLink.CourtOrder;
import org.callpolicykit.api.person.ContactLink.ParentalResponsibility;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;

/** How somebody stands to pupils, from no contact at all to the strongest bar. Several links add up to the strongest, whatever their order. */
enum ContactStanding {
    NO_CONTACT,
    PERMITTED,
    NOT_KNOWN,
    WITHOUT_RESPONSIBILITY,
    KEPT_AWAY_BY_ORDER;

    /** Returns how somebody stands to the pupils who are in a call and those whom it is about. */
    static ContactStanding of(PersonId person, Call call) {
        ContactStanding standing = NO_CONTACT;
        List<Pupil> subjects = call.subjects();
        for (int index = 0; subjects != null && index < subjects.size(); index++) {
            standing = strongest(standing, of(person, subjects.get(index)));
        }
        for (int index = 0; index < call.pupils().size(); index++) {
            standing = strongest(standing, of(person, call.pupils().get(index).person()));
        }
        return standing;
    }

    /** Returns how somebody stands to one pupil; a pupil whose contacts nobody knows leaves it open. */
    static ContactStanding of(PersonId person, Pupil pupil) {
        List<ContactLink> links = pupil.contacts();
        if (links == null) {
            return NOT_KNOWN;
        }
        ContactStanding standing = NO_CONTACT;
        for (int index = 0; index < links.size(); index++) {
            if (links.get(index).contact().equals(person)) {
                standing = strongest(standing, of(links.get(index)));
            }
        }
        return standing;
    }

    private static ContactStanding of(ContactLink link) {
        if (link.courtOrder() == CourtOrder.IN_FORCE) {
            return KEPT_AWAY_BY_ORDER;
        }
        if (link.responsibility() == ParentalResponsibility.NOT_HELD) {
            return WITHOUT_RESPONSIBILITY;
        }
        return link.courtOrder() == null || link.responsibility() == null ? NOT_KNOWN : PERMITTED;
    }

    private static ContactStanding strongest(ContactStanding one, ContactStanding other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
