package org.callpolicykit.rules.section6;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasAgreement;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.CallRequest;

/**
 * The pupils' Acceptable Use agreement.
 *
 * @param edition the edition that counts, or {@link #ANY_EDITION}
 */
record AcceptableUse(String edition) {

    /** Whichever edition was signed. */
    static final String ANY_EDITION = "any";

    /** How a pupil stands to the agreement, in rising order of what there is. */
    enum Standing {
        NOT_KNOWN,
        NEVER_SIGNED,
        WITHDRAWN,
        SIGNED_LATER,
        OTHER_EDITION,
        EDITION_NOT_KNOWN,
        HOLDS
    }

    /** Returns the best that any of a pupil's agreements says for a day, whatever their order. */
    Standing of(Pupil pupil, LocalDate day) {
        List<Agreement> agreements = pupil.agreements();
        if (agreements == null) {
            return Standing.NOT_KNOWN;
        }
        Standing best = Standing.NEVER_SIGNED;
        for (int index = 0; index < agreements.size(); index++) {
            Agreement agreement = agreements.get(index);
            if (agreement.kind() == Agreement.Kind.PUPIL_ACCEPTABLE_USE) {
                Standing standing = of(agreement, day);
                best = standing.compareTo(best) > 0 ? standing : best;
            }
        }
        return best;
    }

    private Standing of(Agreement agreement, LocalDate day) {
        if (!agreement.holdsOn(day)) {
            return agreement.signedOn().isAfter(day) ? Standing.SIGNED_LATER : Standing.WITHDRAWN;
        }
        if (edition.equals(ANY_EDITION) || edition.equals(agreement.edition())) {
            return Standing.HOLDS;
        }
        return agreement.edition() == null ? Standing.EDITION_NOT_KNOWN : Standing.OTHER_EDITION;
    }

    /** Returns the condition that it holds for every pupil. */
    Condition byEveryPupil() {
        return new Condition.EveryPupil(
                new HasAgreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, edition.equals(ANY_EDITION) ? null : edition));
    }

    /** Returns what is missing: the agreement, signed on the day of the request by those for whom it does not hold. */
    Mend mend() {
        return Mend.with("a signed Acceptable Use agreement of every pupil in it", request -> {
            List<Participant<Pupil>> pupils = request.call().pupils().stream()
                    .map(pupil -> pupil.withPerson(signed(pupil.person(), request)))
                    .toList();
            return request.withCall(request.call().toBuilder().pupils(pupils).build());
        });
    }

    private Pupil signed(Pupil pupil, CallRequest request) {
        if (of(pupil, request.school().dateOf(request.call().start())) == Standing.HOLDS) {
            return pupil;
        }
        List<Agreement> known = pupil.agreements();
        List<Agreement> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(new Agreement(
                Agreement.Kind.PUPIL_ACCEPTABLE_USE,
                request.school().dateOf(request.at()),
                edition.equals(ANY_EDITION) ? null : edition,
                null));
        return pupil.withAgreements(all);
    }
}
