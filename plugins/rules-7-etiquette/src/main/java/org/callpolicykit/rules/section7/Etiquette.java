package org.callpolicykit.rules.section7;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.Attested;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.rule.check.Told;

/** What the clauses of the etiquette have in common: it was given, somebody looked after it, and no incident is on record. */
final class Etiquette {

    private static final Told GIVEN = Told.parents(Topic.ETIQUETTE);

    private Etiquette() {}

    /** Checks that the etiquette was given before the call. */
    static Check given() {
        return GIVEN;
    }

    /** Checks that the etiquette was given, that the staff confirm how it was, and that no incident of a kind is on record. */
    static Check lookedAfter(Attested confirmed, Concern.Kind incident) {
        Check incidents = (request, findings) -> checkIncidents(request, incident, findings);
        return GIVEN.and(confirmed).and(incidents.sameUntil(Etiquette::nextConcern));
    }

    private static Instant nextConcern(CallRequest request) {
        List<Concern> concerns = request.call().log().concerns();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; concerns != null && index < concerns.size(); index++) {
            next.reached(concerns.get(index).raisedAt());
        }
        return next.instant();
    }

    private static void checkIncidents(CallRequest request, Concern.Kind incident, Findings findings) {
        List<Concern> concerns = request.call().log().concerns();
        if (concerns == null) {
            findings.unproven("does not say whether there was %s", incident.label());
            return;
        }
        for (int index = 0; index < concerns.size(); index++) {
            Concern concern = concerns.get(index);
            if (concern.kind() == incident && !concern.raisedAt().isAfter(request.at())) {
                findings.breach("has %s on record", incident.label());
                return;
            }
        }
    }
}
