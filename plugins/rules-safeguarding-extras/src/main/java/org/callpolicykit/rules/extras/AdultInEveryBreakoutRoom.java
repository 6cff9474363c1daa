package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/**
 * E(5): every breakout room with pupils has a member of staff in it, as planned and as it happened. The rooms run at the same time, so
 * whoever is planned in several of them counts in none.
 */
@Extension
public final class AdultInEveryBreakoutRoom implements PolicyRule {

    static final Parameter<Integer> MINIMUM_ADULTS =
            Parameter.integer("minimum-adults", 1, 1, 3).describedAs("members of staff in every breakout room");

    static final Parameter<Duration> TOLERATED = Parameter.duration(
                    "tolerated", Duration.ofMinutes(1), Duration.ZERO, Duration.ofMinutes(5))
            .describedAs("how long a breakout room may be without them, such as while people move");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(5)"), "A member of staff is in every breakout room with pupils")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.LIVE)
                .needs(Fact.BREAKOUT_ROOMS, Fact.PUPILS, Fact.STAFF, Fact.EVENTS)
                .parameter(MINIMUM_ADULTS)
                .parameter(TOLERATED)
                .source(
                        "A pattern of schools' remote learning policies since 2020: pupils are in no breakout room without a"
                                + " member of staff; no rule of law")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Give every breakout room a member of staff of its own, or do without breakout rooms.");
    }

    @Override
    public Check bind(Settings settings) {
        int minimum = settings.get(MINIMUM_ADULTS);
        Duration tolerated = settings.get(TOLERATED);
        Check check = (request, findings) -> {
            if (request.call().pupils().isEmpty()) {
                findings.unproven("has no pupils listed");
                return;
            }
            if (request.decides(Stage.PLANNING)) {
                checkPlanned(request.call(), minimum, findings);
            }
            if (request.decides(Stage.LIVE)) {
                checkObserved(request, minimum, tolerated, findings);
            }
        };
        return check.sameUntil(
                request -> request.decides(Stage.LIVE) ? BreakoutRooms.sameUntil(request, tolerated) : Instant.MAX);
    }

    private static void checkPlanned(Call call, int minimum, Findings findings) {
        List<BreakoutRoom> rooms = call.breakoutRooms();
        if (rooms == null) {
            findings.unproven("does not say whether breakout rooms are planned");
        } else if (!rooms.isEmpty()) {
            for (BreakoutRoom room : inOrder(rooms)) {
                int adults = adultsOf(room, rooms, call);
                if (room.people().isEmpty()) {
                    findings.unproven("does not say who is to be in the breakout room \"%s\"", room.name());
                } else if (adults < minimum) {
                    findings.breach(
                            "plans the breakout room \"%s\" with %d of the %d members of staff it needs for itself",
                            room.name(), adults, minimum);
                }
            }
        }
    }

    private static List<BreakoutRoom> inOrder(List<BreakoutRoom> rooms) {
        return rooms.stream()
                .sorted((left, right) -> left.name().compareTo(right.name()))
                .toList();
    }

    private static int adultsOf(BreakoutRoom room, List<BreakoutRoom> rooms, Call call) {
        int adults = 0;
        for (PersonId person : room.people()) {
            long places = rooms.stream()
                    .filter(other -> other.people().contains(person))
                    .count();
            adults += call.staffMember(person) != null && places == 1 ? 1 : 0;
        }
        return adults;
    }

    private static void checkObserved(CallRequest request, int minimum, Duration tolerated, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("has no record of breakout rooms and who was in them");
        } else if (areRoomsUsed(events)) {
            new BreakoutRooms(request.call(), minimum, tolerated).report(events, request, findings);
        }
    }

    private static boolean areRoomsUsed(List<LiveEvent> events) {
        for (int index = 0; index < events.size(); index++) {
            if (BreakoutRooms.isAboutRooms(events.get(index))) {
                return true;
            }
        }
        return false;
    }
}
