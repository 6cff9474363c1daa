package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.time.Period;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
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
import org.callpolicykit.api.school.School;
import org.pf4j.Extension;

/** Clause 5.2(h): the record of a call with parents is kept in line with the retention schedule. */
@Extension
@Allocates("works out until when the record is kept")
public final class ParentCallRecordKept implements PolicyRule {

    static final Parameter<Period> RETENTION_PERIOD = Parameter.period(
                    "retention-period", Period.ofYears(6), Period.ofMonths(1), Period.ofYears(75))
            .describedAs("how long after its end the record of a call with parents is kept");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(h)"), "The record of a call with parents is kept by the retention schedule")
                .governs(CallKind.WITH_PARENTS, Stage.RETAINING)
                .needs(Fact.RECORD)
                .parameter(RETENTION_PERIOD)
                .mandatory()
                .remedy(
                        SchoolRole.RECORDS_MANAGER,
                        "Keep the record until its time in the retention schedule is over.");
    }

    @Override
    public Check bind(Settings settings) {
        Period period = settings.get(RETENTION_PERIOD);
        Check check = (request, findings) -> check(request, period, findings);
        return check.sameUntil(request -> sameUntil(request, period));
    }

    /** Whoever disposes of it too early is told the day on which they do. */
    private static Instant sameUntil(CallRequest request, Period period) {
        CallRecord record = request.call().log().record();
        NextMoment next = NextMoment.of(request);
        if (record != null && request.at().isBefore(keptUntil(request, record, period))) {
            next.reached(keptUntil(request, record, period))
                    .day(request.school().dateOf(request.at()).plusDays(1));
        }
        return next.instant();
    }

    private static Instant keptUntil(CallRequest request, CallRecord record, Period period) {
        Instant ended = record.endedAt() == null ? request.call().end() : record.endedAt();
        return ended.atZone(request.school().zone()).plus(period).toInstant();
    }

    private static void check(CallRequest request, Period period, Findings findings) {
        CallRecord record = request.call().log().record();
        if (record == null) {
            findings.unproven("has no call record, expected one under a line of the retention schedule");
            return;
        }
        if (!record.has(Field.RETENTION_CLASS)) {
            findings.unproven("has a call record under no line of the retention schedule");
        }
        if (record.onHold() != null) {
            findings.breach("has a call record that is on hold and must not be disposed of");
        }
        School school = request.school();
        Instant until = keptUntil(request, record, period);
        if (request.at().isBefore(until)) {
            findings.breach(
                    "has a call record that is kept until %tR on %<tA %<te %<tB %<tY, and was to be disposed of on %tA %<te %<tB %<tY",
                    school.localTimeOf(until), school.localTimeOf(request.at()));
        }
    }
}
