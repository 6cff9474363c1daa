package org.callpolicykit.api.call;

/** What a call is for: the eight purposes of clause 4. */
public enum Purpose {
    /** Helping pupils with the content of lessons. */
    LESSON_CONTENT("lesson content"),
    /** Helping pupils with special needs, or otherwise identified. */
    SEND_OR_IDENTIFIED_PUPILS("support for SEND or identified pupils"),
    /** Emotional support, mental health and wellbeing. */
    WELLBEING("wellbeing"),
    /** Motivation and engagement. */
    MOTIVATION("motivation and engagement"),
    /** Interventions and work in small groups. */
    INTERVENTION("intervention or small-group work"),
    /** Class assemblies and communication. */
    ASSEMBLY_OR_COMMUNICATION("assembly or communication"),
    /** Safeguarding. */
    SAFEGUARDING("safeguarding"),
    /** Running the school: meetings, planning, HR, finance, health and safety, governors. */
    RUNNING_THE_SCHOOL("running the school");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** Returns the purpose in words, for people. */
    public String label() {
        return label;
    }
}
