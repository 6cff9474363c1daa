package org.callpolicykit.core.platform;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;

/** A school's policy as {@link ScheduleProvisioning} needs it: the school's desk. */
public interface PlanningDesk {

    /** Decides a request as part of a schedule. */
    Decision decide(CallRequest request, Schedule schedule);

    /** Returns what the policy asks of the platform of a call. */
    PlatformPlan platformPlan(Call call);
}
