package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.time.LocalDate;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;

/**
 * What a rule of an engine is asked about: a call, beside what it has to be held against.
 *
 * @param schedule the schedule it stands in
 * @param call the call
 * @param day the day it is on, in the school's zone
 * @param at the moment it is looked at
 */
public record AskedCall(Schedule schedule, Call call, LocalDate day, Instant at) {

    /** Asks about a call of a schedule. */
    static AskedCall of(Schedule schedule, Call call, Instant at) {
        return new AskedCall(schedule, call, schedule.school().dateOf(call.start()), at);
    }
}
