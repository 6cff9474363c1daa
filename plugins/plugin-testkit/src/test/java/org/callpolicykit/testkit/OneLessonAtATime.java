package org.callpolicykit.testkit;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.Settings;

/** A rule across calls, to try the tester on. */
public final class OneLessonAtATime implements ScheduleRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "Lessons do not start at the same time")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .mandatory()
                .remedy(SchoolRole.HOST, "Move it.");
    }

    @Override
    public ScheduleCheck bind(Settings settings) {
        return (schedule, at, findings) -> {
            List<Call> calls = schedule.calls();
            for (int index = 1; index < calls.size(); index++) {
                if (calls.get(index).start().equals(calls.get(index - 1).start())) {
                    findings.on(calls.get(index))
                            .breach("starts with %s", calls.get(index - 1).title());
                }
            }
        };
    }
}
