package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
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
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6(10): children appear under their real names, when they come and for as long as they stay. */
@Extension
public final class RealNamesShown implements PolicyRule {

    static final Parameter<Boolean> ACCEPT_GIVEN_NAME =
            Parameter.flag("accept-given-name", false).describedAs("whether the given name alone is enough");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(10)"), "Pupils appear under their real names")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.ARRIVAL_PERSON, Fact.ARRIVAL_NAME, Fact.EVENTS)
                .parameter(ACCEPT_GIVEN_NAME)
                .mandatory()
                .remedy(SchoolRole.HOST, "Ask them to use their own name, or set it for them.");
    }

    @Override
    public Check bind(Settings settings) {
        boolean givenName = settings.get(ACCEPT_GIVEN_NAME);
        Check check = (request, findings) -> {
            if (request.decides(Stage.JOINING)) {
                checkArrival(request, givenName, findings);
            }
            if (request.decides(Stage.LIVE)) {
                checkRenaming(request, givenName, findings);
            }
        };
        return check.sameUntil(request ->
                request.decides(Stage.LIVE) ? NextMoment.of(request).events().instant() : Instant.MAX);
    }

    private static void checkArrival(CallRequest request, boolean givenName, Findings findings) {
        Arrival arrival = request.arrival();
        PersonId who = arrival.person();
        Participant<?> participant = who == null ? null : request.call().participant(who);
        if (participant == null) {
            findings.unproven("would be joined by somebody unknown, whose name nobody can compare");
        } else if (participant.person() instanceof Pupil pupil) {
            if (arrival.displayName() == null) {
                findings.unproven(List.of(pupil), "does not know the displayed name of");
            } else if (!isNameOf(pupil, arrival.displayName(), givenName)) {
                findings.breach(List.of(pupil), "would be joined under another name by");
            }
        }
    }

    private static void checkRenaming(CallRequest request, boolean givenName, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("was not watched, so nobody can tell who changed the displayed name");
            return;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.RENAMED && !event.at().isAfter(request.at())) {
                checkName(request.call(), event, givenName, findings);
            }
        }
    }

    private static void checkName(Call call, LiveEvent event, boolean givenName, Findings findings) {
        PersonId who = event.who();
        Participant<?> participant = who == null ? null : call.participant(who);
        String name = event.detail();
        if (participant == null) {
            findings.unproven("has somebody unknown in it who changed the displayed name");
        } else if (participant.person() instanceof Pupil pupil) {
            if (name == null) {
                findings.unproven(List.of(pupil), "does not know the new name after a change by");
            } else if (!isNameOf(pupil, name, givenName)) {
                findings.breach(List.of(pupil), "has in it under another name");
            }
        }
    }

    private static boolean isNameOf(Pupil pupil, String shown, boolean givenName) {
        if (shown.equals(pupil.name())) {
            return true;
        }
        String real = plain(pupil.name());
        String name = plain(shown);
        return name.equals(real) || (givenName && name.equals(real.split(" ", 2)[0]));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
