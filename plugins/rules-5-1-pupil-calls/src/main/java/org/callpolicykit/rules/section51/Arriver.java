package org.callpolicykit.rules.section51;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.jspecify.annotations.Nullable;

/** Whoever asks to be let in, as the lists of the call know them. */
final class Arriver {

    private static final String NOT_LISTED = " somebody who is not on its list";

    private Arriver() {}

    /** Returns whether a member of staff of the call asks to be let in. */
    static boolean isStaff(CallRequest request) {
        return isStaff(request.call(), request.arrival().person());
    }

    static boolean isStaff(Call call, @Nullable PersonId person) {
        return person != null && call.staffMember(person) != null;
    }

    /** Returns who asks, as the call lists them; null when nobody recognised them, or the call does not list them. */
    static @Nullable Participant<?> listed(CallRequest request) {
        PersonId person = request.arrival().person();
        return person == null ? null : request.call().participant(person);
    }

    /** Reports a breach about whoever asks; the message ends so that their name can follow. */
    static void breach(CallRequest request, Findings findings, String message, Object... facts) {
        Participant<?> listed = listed(request);
        if (listed == null) {
            findings.breach(message + NOT_LISTED, facts);
        } else {
            findings.breach(List.of(listed.person()), message, facts);
        }
    }

    /** Reports that a fact about whoever asks is missing; the message ends so that their name can follow. */
    static void unproven(CallRequest request, Findings findings, String message, Object... facts) {
        Participant<?> listed = listed(request);
        if (listed == null) {
            findings.unproven(message + NOT_LISTED, facts);
        } else {
            findings.unproven(List.of(listed.person()), message, facts);
        }
    }
}
