package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code accounts.csv}: with which logins people join calls. */
final class AccountsFile {

    private static final Choice<Account.Provider> PROVIDER = Choice.of(Account.Provider.class);
    private static final Choice<Ownership> OWNER = Choice.of(Ownership.class);
    private static final List<String> REQUIRED = List.of("person", "provider", "owner", "address");

    private AccountsFile() {}

    private record Filed(PersonId person, Account.Provider provider, String address) {}

    /** Returns the accounts by person; null when the school keeps no such register. */
    static @Nullable ByPerson<Account> read(EvidenceFolder evidence) {
        ByPerson.Builder<Account> accounts = new ByPerson.Builder<>();
        Once<Filed> once = new Once<>();
        boolean kept = evidence.forEachRow("accounts.csv", REQUIRED, row -> {
            PersonId person = evidence.references().person(row, "person", PersonKind.ANYONE);
            Account.Provider provider = row.choice("provider", PROVIDER);
            Ownership owner = row.choice("owner", OWNER);
            String address = row.text("address");
            LocalDate checkedOn = row.optionalDate("privacy-checked-on").orElse(null);
            Filed filed = new Filed(person, provider, address.toLowerCase(Locale.ROOT));
            once.check(row, "address", filed, "each account of a person once");
            if (row.isGood()) {
                accounts.add(person, new Account(provider, owner, address, checkedOn));
            }
        });
        return kept ? accounts.build() : null;
    }
}
