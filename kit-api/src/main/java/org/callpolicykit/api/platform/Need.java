package org.callpolicykit.api.platform;

/**
 * What a platform needs before it supports a control.
 *
 * @param kind what kind of thing it is
 * @param what the thing, as the administrator's pages call it; never blank
 */
public record Need(Kind kind, String what) {

    /** @throws IllegalArgumentException if it is blank */
    public Need {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a need says what is needed; this one is blank");
        }
    }

    /** Kinds of things that a platform needs. */
    public enum Kind {
        /** A permission that an application asks for. */
        SCOPE("scope"),
        /** An edition of the product, or a licence. */
        EDITION("edition"),
        /** An administrator's consent to an application, or an access policy for it. */
        CONSENT("consent"),
        /** A setting of the whole tenant. */
        TENANT_SETTING("setting of the tenant");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the kind in words, for people. */
        public String label() {
            return label;
        }
    }

    /** Returns the need in words, for people: "scope meetings.space.settings". */
    @Override
    public String toString() {
        return kind.label() + " " + what;
    }
}
