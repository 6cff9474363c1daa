package org.callpolicykit.adapter.schoolcloud;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Person;
import org.jspecify.annotations.Nullable;

/** By what an export names people. */
enum PersonKey {
    /** By the MIS's identifier. */
    ID,
    /** By their name, as the MIS writes it. */
    NAME,
    /** By the e-mail address that the MIS holds of a parent, or the login of a member of staff. */
    EMAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PersonKey> of(String word) {
        return Arrays.stream(values())
                .filter(key -> key.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns what somebody is named by; null where the MIS has nothing of the kind. */
    @Nullable
    String of(Person person, @Nullable Account account) {
        String email =
                person instanceof ParentCarer parent ? parent.email() : account == null ? null : account.address();
        String written = switch (this) {
            case ID -> person.id().value();
            case NAME -> person.name();
            case EMAIL -> email;
        };
        return written == null ? null : key(written);
    }

    @Nullable
    String of(Participant<?> participant) {
        return of(participant.person(), participant.account());
    }

    /** Ids are taken as they are; in names and addresses neither case nor spaces count. */
    String key(String written) {
        return this == ID
                ? written.strip()
                : written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
