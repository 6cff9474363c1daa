package org.callpolicykit.api.call;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.jspecify.annotations.Nullable;

/**
 * Something that came up in a call and has to be followed up. What exactly was seen or said stays in the school's safeguarding system.
 *
 * @param kind what kind of concern it is
 * @param raisedAt when it came up
 * @param about the people it is about, each once; empty when nobody noted that
 * @param referral to whom it was passed on; null while it was to nobody
 * @param followUp the telephone call or visit that is to follow; null when none is
 */
public record Concern(
        Kind kind,
        Instant raisedAt,
        List<PersonId> about,
        @Nullable Referral referral,
        @Nullable FollowUp followUp) {

    /** Copies the list. */
    public Concern {
        about = about.stream().distinct().sorted().toList();
    }

    /** What kind of concern it is. */
    public enum Kind {
        /** About the welfare or safety of a child or family. */
        CHILD_WELFARE("a concern about a child"),
        /** An allegation against a member of staff. */
        ALLEGATION("an allegation against a member of staff"),
        /** Language or actions against clause 7(a). */
        CONDUCT("an incident of language or actions"),
        /** Clothing against clause 7(d). */
        CLOTHING("an incident of clothing"),
        /** Something in view or to be heard, against clause 7(g). */
        SURROUNDINGS("an incident of something seen or heard in the background");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the kind in words, for people. */
        public String label() {
            return label;
        }
    }

    /**
     * To whom a concern was passed on.
     *
     * @param to the role of who took it
     * @param at when
     */
    public record Referral(SchoolRole to, Instant at) {}

    /**
     * What is to follow.
     *
     * @param way how
     * @param due until when
     * @param doneAt when it was done; null while it was not
     */
    public record FollowUp(Way way, Instant due, @Nullable Instant doneAt) {

        /** How a family is supported after a call. */
        public enum Way {
            /** A telephone call. */
            TELEPHONE("a telephone call"),
            /** A visit at home. */
            HOME_VISIT("a home visit");

            private final String label;

            Way(String label) {
                this.label = label;
            }

            /** Returns the way in words, for people. */
            public String label() {
                return label;
            }
        }
    }
}
