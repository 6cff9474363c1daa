package org.callpolicykit.api.condition;

import java.util.List;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of whom an agreement is on file, signed and not withdrawn.
 *
 * @param kind the agreement
 * @param edition the edition that counts; null where every one does
 */
public record HasAgreement(Agreement.Kind kind, @Nullable String edition) implements Trait<Pupil> {

    @Override
    public Days of(Participant<? extends Pupil> participant, School school) {
        List<Agreement> onFile = participant.person().agreements();
        Days days = Days.NEVER;
        for (int index = 0; onFile != null && index < onFile.size(); index++) {
            Agreement one = onFile.get(index);
            if (one.kind() == kind && (edition == null || edition.equals(one.edition()))) {
                days = days.with(Days.between(one.signedOn(), one.withdrawnOn()));
            }
        }
        return days;
    }
}
