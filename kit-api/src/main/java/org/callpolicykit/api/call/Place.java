package org.callpolicykit.api.call;

/** Where somebody is during a call, as they declare it. */
public enum Place {
    /** In school. */
    SCHOOL("in school"),
    /** In an office outside the school. */
    OFFICE("in an office"),
    /** At home, in a shared room. */
    SHARED_ROOM("in a shared room at home"),
    /** At home, in a study. */
    STUDY("in a study at home"),
    /** In a bedroom. */
    BEDROOM("in a bedroom"),
    /** In a bathroom. */
    BATHROOM("in a bathroom"),
    /** In public, as in a café or on a train. */
    PUBLIC("in a public place");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** Returns the place in words, for people. */
    public String label() {
        return label;
    }
}
