package org.callpolicykit.rules.section51;

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
import org.callpolicykit.api.rule.check.Retention;
import org.pf4j.Extension;

/** Clause 5.1(l): the record of a call with pupils is kept as long as the retention schedule says, and longer while something holds it. */
@Extension
@Allocates("works out until when the record is kept")
public final class PupilCallRecordKept implements PolicyRule {

    static final Parameter<Period> RETENTION_PERIOD = Parameter.period(
                    "retention-period", Period.ofYears(6), Period.ofMonths(1), Period.ofYears(75))
            .describedAs("how long after the call its record is kept");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(l)"), "The record of a call with pupils is kept by the retention schedule")
                .governs(CallKind.WITH_PUPILS, Stage.RETAINING)
                .needs(Fact.RECORD)
                .parameter(RETENTION_PERIOD)
                .mandatory()
                .remedy(SchoolRole.RECORDS_MANAGER, "Keep the record until its time is over and nothing holds it.");
    }

    @Override
    public Check bind(Settings settings) {
        Retention retention = new Retention(settings.get(RETENTION_PERIOD));
        Check check = (request, findings) -> {
            CallRecord record = request.call().log().record();
            if (record == null) {
                findings.unproven("has no call record, so nobody can tell how long it was to be kept");
            } else {
                check(request, record, retention, findings);
            }
        };
        return check.sameUntil(retention::sameUntil);
    }

    private static void check(CallRequest request, CallRecord record, Retention retention, Findings findings) {
        if (!record.has(Field.RETENTION_CLASS)) {
            findings.unproven("has a call record without %s it is kept under", Field.RETENTION_CLASS.label());
        }
        if (record.onHold() != null) {
            findings.breach("has a call record on hold, expected to be kept until nothing holds it");
        }
        Instant keptUntil = retention.keptUntil(request, record);
        if (request.at().isBefore(keptUntil)) {
            findings.breach(
                    "has a call record to be disposed of on %te %<tB %<tY, expected to be kept until %tR on %<te %<tB %<tY",
                    request.school().localTimeOf(request.at()), request.school().localTimeOf(keptUntil));
        }
    }
}
