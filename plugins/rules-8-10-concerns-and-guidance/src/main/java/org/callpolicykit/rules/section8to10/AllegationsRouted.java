package org.callpolicykit.rules.section8to10;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.Referral;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/**
 * Clause 8: an allegation against a member of staff goes the way of the school's policy on allegations: to the Head Teacher, and to the Chair of
 * Governors where the Head Teacher is meant; and the record of the call is kept until it is dealt with.
 */
@Extension
public final class AllegationsRouted implements PolicyRule {

    static final Parameter<Set<SchoolRole>> ROUTED_TO = Parameter.choices(
                    "routed-to", SchoolRole.class, Set.of(SchoolRole.HEAD_TEACHER, SchoolRole.CHAIR_OF_GOVERNORS))
            .describedAs("who takes allegations");

    static final Parameter<Duration> ROUTE_WITHIN = Parameter.duration(
                    "route-within", Duration.ofHours(24), Duration.ofMinutes(15), Duration.ofHours(72))
            .describedAs("how soon an allegation is passed on");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("8"), "An allegation is passed on at once, and the record of the call is held")
                .governs(CallKind.ALL, Stage.LIVE, Stage.CLOSING)
                .needs(Fact.CONCERNS, Fact.RECORD)
                .parameter(ROUTED_TO)
                .parameter(ROUTE_WITHIN)
                .mandatory()
                .remedy(
                        SchoolRole.HEAD_TEACHER,
                        "Follow the policy on allegations against staff, and hold the record of the call.");
    }

    @Override
    public Check bind(Settings settings) {
        Set<SchoolRole> takers = settings.get(ROUTED_TO);
        Duration within = settings.get(ROUTE_WITHIN);
        Check check = (request, findings) -> {
            List<Concern> concerns = request.call().log().concerns();
            if (concerns == null) {
                findings.unproven("does not say whether there was an allegation against a member of staff");
                return;
            }
            for (int index = 0; index < concerns.size(); index++) {
                Concern concern = concerns.get(index);
                if (concern.kind() == Concern.Kind.ALLEGATION
                        && !concern.raisedAt().isAfter(request.at())) {
                    checkRoute(request, concern, takers, within, findings);
                    checkHold(request, findings);
                }
            }
        };
        return check.sameUntil(AllegationsRouted::sameUntil);
    }

    private static Instant sameUntil(CallRequest request) {
        List<Concern> concerns = request.call().log().concerns();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; concerns != null && index < concerns.size(); index++) {
            Referral referral = concerns.get(index).referral();
            next.reached(concerns.get(index).raisedAt()).reached(referral == null ? null : referral.at());
        }
        return next.instant();
    }

    private static void checkRoute(
            CallRequest request, Concern concern, Set<SchoolRole> takers, Duration within, Findings findings) {
        Instant deadline = concern.raisedAt().plus(within);
        Referral referral = concern.referral();
        if (referral == null || referral.at().isAfter(request.at())) {
            findings.due(
                    deadline,
                    "has an allegation on record that was not passed on, expected by %tR on %<tA %<te %<tB",
                    request.school().localTimeOf(deadline));
        } else if (referral.at().isAfter(deadline)) {
            findings.breach(
                    "has an allegation on record that was passed on at %tR on %<tA %<te %<tB, expected by %tR on %<tA %<te %<tB",
                    request.school().localTimeOf(referral.at()),
                    request.school().localTimeOf(deadline));
        } else if (isAboutTheHead(request.call(), concern) && referral.to() == SchoolRole.HEAD_TEACHER) {
            findings.breach("has an allegation on record that was passed on to the one it is about");
        } else if (!takers.contains(referral.to())) {
            findings.breach(
                    "has an allegation on record that was passed on to the %s, expected the %s",
                    referral.to().label(),
                    Wording.anyOf(
                            takers.stream().sorted().map(SchoolRole::label).toList()));
        }
    }

    private static boolean isAboutTheHead(Call call, Concern concern) {
        return call.staff().stream()
                .filter(member -> concern.about().contains(member.id()))
                .anyMatch(member -> member.person().roles().contains(SchoolRole.HEAD_TEACHER));
    }

    private static void checkHold(CallRequest request, Findings findings) {
        if (request.decides(Stage.CLOSING)) {
            CallRecord record = request.call().log().record();
            if (record == null) {
                findings.unproven("has an allegation on record and no call record that could be held");
            } else if (record.onHold() == null) {
                findings.breach("has an allegation on record and a call record that is not on hold");
            }
        }
    }
}
