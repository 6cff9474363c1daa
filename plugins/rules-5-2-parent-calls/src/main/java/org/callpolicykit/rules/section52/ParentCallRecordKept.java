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
import org.callpolicykit.api.rule.check.Retention;
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
        Retention retention = new Retention(settings.get(RETENTION_PERIOD));
        Check check = (request, findings) -> check(request, retention, findings);
        return check.sameUntil(retention::sameUntil);
    }

    private static void check(CallRequest request, Retention retention, Findings findings) {
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
        Instant until = retention.keptUntil(request, record);
        if (request.at().isBefore(until)) {
            findings.breach(
                    "has a call record that is kept until %tR on %<tA %<te %<tB %<tY, and was to be disposed of on %tA %<te %<tB %<tY",
                    school.localTimeOf(until), school.localTimeOf(request.at()));
        }
    }
}
