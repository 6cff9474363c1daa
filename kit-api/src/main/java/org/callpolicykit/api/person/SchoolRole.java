package org.callpolicykit.api.person;

/** A role in school: who may approve, and whose turn it is to act. */
public enum SchoolRole {
    /** The Head Teacher. */
    HEAD_TEACHER("Head Teacher"),
    /** A member of the senior leadership team. */
    SLT("SLT"),
    /** The Designated Safeguarding Lead. */
    DSL("DSL"),
    /** A deputy Designated Safeguarding Lead. */
    DEPUTY_DSL("deputy DSL"),
    /** Who owns the video-conferencing policy and its settings. */
    COMPUTING_LEAD("Computing Lead"),
    /** Who advises on recordings and personal data. */
    DATA_PROTECTION_LEAD("Data Protection lead"),
    /** Who plans lessons and staff cover. */
    COVER_MANAGER("cover manager"),
    /** The school office, which keeps contacts and agreements. */
    OFFICE("school office"),
    /** Who hosts the call. */
    HOST("host of the call"),
    /** A teacher. */
    TEACHER("teacher"),
    /** A teaching assistant. */
    TEACHING_ASSISTANT("teaching assistant"),
    /** A volunteer whom the school checked and inducted. */
    VOLUNTEER("volunteer"),
    /** The Chair of Governors, who deals with allegations against the Head Teacher. */
    CHAIR_OF_GOVERNORS("Chair of Governors"),
    /** Who keeps the call records. */
    RECORDS_MANAGER("records manager");

    private final String label;

    SchoolRole(String label) {
        this.label = label;
    }

    /** Returns the role in words, for people. */
    public String label() {
        return label;
    }
}
