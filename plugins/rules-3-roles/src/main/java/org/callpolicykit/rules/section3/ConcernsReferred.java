package org.callpolicykit.rules.section3;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.Referral;
import org.callpolicykit.api.decision.Clause;
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
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/** Clause 3.2(c): a concern about a child goes to the safeguarding lead or a deputy on the same day. */
@Extension
public final class ConcernsReferred implements PolicyRule {

    static final Parameter<Duration> REFER_WITHIN = Parameter.duration(
                    "refer-within", Duration.ofHours(24), Duration.ofMinutes(15), Duration.ofHours(24))
            .describedAs("how soon a concern is passed on, and on the same day in any case");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.2(c)"), "A concern about a child goes to the safeguarding lead the same day")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE, Stage.CLOSING)
                .needs(Fact.CONCERNS)
                .parameter(REFER_WITHIN)
                .mandatory()
                .remedy(SchoolRole.HOST, "Tell the safeguarding lead or a deputy at once, and note when.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration within = settings.get(REFER_WITHIN);
        Check check = (request, findings) -> {
            List<Concern> concerns = request.call().log().concerns();
            if (concerns == null) {
                findings.unproven("does not say whether there was a concern about a child");
                return;
            }
            for (int index = 0; index < concerns.size(); index++) {
                Concern concern = concerns.get(index);
                if (concern.kind() == Concern.Kind.CHILD_WELFARE
                        && !concern.raisedAt().isAfter(request.at())) {
                    check(request, concern, within, findings);
                }
            }
        };
        return check.sameUntil(ConcernsReferred::sameUntil);
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

    private static void check(CallRequest request, Concern concern, Duration within, Findings findings) {
        School school = request.school();
        Instant endOfDay = school.dateOf(concern.raisedAt())
                .plusDays(1)
                .atStartOfDay(school.zone())
                .toInstant()
                .minusMillis(1);
        Instant within24 = concern.raisedAt().plus(within);
        Instant deadline = within24.isBefore(endOfDay) ? within24 : endOfDay;
        Referral referral = concern.referral();
        if (referral == null || referral.at().isAfter(request.at())) {
            findings.due(
                    deadline,
                    "has a concern about a child on record that was not passed on to the safeguarding lead, expected by %tR on %<tA"
                            + " %<te %<tB",
                    school.localTimeOf(deadline));
        } else if (referral.to() != SchoolRole.DSL && referral.to() != SchoolRole.DEPUTY_DSL) {
            findings.breach(
                    "has a concern about a child on record that was passed on to the %s, expected the DSL or deputy DSL",
                    referral.to().label());
        } else if (referral.at().isAfter(deadline)) {
            findings.breach(
                    "has a concern about a child on record that was passed on at %tR on %<tA %<te %<tB, expected by %tR on %<tA %<te"
                            + " %<tB",
                    school.localTimeOf(referral.at()), school.localTimeOf(deadline));
        }
    }
}
