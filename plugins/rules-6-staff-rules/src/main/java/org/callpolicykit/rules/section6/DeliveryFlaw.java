package org.callpolicykit.rules.section6;

import java.util.List;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.rule.Findings;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the way in which a notice reached one pupil's family. */
enum DeliveryFlaw {
    /** It went to the pupil. */
    TO_THE_PUPIL,
    /** Nobody noted to whom it went. */
    NOT_NOTED,
    /** Nobody knows who the pupil's parents are. */
    CONTACTS_NOT_KNOWN,
    /** It is not known to have gone to any of the pupil's parents. */
    TO_NO_CONTACT;

    /** Returns whether a notice goes to families one by one. A newsletter goes to everybody, and to nobody's address. */
    static boolean isPossible(Notice notice) {
        boolean isForFamilies = notice.audience().contains(Audience.PARENTS)
                || notice.audience().contains(Audience.PUPILS);
        return isForFamilies && notice.channel() != Channel.NEWSLETTER;
    }

    /** Returns what is wrong with a notice for a pupil; null when nothing is, or when it is none for this pupil's family. */
    static @Nullable DeliveryFlaw of(Notice notice, Pupil pupil) {
        if (!isPossible(notice) || !notice.reaches(pupil.id())) {
            return null;
        }
        List<Delivery> deliveries = notice.deliveries();
        if (deliveries == null || deliveries.isEmpty()) {
            return NOT_NOTED;
        }
        boolean reachesContact = false;
        for (int index = 0; index < deliveries.size(); index++) {
            Delivery delivery = deliveries.get(index);
            if (delivery.to().equals(pupil.id())) {
                return TO_THE_PUPIL;
            }
            reachesContact = reachesContact || pupil.hasContact(delivery.to());
        }
        if (pupil.contacts() == null) {
            return CONTACTS_NOT_KNOWN;
        }
        return reachesContact ? null : TO_NO_CONTACT;
    }

    void report(List<Pupil> pupils, Channel channel, Findings findings) {
        switch (this) {
            case TO_THE_PUPIL ->
                findings.breach(
                        pupils,
                        "has a notice that went by %s straight to the pupil, expected through a parent or carer, for",
                        channel.label());
            case NOT_NOTED ->
                findings.unproven(
                        pupils,
                        "does not say to whom a notice went by %s, expected a parent or carer of",
                        channel.label());
            case CONTACTS_NOT_KNOWN ->
                findings.unproven(
                        pupils,
                        "has a notice that went by %s, and nobody knows the parents and carers of",
                        channel.label());
            case TO_NO_CONTACT ->
                findings.unproven(
                        pupils,
                        "has a notice that went by %s to nobody who is known as a parent or carer of",
                        channel.label());
        }
    }
}
