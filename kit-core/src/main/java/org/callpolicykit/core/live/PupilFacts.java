package org.callpolicykit.core.live;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Fact;

/** Which facts about a pupil are others now, as rules name the facts that they need. */
final class PupilFacts {

    /** Any fact may be another one. */
    static final Set<Fact> ALL = Collections.unmodifiableSet(EnumSet.allOf(Fact.class));

    private PupilFacts() {}

    /** Returns the facts that differ. What rules have no name for, such as the pupil's own, may be behind any of them. */
    static Set<Fact> differing(Pupil before, Pupil now) {
        if (!withNamedFactsOf(now, before).equals(now)) {
            return ALL;
        }
        Set<Fact> differing = EnumSet.noneOf(Fact.class);
        if (!Objects.equals(before.agreements(), now.agreements())) {
            differing.addAll(EnumSet.of(Fact.AGREEMENTS, Fact.AGREEMENT_EDITIONS, Fact.AGREEMENT_GIVERS));
        }
        if (!Objects.equals(before.contacts(), now.contacts())) {
            differing.add(Fact.CONTACTS);
        }
        if (!Objects.equals(before.yearGroup(), now.yearGroup())) {
            differing.add(Fact.YEAR_GROUPS);
        }
        if (!Objects.equals(before.contactDecision(), now.contactDecision())) {
            differing.add(Fact.CONTACT_DECISIONS);
        }
        return differing;
    }

    private static Pupil withNamedFactsOf(Pupil other, Pupil pupil) {
        return pupil.withAgreements(other.agreements())
                .withContacts(other.contacts())
                .withYearGroup(other.yearGroup())
                .withContactDecision(other.contactDecision());
    }
}
