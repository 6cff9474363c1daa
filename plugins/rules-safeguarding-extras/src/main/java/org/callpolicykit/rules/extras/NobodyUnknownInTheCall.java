package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
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
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** E(6): nobody joins a call with pupils or parents who is unknown or not invited, or they are out again soon enough. */
@Extension
public final class NobodyUnknownInTheCall implements PolicyRule {

    static final Parameter<Duration> TOLERATED = Parameter.duration(
                    "tolerated", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5))
            .describedAs("how long somebody who is not invited may be in the call before they are out again");

    @Override
    public RuleSpec spec() {
        Set<CallKind> kinds = EnumSet.copyOf(CallKind.WITH_PUPILS);
        kinds.addAll(CallKind.WITH_PARENTS);
        return RuleSpec.of(Clause.of("E(6)"), "Nobody is in the call who is unknown or not invited")
                .governs(kinds, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.EVENTS)
                .parameter(TOLERATED)
                .source(
                        "National Cyber Security Centre, Video conferencing services: security guidance for organisations"
                                + " (2020), on who may join meetings")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Remove whoever is not invited, lock the call, and tell the safeguarding lead.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration tolerated = settings.get(TOLERATED);
        Check check = (request, findings) -> {
            List<LiveEvent> events = request.call().log().events();
            if (events == null) {
                findings.unproven("has no record of who joined");
                return;
            }
            for (int index = 0; index < events.size(); index++) {
                if (isIntrusion(events.get(index), request)) {
                    report(request, events, tolerated, findings);
                    return;
                }
            }
        };
        return check.sameUntil(request -> sameUntil(request, tolerated));
    }

    private static Instant sameUntil(CallRequest request, Duration tolerated) {
        List<LiveEvent> events = request.call().log().events();
        NextMoment next = NextMoment.of(request).events();
        for (int index = 0; events != null && index < events.size(); index++) {
            if (events.get(index).what() == What.JOINED
                    && isUnknown(events.get(index).who(), request.call())) {
                next.passed(events.get(index).at().plus(tolerated));
            }
        }
        return next.instant();
    }

    private static boolean isIntrusion(LiveEvent event, CallRequest request) {
        return event.what() == What.JOINED
                && !event.at().isAfter(request.at())
                && isUnknown(event.who(), request.call());
    }

    private static boolean isUnknown(@Nullable PersonId who, Call call) {
        return who == null || call.participant(who) == null;
    }

    private static void report(CallRequest request, List<LiveEvent> events, Duration tolerated, Findings findings) {
        List<Instant> tooLong = events.stream()
                .filter(event -> isIntrusion(event, request))
                .filter(event -> staysTooLong(event, events, request.at(), tolerated))
                .map(LiveEvent::at)
                .toList();
        if (!tooLong.isEmpty()) {
            findings.breach(
                    "was joined %s by somebody unknown or not invited, first at %tR on %<tA %<te %<tB%s",
                    tooLong.size() == 1 ? "once" : tooLong.size() + " times",
                    request.school().localTimeOf(tooLong.get(0)),
                    tolerated.isZero() ? "" : ", for more than " + Lengths.inWords(tolerated));
        }
    }

    /** Somebody of whom nobody knows who they are was never seen leaving. */
    private static boolean staysTooLong(LiveEvent joined, List<LiveEvent> events, Instant until, Duration tolerated) {
        Instant left = until;
        for (LiveEvent event : events) {
            if (event.what() == What.LEFT
                    && event.who() != null
                    && event.who().equals(joined.who())
                    && event.at().isAfter(joined.at())
                    && event.at().isBefore(left)) {
                left = event.at();
            }
        }
        return tolerated.isZero() || Duration.between(joined.at(), left).compareTo(tolerated) > 0;
    }
}
