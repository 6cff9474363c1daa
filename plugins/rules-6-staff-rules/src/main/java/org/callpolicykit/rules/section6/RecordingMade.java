package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;

/**
 * Checks the recordings that were started in a call, and the one that is about to be.
 *
 * @param approved what a recording needs where it needs approval
 */
record RecordingMade(RecordingApproved approved) {

    void check(CallRequest request, Requirement asked, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        boolean isToStart = request.action() == Action.RECORD;
        if (events == null) {
            findings.unproven("does not say whether it was recorded");
        }
        List<LiveEvent> started = events == null ? List.of() : started(events, request.at());
        if (!started.isEmpty()) {
            checkByStaff(started, request, findings);
        }
        if (asked == Requirement.FORBIDDEN) {
            checkNone(started, isToStart, request, findings);
        } else if (asked == Requirement.WITH_APPROVAL && !started.isEmpty()) {
            approved.check("was recorded", started.get(0).at(), request, findings);
        } else if (asked == Requirement.WITH_APPROVAL && isToStart) {
            approved.check("is about to be recorded", request.at(), request, findings);
        } else if (asked == Requirement.REQUIRED
                && events != null
                && started.isEmpty()
                && !request.at().isBefore(request.call().end())) {
            findings.breach("is over and was not recorded, expected a recording");
        }
    }

    private static List<LiveEvent> started(List<LiveEvent> events, Instant at) {
        List<LiveEvent> started = List.of();
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.RECORDING_STARTED && !event.at().isAfter(at)) {
                started = started.isEmpty() ? new ArrayList<>() : started;
                started.add(event);
            }
        }
        return started;
    }

    private static void checkByStaff(List<LiveEvent> started, CallRequest request, Findings findings) {
        Call call = request.call();
        Set<PersonId> others = new TreeSet<>();
        boolean byStranger = false;
        for (LiveEvent event : started) {
            PersonId who = event.who();
            if (who == null || call.participant(who) == null) {
                byStranger = true;
            } else if (call.staffMember(who) == null) {
                others.add(who);
            }
        }
        if (byStranger) {
            findings.breach("was recorded by somebody who is not known to be of its staff");
        }
        List<Person> people = People.namedIn(request, others);
        findings.breach(people, "was recorded by somebody else than its staff");
    }

    private static void checkNone(List<LiveEvent> started, boolean isToStart, CallRequest request, Findings findings) {
        if (!started.isEmpty()) {
            findings.breach(
                    "was recorded from %tR on, expected no recording",
                    request.school().localTimeOf(started.get(0).at()));
        } else if (isToStart) {
            findings.breach("is about to be recorded, expected no recording");
        }
    }
}
