package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.jspecify.annotations.Nullable;

/** One breakout room while it is used: who is in it, and since when it lacks staff. */
final class OpenRoom {

    private final String name;
    private final Call call;
    private final int minimum;
    private final Duration tolerated;
    private final Set<PersonId> adults = new HashSet<>();
    private final Set<PersonId> pupils = new HashSet<>();
    private boolean somebody;
    private boolean somebodyForGood;
    private @Nullable Lack lack;
    private @Nullable Lack first;

    OpenRoom(String name, Call call, int minimum, Duration tolerated) {
        this.name = name;
        this.call = call;
        this.minimum = minimum;
        this.tolerated = tolerated;
    }

    String name() {
        return name;
    }

    /** Somebody is in the room, and it may become known who. */
    void holdsSomebody() {
        somebody = true;
    }

    /** Somebody is in the room, and nobody will know who, or whether they left. */
    void holdsSomebodyForGood() {
        somebodyForGood = true;
    }

    /** Whoever is not invited may be a pupil. */
    void comes(PersonId person) {
        if (call.staffMember(person) != null) {
            adults.add(person);
        } else if (call.pupil(person) != null || call.participant(person) == null) {
            pupils.add(person);
            somebody = false;
        }
    }

    void leaves(PersonId person) {
        adults.remove(person);
        pupils.remove(person);
    }

    /** Looks into the room when everything that happened at a moment has happened. */
    void look(Instant moment) {
        Lack before = lack;
        boolean lacks = (somebody || somebodyForGood || !pupils.isEmpty()) && adults.size() < minimum;
        if (lacks && before == null) {
            lack = new Lack(moment, adults.size(), !pupils.isEmpty());
        } else if (!lacks) {
            end(moment);
        }
    }

    private void end(Instant moment) {
        Lack ending = lack;
        if (first == null && ending != null && ending.until(moment).compareTo(tolerated) > 0) {
            first = ending;
        }
        lack = null;
    }

    void report(Instant until, CallRequest request, Findings findings) {
        end(until);
        Lack found = first;
        if (found != null && found.pupilsKnown()) {
            findings.breach(
                    "had %d of the %d members of staff it needs in %s from %tR on %<tA %<te %<tB",
                    found.adults(), minimum, inWords(), request.school().localTimeOf(found.from()));
        } else if (found != null) {
            findings.unproven(
                    "does not say who was in %s, which had %d of the %d members of staff it needs from %tR on %<tA %<te %<tB",
                    inWords(), found.adults(), minimum, request.school().localTimeOf(found.from()));
        }
    }

    private String inWords() {
        return name.isEmpty() ? "a breakout room without a name" : "the breakout room \"" + name + "\"";
    }

    private record Lack(Instant from, int adults, boolean pupilsKnown) {
        Duration until(Instant moment) {
            return Duration.between(from, moment);
        }
    }
}
