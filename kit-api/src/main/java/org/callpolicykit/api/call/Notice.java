package org.callpolicykit.api.call;

import java.time.Instant;
import java.util.Set;
import org.callpolicykit.api.person.PersonId;

/**
 * Something the families of a call's pupils, or the parents in it, were told about the call.
 *
 * @param channel the way it was told
 * @param sentAt when it was sent or said
 * @param topics what it told; empty when nobody noted that
 * @param about the pupils whose families were told; empty when everyone in the call was
 */
public record Notice(Channel channel, Instant sentAt, Set<Topic> topics, Set<PersonId> about) {

    /** Copies the sets. */
    public Notice {
        topics = Set.copyOf(topics);
        about = Set.copyOf(about);
    }

    /** Returns whether the notice reached the family of that pupil. */
    public boolean reaches(PersonId pupil) {
        return about.isEmpty() || about.contains(pupil);
    }

    /** What a notice can tell. */
    public enum Topic {
        /** The sites that pupils are asked to use. */
        SITES("the sites used"),
        /** What they are asked to do there. */
        ACTIVITY("the activity"),
        /** Which members of staff they will meet. */
        STAFF("the staff"),
        /** When the call is. */
        TIME("the time"),
        /** The video-conferencing etiquette. */
        ETIQUETTE("the etiquette"),
        /** The safeguarding guidance. */
        SAFEGUARDING("the safeguarding guidance"),
        /** How to join. */
        HOW_TO_JOIN("how to join"),
        /** Whom to ask or tell. */
        FEEDBACK_CONTACT("the feedback contact"),
        /** Links to further guidance on online safety. */
        GUIDANCE_LINKS("the guidance links");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /** Returns the topic in words, for people. */
        public String label() {
            return label;
        }
    }
}
