package org.callpolicykit.rules.section52;

import java.time.Instant;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.register.CallRecord.Source;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;

/** Checks that the record of a consultation on SchoolCloud is the one that SchoolCloud makes by itself. */
record ConsultationRecordedByPlatform() implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        CallRecord record = call.log().record();
        Source source = record == null ? null : record.source();
        if (call.kind() != CallKind.PARENT_CONSULTATION || source == null || source == Source.SCHOOLCLOUD) {
            return;
        }
        PlatformId platform = call.platform();
        if (platform == null) {
            findings.unproven(
                    "has no platform on file, which leaves open whether its record may come from %s", source.label());
        } else if (platform.equals(PlatformId.SCHOOLCLOUD)) {
            findings.breach(
                    "has a call record from %s, expected the one that %s makes by itself",
                    source.label(), Source.SCHOOLCLOUD.label());
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }
}
