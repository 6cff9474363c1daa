package org.callpolicykit.api.call;

/**
 * A control together with an answer to its question.
 *
 * @param control what is restricted
 * @param who who is free to do it
 */
public record ControlSetting(Control control, Who who) {

    /** Returns whether this setting is about the same control as another, and as strict or stricter. */
    public boolean meets(ControlSetting required) {
        return control == required.control && who.isAtLeastAsStrictAs(required.who);
    }

    @Override
    public String toString() {
        return control.label() + ": " + who.label() + " " + control.question();
    }
}
