package org.callpolicykit.api.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The account with which somebody joins a call.
 *
 * @param provider who runs the account
 * @param ownership whose account it is
 * @param address the login, as the provider knows it; never blank, and never logged
 * @param privacyCheckedOn the day its privacy settings were last checked; null when nobody noted that
 */
public record Account(
        Provider provider,
        Ownership ownership,
        String address,
        @Nullable LocalDate privacyCheckedOn) {

    /** @throws IllegalArgumentException if the address is blank */
    public Account {
        if (address.isBlank()) {
            throw new IllegalArgumentException("an account has no address; leave the account out when it is not known");
        }
    }

    /** An account whose privacy settings nobody noted as checked. */
    public Account(Provider provider, Ownership ownership, String address) {
        this(provider, ownership, address, null);
    }

    /** Returns this account with its privacy settings checked on a day; null when nobody noted that. */
    public Account withPrivacyCheckedOn(@Nullable LocalDate day) {
        return new Account(provider, ownership, address, day);
    }

    @Override
    public String toString() {
        return "Account[" + provider + ", " + ownership + "]";
    }

    /** Who runs an account. */
    public enum Provider {
        /** A Google account. */
        GOOGLE("Google"),
        /** A Microsoft account. */
        MICROSOFT("Microsoft"),
        /** A SchoolCloud account. */
        SCHOOLCLOUD("SchoolCloud"),
        /** Any other. */
        OTHER("other");

        private final String label;

        Provider(String label) {
            this.label = label;
        }

        /** Returns the provider in words, for people. */
        public String label() {
            return label;
        }
    }
}
