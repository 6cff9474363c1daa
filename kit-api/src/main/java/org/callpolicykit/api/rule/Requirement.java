package org.callpolicykit.api.rule;

/** What a school asks for where schools differ in sign and not only in number: a camera on in one, off in another. */
public enum Requirement {
    /** It has to be so. */
    REQUIRED("required"),
    /** It must not be so. */
    FORBIDDEN("forbidden"),
    /** Either is fine. */
    OPTIONAL("optional"),
    /** It must not be so, unless it was approved. */
    WITH_APPROVAL("only with approval");

    private final String label;

    Requirement(String label) {
        this.label = label;
    }

    /** Returns the requirement in words, for people. */
    public String label() {
        return label;
    }
}
