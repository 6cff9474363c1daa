package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.Company;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;

/**
 * Checks that enough members of staff are in a call whenever a pupil is. Whoever is not known to be somebody else may be a pupil.
 *
 * @param minimum how many there have to be
 * @param adults who counts
 */
record StaffPresence(int minimum, CountedAdults adults) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (request.decides(Stage.JOINING)) {
            checkArrival(request, events, findings);
        }
        if (request.decides(Stage.LIVE)) {
            checkLive(request, events, findings);
        }
    }

    /** What happens, the end of the call, and volunteers who count once they are trained. */
    @Override
    public Instant sameUntil(CallRequest request) {
        NextMoment next = adults.nextTrained(request);
        return request.decides(Stage.LIVE)
                ? next.events().reached(request.call().end()).instant()
                : next.instant();
    }

    private void checkArrival(CallRequest request, @Nullable List<LiveEvent> events, Findings findings) {
        Arrival arrival = request.arrival();
        if (!mayBePupil(request.call(), arrival.person())) {
            return;
        }
        if (events == null) {
            findings.unproven("does not say who is in it, expected %d members of staff before any pupil", minimum);
            return;
        }
        int present = presentAt(arrival.at(), events, request);
        if (present < minimum) {
            findings.breach(
                    "had %s of the %d members of staff it needs in it at %tR, when somebody asked to be let in",
                    CountedAdults.number(present), minimum, request.school().localTimeOf(arrival.at()));
        }
    }

    private void checkLive(CallRequest request, @Nullable List<LiveEvent> events, Findings findings) {
        Call call = request.call();
        if (call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
        }
        if (events == null) {
            findings.unproven(
                    "does not say who was in it when, expected %d members of staff as long as pupils are", minimum);
            return;
        }
        Company.Gap gap = Company.firstGap(
                events, person -> mayBePupil(call, person), person -> counts(person, request), minimum, request.at());
        if (gap != null) {
            findings.breach(
                    "had %s of the %d members of staff it needs from %tR on",
                    CountedAdults.number(gap.present()),
                    minimum,
                    request.school().localTimeOf(gap.from()));
        } else {
            checkStrangers(request, events, findings);
        }
    }

    /** Where no pupil was noted as being alone, somebody whom nobody recognised may have been, or nobody noted enough. */
    private void checkStrangers(CallRequest request, List<LiveEvent> events, Findings findings) {
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.who() == null
                    && event.what() == What.JOINED
                    && !event.at().isAfter(request.at())) {
                int present = presentAt(event.at(), events, request);
                if (present < minimum) {
                    findings.unproven(
                            "does not say who joined it at %tR, when it had %s of the %d members of staff it needs",
                            request.school().localTimeOf(event.at()), CountedAdults.number(present), minimum);
                    return;
                }
            }
        }
        int joined = joinedUpTo(request.at(), request);
        if (joined < minimum && !request.at().isBefore(request.call().end())) {
            findings.breach(
                    "is over and was joined by %s of the %d members of staff it needs",
                    CountedAdults.number(joined), minimum);
        }
    }

    private static boolean mayBePupil(Call call, @Nullable PersonId person) {
        return person == null || call.pupil(person) != null || call.participant(person) == null;
    }

    private boolean counts(PersonId person, CallRequest request) {
        Participant<StaffMember> member = request.call().staffMember(person);
        return member != null && adults.count(member.person(), request.call(), request.school(), request.at());
    }

    private int presentAt(Instant moment, List<LiveEvent> events, CallRequest request) {
        List<Participant<StaffMember>> staff = request.call().staff();
        int present = 0;
        for (int index = 0; index < staff.size(); index++) {
            PersonId member = staff.get(index).id();
            if (counts(member, request) && isIn(member, events, moment)) {
                present++;
            }
        }
        return present;
    }

    /** Who joins and leaves at one moment has left: what was noted in one moment has no order. */
    private static boolean isIn(PersonId person, List<LiveEvent> events, Instant moment) {
        Instant joined = Instant.MIN;
        Instant left = Instant.MIN;
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (person.equals(event.who()) && !event.at().isAfter(moment)) {
                joined = event.what() == What.JOINED ? event.at() : joined;
                left = event.what() == What.LEFT ? event.at() : left;
            }
        }
        return joined.isAfter(left);
    }

    private int joinedUpTo(Instant moment, CallRequest request) {
        List<Participant<StaffMember>> staff = request.call().staff();
        int joined = 0;
        for (int index = 0; index < staff.size(); index++) {
            PersonId member = staff.get(index).id();
            if (counts(member, request) && request.call().log().has(What.JOINED, member, moment)) {
                joined++;
            }
        }
        return joined;
    }
}
