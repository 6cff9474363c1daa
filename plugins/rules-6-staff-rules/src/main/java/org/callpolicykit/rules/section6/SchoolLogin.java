package org.callpolicykit.rules.section6;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * An account of the school's with a provider.
 *
 * @param provider who runs it for the school
 */
record SchoolLogin(Account.Provider provider) {

    boolean is(@Nullable Account account) {
        return account != null && account.provider() == provider && account.ownership() == Ownership.SCHOOL;
    }

    /** Returns what is missing: such a login for every member of staff and every pupil in the call. */
    Mend mend() {
        return Mend.with("a school " + provider.label() + " account for everybody in it", request -> {
            Call call = request.call();
            return request.withCall(call.toBuilder()
                    .staff(withLogins(call.staff()))
                    .pupils(withLogins(call.pupils()))
                    .build());
        });
    }

    private <P extends Person> List<Participant<P>> withLogins(List<Participant<P>> people) {
        return people.stream()
                .map(participant -> is(participant.account())
                        ? participant
                        : participant.withAccount(new Account(
                                provider, Ownership.SCHOOL, participant.id().value())))
                .toList();
    }
}
