package org.callpolicykit.rules.section61;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/**
 * Clause 6.1(3): staff speak with a parent before the pupil comes in, and that parent stays in the room. Another contact of the pupil whom staff
 * greeted may take the place of the first.
 */
@Extension
@Allocates("follows who is in the room")
public final class ParentStaysInTheRoom implements PolicyRule {

    static final Parameter<Duration> ABSENCE = Parameter.duration(
                    "absence", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10))
            .describedAs("how long the parent may be out of the room");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6.1(3)"), "Staff speak with a parent first, and the parent stays in the room")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING, Stage.LIVE)
                .needs(Fact.PUPILS, Fact.EVENTS, Fact.CONTACTS, Fact.ARRIVAL_PERSON)
                .parameter(ABSENCE)
                .mandatory()
                .remedy(SchoolRole.HOST, "Speak with the parent first; end the call when no parent is in the room.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration absence = settings.get(ABSENCE);
        Check check = (request, findings) -> {
            List<LiveEvent> events = request.call().log().events();
            for (Participant<Pupil> pupil : request.call().pupils()) {
                if (!request.decides(Stage.JOINING) || isAbout(request.arrival(), pupil)) {
                    check(pupil.person(), events, request, absence, findings);
                }
            }
        };
        return IndividualCalls.only(check.sameUntil(request -> sameUntil(request, absence)));
    }

    /** What happens, and a parent who has been out of the room for too long. */
    private static Instant sameUntil(CallRequest request, Duration absence) {
        List<LiveEvent> events = request.call().log().events();
        NextMoment next = NextMoment.of(request).events();
        for (int index = 0; events != null && index < events.size(); index++) {
            if (events.get(index).what() == What.PARENT_LEFT_ROOM) {
                next.passed(events.get(index).at().plus(absence));
            }
        }
        return next.instant();
    }

    /** Somebody whom nobody recognises may be the pupil. */
    private static boolean isAbout(Arrival arrival, Participant<Pupil> pupil) {
        return arrival.person() == null || pupil.id().equals(arrival.person());
    }

    private static void check(
            Pupil pupil, @Nullable List<LiveEvent> events, CallRequest request, Duration absence, Findings findings) {
        List<Pupil> about = List.of(pupil);
        if (events == null) {
            findings.unproven(about, "was not watched, so nobody can tell whether a parent was there for");
        } else if (pupil.contacts() == null) {
            findings.unproven(about, "does not know the contacts, one of whom has to be in the room, of");
        } else if (request.decides(Stage.JOINING)) {
            if (!isGreeted(pupil, events, request.at())) {
                findings.breach(about, "has no parent whom staff spoke with before letting in");
            }
        } else {
            checkLive(pupil, events, request, absence, findings);
        }
    }

    private static boolean isGreeted(Pupil pupil, List<LiveEvent> events, Instant upTo) {
        return events.stream()
                .anyMatch(event -> event.what() == What.PARENT_GREETED
                        && isContact(pupil, event)
                        && !event.at().isAfter(upTo));
    }

    private static boolean isContact(Pupil pupil, LiveEvent event) {
        PersonId who = event.who();
        return who != null && pupil.hasContact(who);
    }

    /** Follows who is in the room: whoever was greeted, until they leave it. */
    private static void checkLive(
            Pupil pupil, List<LiveEvent> events, CallRequest request, Duration absence, Findings findings) {
        Set<PersonId> inRoom = new HashSet<>();
        Instant aloneSince = null;
        boolean greeted = false;
        boolean inCall = false;
        for (LiveEvent event : events) {
            PersonId who = event.who();
            if (who == null || event.at().isAfter(request.at())) {
                continue;
            }
            boolean pupilLeaves = event.what() == What.LEFT && who.equals(pupil.id());
            if (inCall && isTooLong(aloneSince, event.at(), absence)) {
                break;
            }
            inCall = (inCall || (event.what() == What.JOINED && who.equals(pupil.id()))) && !pupilLeaves;
            if (isContact(pupil, event)) {
                greeted |= event.what() == What.PARENT_GREETED;
                aloneSince = follow(event, who, inRoom, aloneSince);
            }
        }
        if (!greeted) {
            findings.breach(List.of(pupil), "had no parent whom staff spoke with first, with");
        } else if (inCall && isTooLong(aloneSince, request.at(), absence)) {
            findings.breach(
                    List.of(pupil),
                    "had no parent in the room from %tR on, with",
                    request.school().localTimeOf(Objects.requireNonNull(aloneSince)));
        }
    }

    private static @Nullable Instant follow(
            LiveEvent event, PersonId who, Set<PersonId> inRoom, @Nullable Instant aloneSince) {
        if (event.what() == What.PARENT_LEFT_ROOM) {
            inRoom.remove(who);
            return inRoom.isEmpty() ? event.at() : aloneSince;
        }
        if (event.what() == What.PARENT_GREETED || event.what() == What.PARENT_RETURNED) {
            inRoom.add(who);
            return null;
        }
        return aloneSince;
    }

    private static boolean isTooLong(@Nullable Instant aloneSince, Instant until, Duration absence) {
        return aloneSince != null && until.isAfter(aloneSince.plus(absence));
    }
}
