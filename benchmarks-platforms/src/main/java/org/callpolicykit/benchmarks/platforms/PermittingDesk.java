package org.callpolicykit.benchmarks.platforms;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.platform.PlanningDesk;
import org.callpolicykit.core.platform.PlatformPlan;
import org.callpolicykit.core.platform.PlatformPlan.Measure;

/** Permits everything, and asks the platform for what each call plans: what the policy costs is measured elsewhere. */
final class PermittingDesk implements PlanningDesk {

    @Override
    public Decision decide(CallRequest request, Schedule schedule) {
        return Decision.of(request.call().id(), request.action(), request.at(), List.of());
    }

    @Override
    public PlatformPlan platformPlan(Call call) {
        List<Measure> measures = call.plannedSettings().asMap().entrySet().stream()
                .map(setting -> measure(setting.getKey(), setting.getValue()))
                .toList();
        return new PlatformPlan(call, call.platform(), measures);
    }

    private static Measure measure(Control control, Who who) {
        return new Measure(new ControlSetting(control, who), List.of(), Support.ENFORCE, List.of());
    }
}
