package org.callpolicykit.api.school;

import java.time.LocalDate;

/**
 * Something the school published, or told all parents.
 *
 * @param document what it is
 * @param where the address on the website, or how parents were told; never blank
 * @param on the day
 */
public record Publication(Document document, String where, LocalDate on) {

    /** @throws IllegalArgumentException if it is nowhere to be found */
    public Publication {
        if (where.isBlank()) {
            throw new IllegalArgumentException("the publication of " + document.label() + " does not say where");
        }
    }

    /** What a policy asks a school to make known. */
    public enum Document {
        /** The video-conferencing policy on the website. */
        VIDEO_CONFERENCING_POLICY("the video-conferencing policy"),
        /** The Remote Education Offer on the website. */
        REMOTE_EDUCATION_OFFER("the Remote Education Offer"),
        /** The notice to all parents that the school uses video calls. */
        NOTICE_OF_VIDEO_CALLS("the notice that video calls are used");

        private final String label;

        Document(String label) {
            this.label = label;
        }

        /** Returns the document in words, for people. */
        public String label() {
            return label;
        }
    }
}
