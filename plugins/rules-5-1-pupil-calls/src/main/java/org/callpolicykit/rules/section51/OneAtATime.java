package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
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
import org.callpolicykit.api.rule.check.Elapsed;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 5.1(k): one child at a time is let in, so that staff can see each of them. */
@Extension
public final class OneAtATime implements PolicyRule {

    static final Parameter<Duration> SPACING = Parameter.duration(
                    "spacing", Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60))
            .describedAs("how long after one entry the next may come");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(k)"), "People are let in one at a time")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.ARRIVALS, Fact.ARRIVAL_PERSON)
                .parameter(SPACING)
                .mandatory()
                .remedy(SchoolRole.HOST, "Let the next one in when you have seen the one before.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration spacing = settings.get(SPACING);
        Check check = (request, findings) -> {
            if (!Arriver.isStaff(request)) {
                check(request, spacing, findings);
            }
        };
        return check.atAnyTime();
    }

    private static void check(CallRequest request, Duration spacing, Findings findings) {
        List<Arrival> arrivals = request.call().log().arrivals();
        PersonId person = request.arrival().person();
        if (person == null) {
            findings.unproven("does not say who arrives, so nobody can tell whether they come alone");
        } else if (arrivals == null) {
            Arriver.unproven(
                    request, findings, "has no note of who came just before, so nobody can tell who came with");
        } else {
            Arrival other = lastOther(request, person, arrivals);
            Instant at = request.arrival().at();
            if (other != null && Elapsed.compare(other.at(), at, spacing) < 0) {
                Arriver.breach(
                        request,
                        findings,
                        "let somebody else in at %tT, expected nobody after %tT before letting in at %tT",
                        request.school().localTimeOf(other.at()),
                        request.school().localTimeOf(at.minus(spacing)),
                        request.school().localTimeOf(at));
            }
        }
    }

    /** The arriving one may be among those noted; at the same moment, each of two comes with the other. */
    private static @Nullable Arrival lastOther(CallRequest request, PersonId person, List<Arrival> arrivals) {
        Arrival last = null;
        for (int index = 0; index < arrivals.size(); index++) {
            Arrival noted = arrivals.get(index);
            if (!noted.at().isAfter(request.arrival().at())
                    && !person.equals(noted.person())
                    && !Arriver.isStaff(request.call(), noted.person())) {
                last = noted;
            }
        }
        return last;
    }
}
