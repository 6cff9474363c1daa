package org.callpolicykit.api.rule.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;

/**
 * Checks that a member of staff in the call gave their word for something that no machine can see. It is asked for once: a duty of the
 * call until some time after its end, missing afterwards.
 *
 * @param item what is to be confirmed
 * @param within how long after the end of the call it may be confirmed
 */
public record Attested(Attestation.Item item, Duration within) implements Check {

    /** Returns the parameter of every rule with a checklist: how long after the end of the call there is time to confirm. */
    public static Parameter<Duration> confirmWithin() {
        return Parameter.duration("confirm-within", Duration.ofHours(1), Duration.ZERO, Duration.ofDays(7))
                .describedAs("how long after the end of the call the checklist may be confirmed");
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Attestation> given = call.log().attestations();
        if (given == null || !isGiven(given, call, request.at())) {
            Instant deadline = call.end().plus(within);
            findings.due(
                            deadline,
                            "has no word of the staff in it that %s, expected by %tR on %<tA %<te %<tB",
                            item.label(),
                            request.school().localTimeOf(deadline))
                    .mendedBy(mend());
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        List<Attestation> given = request.call().log().attestations();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; given != null && index < given.size(); index++) {
            if (given.get(index).item() == item) {
                next.reached(given.get(index).at()).passed(given.get(index).until());
            }
        }
        return next.instant();
    }

    private boolean isGiven(List<Attestation> given, Call call, Instant at) {
        for (int index = 0; index < given.size(); index++) {
            Attestation attestation = given.get(index);
            if (attestation.item() == item
                    && attestation.holdsAt(at)
                    && Elapsed.compare(call.end(), attestation.at(), within) <= 0
                    && call.staffMember(attestation.by()) != null) {
                return true;
            }
        }
        return false;
    }

    private Mend mend() {
        return Mend.with("the word of the staff in it that " + item.label(), request -> {
            Call call = request.call();
            if (call.staff().isEmpty()) {
                return request;
            }
            PersonId by = call.staff().get(0).id();
            Instant latest = call.end().plus(within);
            Instant at = request.at().isBefore(latest) ? request.at() : latest;
            List<Attestation> known = call.log().attestations();
            List<Attestation> all = new ArrayList<>(known == null ? List.of() : known);
            all.add(new Attestation(item, by, at));
            return request.withCall(
                    call.toBuilder().log(log -> log.withAttestations(all)).build());
        });
    }
}
