package org.callpolicykit.rules.section51;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;

/**
 * Checks of a call that runs, or has ended, that something was done by nobody but those who may. Which members of staff are co-hosts is on no
 * list, so what hosts may do any of the staff in the call may have done.
 *
 * @param what what is looked for
 * @param deed what was seen then, in words: "a file sent"
 * @param atMost the most people who may do it
 */
record DoneOnlyBy(What what, String deed, Who atMost) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        if (atMost == Who.EVERYONE || !request.decides(Stage.LIVE)) {
            return;
        }
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("has no note of what happened in it, such as %s", deed);
            return;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (isDeed(event, request) && standing(event.who(), request.call()) != Standing.ALLOWED) {
                report(request, events, Standing.FORBIDDEN, findings);
                report(request, events, Standing.NOT_KNOWN, findings);
                return;
            }
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return request.decides(Stage.LIVE) ? NextMoment.of(request).events().instant() : Instant.MAX;
    }

    private boolean isDeed(LiveEvent event, CallRequest request) {
        return event.what() == what && !event.at().isAfter(request.at());
    }

    private Standing standing(@Nullable PersonId who, Call call) {
        if (atMost == Who.NOBODY) {
            return Standing.FORBIDDEN;
        }
        Participant<?> participant = who == null ? null : call.participant(who);
        if (participant == null) {
            return Standing.NOT_KNOWN;
        }
        if (call.staffMember(participant.id()) != null) {
            return Standing.ALLOWED;
        }
        return atMost == Who.SCHOOL_ACCOUNTS ? standing(participant.account()) : Standing.FORBIDDEN;
    }

    private static Standing standing(@Nullable Account account) {
        if (account == null) {
            return Standing.NOT_KNOWN;
        }
        return account.ownership() == Ownership.SCHOOL ? Standing.ALLOWED : Standing.FORBIDDEN;
    }

    private void report(CallRequest request, List<LiveEvent> events, Standing standing, Findings findings) {
        Map<PersonId, Person> people = new TreeMap<>();
        Instant firstByPeople = null;
        Instant firstByUnknown = null;
        for (LiveEvent event : events) {
            if (!isDeed(event, request) || standing(event.who(), request.call()) != standing) {
                continue;
            }
            Participant<?> participant =
                    event.who() == null ? null : request.call().participant(event.who());
            if (participant == null) {
                firstByUnknown = firstByUnknown == null ? event.at() : firstByUnknown;
            } else {
                firstByPeople = firstByPeople == null ? event.at() : firstByPeople;
                people.put(participant.id(), participant.person());
            }
        }
        if (firstByPeople != null) {
            report(request, firstByPeople, List.copyOf(people.values()), standing, findings);
        }
        if (firstByUnknown != null) {
            report(request, firstByUnknown, List.of(), standing, findings);
        }
    }

    private void report(CallRequest request, Instant first, List<Person> people, Standing standing, Findings findings) {
        String allowed = atMost == Who.NOBODY ? "nobody" : "only " + atMost.label();
        String words = "saw %s, first at %tT on %<tA %<te %<tB, which %s may do, "
                + (standing == Standing.FORBIDDEN ? "by" : "and cannot show that of");
        Object[] facts = {deed, request.school().localTimeOf(first), allowed};
        if (standing == Standing.FORBIDDEN && people.isEmpty()) {
            findings.breach(words + " somebody unknown", facts);
        } else if (standing == Standing.FORBIDDEN) {
            findings.breach(people, words, facts);
        } else if (people.isEmpty()) {
            findings.unproven(words + " somebody unknown", facts);
        } else {
            findings.unproven(people, words, facts);
        }
    }

    /** Whether somebody may do it. */
    private enum Standing {
        ALLOWED,
        NOT_KNOWN,
        FORBIDDEN
    }
}
