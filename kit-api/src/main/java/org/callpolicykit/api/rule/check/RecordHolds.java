package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Field;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;

/**
 * Checks that the record of a call holds certain things.
 *
 * @param fields what it has to hold, in the order of the policy
 */
public record RecordHolds(List<Field> fields) implements Check {

    /** Copies the list. */
    public RecordHolds {
        fields = List.copyOf(fields);
    }

    /** Checks that a record holds these. */
    public static RecordHolds of(Field... fields) {
        return new RecordHolds(List.of(fields));
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        CallRecord record = request.call().log().record();
        if (record == null) {
            findings.unproven("has no call record, expected one with %s", inWords(fields));
            return;
        }
        for (int index = 0; index < fields.size(); index++) {
            if (!record.has(fields.get(index))) {
                report(record, findings);
                return;
            }
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }

    private void report(CallRecord record, Findings findings) {
        List<Field> missing = new ArrayList<>(fields);
        missing.removeIf(record::has);
        findings.breach("has a call record without %s", inWords(missing));
    }

    private static String inWords(List<Field> fields) {
        return Wording.allOf(fields.stream().map(Field::label).toList());
    }
}
