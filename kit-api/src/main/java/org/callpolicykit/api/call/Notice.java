package org.callpolicykit.api.call;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something the school told about a call: to the families of its pupils, to the pupils, or to the parents in it.
 *
 * @param channel the way it was told
 * @param sentAt when it was sent or said, or is to be sent
 * @param topics what it told; empty when nobody noted that
 * @param about the pupils whose families, or the parents, who were told; empty when everyone in the call was
 * @param audience whom it was meant for; not empty
 * @param acknowledgedBy those of {@code about} who, or whose family, confirmed that they read it
 * @param sender from whom it came; null when nobody noted that
 * @param deliveries to which addresses it went; null when nobody noted that
 * @param text what it says; null when nobody kept that. Never logged
 */
public record Notice(
        Channel channel,
        Instant sentAt,
        Set<Topic> topics,
        Set<PersonId> about,
        Set<Audience> audience,
        Set<PersonId> acknowledgedBy,
        @Nullable Sender sender,
        @Nullable List<Delivery> deliveries,
        @Nullable String text) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if it was meant for nobody
     */
    public Notice {
        topics = Set.copyOf(topics);
        about = Set.copyOf(about);
        audience = Set.copyOf(audience);
        acknowledgedBy = Set.copyOf(acknowledgedBy);
        deliveries = deliveries == null ? null : List.copyOf(deliveries);
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("the notice of " + sentAt + " was meant for nobody; say for whom");
        }
    }

    /** A notice to parents of which nobody noted more than this. */
    public Notice(Channel channel, Instant sentAt, Set<Topic> topics, Set<PersonId> about) {
        this(channel, sentAt, topics, about, Set.of(Audience.PARENTS), Set.of(), null, null, null);
    }

    /** Returns whether the notice was about that pupil, or for that parent. */
    public boolean reaches(PersonId person) {
        return about.isEmpty() || about.contains(person);
    }

    /** Returns this notice for another audience. */
    public Notice withAudience(Set<Audience> other) {
        return new Notice(channel, sentAt, topics, about, other, acknowledgedBy, sender, deliveries, text);
    }

    /** Returns this notice with those who confirmed that they read it. */
    public Notice withAcknowledgedBy(Set<PersonId> others) {
        return new Notice(channel, sentAt, topics, about, audience, others, sender, deliveries, text);
    }

    /** Returns this notice from another sender; null when nobody noted that. */
    public Notice withSender(@Nullable Sender other) {
        return new Notice(channel, sentAt, topics, about, audience, acknowledgedBy, other, deliveries, text);
    }

    /** Returns this notice sent to other addresses; null when nobody noted that. */
    public Notice withDeliveries(@Nullable List<Delivery> others) {
        return new Notice(channel, sentAt, topics, about, audience, acknowledgedBy, sender, others, text);
    }

    /** Returns this notice with another text; null when nobody kept that. */
    public Notice withText(@Nullable String other) {
        return new Notice(channel, sentAt, topics, about, audience, acknowledgedBy, sender, deliveries, other);
    }

    @Override
    public String toString() {
        return "Notice[" + channel + ", " + sentAt + ", " + topics + ", " + audience + "]";
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
        /** How one joins: by which link or class, with or without an app. */
        HOW_TO_JOIN("how to join"),
        /** The link or code itself, with which one can join. */
        JOINING_DETAILS("the joining details"),
        /** Whom to ask or tell. */
        FEEDBACK_CONTACT("the feedback contact"),
        /** Links to further guidance on online safety. */
        GUIDANCE_LINKS("the guidance links"),
        /** How parents help the child to keep to the Acceptable Use policy. */
        ACCEPTABLE_USE("the guidance on acceptable use"),
        /** That the camera may stay off, or the school telephones instead. */
        CAMERA_CHOICE("the choice of a call without camera or by telephone"),
        /** Which visitors from outside the school will be there. */
        VISITORS("the visitors"),
        /** That the call is recorded, and why. */
        RECORDING("the recording");

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
