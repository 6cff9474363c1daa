package org.callpolicykit.api.condition;

import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Whoever joins with an account of the school's.
 *
 * @param provider who runs it; null for whoever does
 */
public record HasSchoolAccount(Account.@Nullable Provider provider) implements Trait<Person> {

    /** Whoever runs the account. */
    public static HasSchoolAccount ofAnyProvider() {
        return new HasSchoolAccount(null);
    }

    @Override
    public Days of(Participant<? extends Person> participant, School school) {
        Account account = participant.account();
        return Days.when(account != null
                && account.ownership() == Ownership.SCHOOL
                && (provider == null || account.provider() == provider));
    }
}
