package org.callpolicykit.core.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.platform.Capability.Trait;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Makes the meetings of a schedule's calls on one platform, changes them when their calls change, takes them back, and reads back what they have. Only what the policy allows
 * to invite to is ever made. Work that was interrupted goes on where it stopped when it is done again with the same {@link MeetingBook}.
 *
 * <p>Immutable, and safe for use by several threads; starts none.
 */
public final class ScheduleProvisioning {

    private final PlanningDesk desk;
    private final PlatformSpec platform;
    private final PlatformConnection connection;
    private final MeetingBook book;
    private final Workforce workforce;

    private ScheduleProvisioning(
            PlanningDesk desk,
            PlatformSpec platform,
            PlatformConnection connection,
            MeetingBook book,
            Workforce workforce) {
        this.desk = desk;
        this.platform = platform;
        this.connection = connection;
        this.book = book;
        this.workforce = workforce;
    }

    /**
     * Works on the calling thread, telling nobody how far it is.
     *
     * @param desk the school's desk
     * @param platform the platform; calls on another are left alone
     * @param connection a connection to the school's tenant there
     * @param book what has been made
     */
    public static ScheduleProvisioning of(
            PlanningDesk desk, PlatformSpec platform, PlatformConnection connection, MeetingBook book) {
        return new ScheduleProvisioning(desk, platform, connection, book, Workforce.ALONE);
    }

    /** Returns the same, with the work shared out and told of. */
    public ScheduleProvisioning with(Workforce other) {
        return new ScheduleProvisioning(desk, platform, connection, book, other);
    }

    /**
     * Sees that every call that starts after a moment has its meeting, as the call is now and as the policy asks for.
     *
     * @param at the moment for which the policy decides
     */
    public ProvisioningReport provision(Schedule schedule, Instant at) {
        return ahead(schedule, at, new Maker());
    }

    /** Returns what {@link #provision} would send, without sending anything and without a change to the book. */
    public ProvisioningReport rehearse(Schedule schedule, Instant at) {
        return ahead(schedule, at, new Rehearser());
    }

    private ProvisioningReport ahead(Schedule schedule, Instant at, Way way) {
        List<Call> ahead = ours(schedule, call -> call.start().isAfter(at));
        return report(ahead, Call::id, call -> provision(call, schedule, at, way));
    }

    private MeetingResult provision(Call call, Schedule schedule, Instant at, Way way) {
        KeptMeeting kept = book.find(call.id()).orElse(null);
        Decision decision = toInvite(call, schedule, at);
        if (!decision.isPermitted()) {
            return new MeetingResult.Refused(call.id(), decision, kept == null ? null : kept.meeting());
        }
        if (kept != null && !kept.meeting().platform().equals(platform.id())) {
            return new MeetingResult.NotTried(
                    call.id(),
                    "It has a meeting on " + kept.meeting().platform()
                            + ", where it was planned before; take that back first, so that nobody waits there.");
        }
        Set<ControlSetting> required = desk.platformPlan(call).required();
        String digest = CallDigest.of(call, required);
        if (kept == null) {
            return way.make(call, required, digest, at);
        }
        return kept.digest().equals(digest)
                ? new MeetingResult.Unchanged(call.id(), kept.meeting())
                : way.change(kept.meeting(), call, required, digest, at);
    }

    /** What is done about a call that needs a meeting, or another one than it has. */
    private interface Way {

        MeetingResult make(Call call, Set<ControlSetting> required, String digest, Instant at);

        MeetingResult change(MeetingRef meeting, Call call, Set<ControlSetting> required, String digest, Instant at);
    }

    private final class Maker implements Way {

        @Override
        public MeetingResult make(Call call, Set<ControlSetting> required, String digest, Instant at) {
            Provisioned made = AdapterFailure.orAnswer(() -> connection.provision(call, required));
            book.keep(new KeptMeeting(made.meeting(), call.start(), digest, at));
            return new MeetingResult.Made(call.id(), made);
        }

        @Override
        public MeetingResult change(
                MeetingRef meeting, Call call, Set<ControlSetting> required, String digest, Instant at) {
            Provisioned changed = AdapterFailure.orAnswer(() -> connection.amend(meeting, call, required));
            book.keep(new KeptMeeting(changed.meeting(), call.start(), digest, at));
            return new MeetingResult.Changed(call.id(), changed);
        }
    }

    private final class Rehearser implements Way {

        @Override
        public MeetingResult make(Call call, Set<ControlSetting> required, String digest, Instant at) {
            return rehearsed(call.id(), null, new MakeMeeting(call, required));
        }

        @Override
        public MeetingResult change(
                MeetingRef meeting, Call call, Set<ControlSetting> required, String digest, Instant at) {
            return rehearsed(call.id(), meeting, new ChangeMeeting(meeting, call, required));
        }
    }

    private MeetingResult rehearsed(CallId call, @Nullable MeetingRef meeting, Errand errand) {
        return new MeetingResult.Rehearsed(call, AdapterFailure.orAnswer(() -> connection.rehearse(errand)), meeting);
    }

    /** What is made on a platform invites people: it stands in their calendars, and tells them how to join. */
    private Decision toInvite(Call call, Schedule schedule, Instant at) {
        return desk.decide(new CallRequest(schedule.school(), call, Action.INVITE, at), schedule);
    }

    /**
     * Reads back what the meetings have that were made for a schedule's calls, and holds that against what the policy asks now. What somebody else has changed
     * is set anew, and what somebody took away is made anew, when the calls are provisioned the next time.
     *
     * @param at calls that ended before are passed over
     */
    public ProvisioningReport drift(Schedule schedule, Instant at) {
        return report(stillOn(schedule, at), Call::id, this::drift);
    }

    /** Returns what {@link #drift} would send, without sending anything and without a change to the book. */
    public ProvisioningReport rehearseDrift(Schedule schedule, Instant at) {
        return report(stillOn(schedule, at), Call::id, call -> {
            MeetingRef meeting = kept(call.id()).meeting();
            return rehearsed(call.id(), meeting, new ReadMeeting(meeting));
        });
    }

    private List<Call> stillOn(Schedule schedule, Instant at) {
        return made(schedule, call -> call.end().isAfter(at));
    }

    private List<Call> over(Schedule schedule, Instant at) {
        return made(schedule, call -> !call.end().isAfter(at));
    }

    /** A meeting that was made elsewhere, before the call moved here, is another platform's to tell of. */
    private List<Call> made(Schedule schedule, Predicate<Call> which) {
        return ours(
                schedule,
                call -> which.test(call)
                        && book.find(call.id())
                                .filter(kept -> kept.meeting().platform().equals(platform.id()))
                                .isPresent());
    }

    private MeetingResult drift(Call call) {
        KeptMeeting kept = kept(call.id());
        ReadBack readBack = readBack(kept);
        List<ControlOutcome> outcomes = desk.platformPlan(call).required().stream()
                .filter(setting ->
                        platform.capability(setting.control()).traits().contains(Trait.READABLE))
                .sorted(Comparator.comparing(ControlSetting::control))
                .map(setting -> ControlOutcome.later(platform.capability(setting.control()), setting, readBack))
                .toList();
        if (outcomes.stream().anyMatch(this::couldBePutRight)) {
            book.keep(kept.changedElsewhere());
        }
        return new MeetingResult.Checked(call.id(), readBack, outcomes);
    }

    /** What the platform has nothing as strict for is no other the next time. */
    private boolean couldBePutRight(ControlOutcome outcome) {
        return outcome instanceof ControlOutcome.Drifted drifted
                && !drifted.observed()
                        .who()
                        .isAtLeastAsStrictAs(
                                platform.capability(drifted.required().control())
                                        .strictest());
    }

    private ReadBack readBack(KeptMeeting kept) {
        try {
            return AdapterFailure.orAnswer(() -> connection.readBack(kept.meeting()));
        } catch (AdapterFailure e) {
            if (e.reason() == Reason.NOT_FOUND) {
                book.strike(kept.meeting().call());
            }
            throw e;
        }
    }

    /**
     * Asks who was in the calls of a schedule that have ended, and for which meetings were made.
     *
     * @param at calls that end later are passed over
     */
    public ProvisioningReport attendance(Schedule schedule, Instant at) {
        return report(
                over(schedule, at),
                Call::id,
                call -> new MeetingResult.Attended(
                        call.id(),
                        AdapterFailure.orAnswer(
                                () -> connection.attendance(kept(call.id()).meeting(), call))));
    }

    /** Returns what {@link #attendance} would send, without sending anything. */
    public ProvisioningReport rehearseAttendance(Schedule schedule, Instant at) {
        return report(over(schedule, at), Call::id, call -> {
            MeetingRef meeting = kept(call.id()).meeting();
            return rehearsed(call.id(), meeting, new AskAttendance(meeting, call));
        });
    }

    /**
     * Takes meetings back.
     *
     * @param meetings meetings of the book
     */
    public ProvisioningReport cancel(List<KeptMeeting> meetings) {
        return report(meetings, kept -> kept.meeting().call(), kept -> {
            MeetingRef meeting = kept.meeting();
            AdapterFailure.orAnswer(() -> {
                connection.cancel(meeting);
                return meeting;
            });
            book.strike(meeting.call());
            return new MeetingResult.TakenBack(meeting.call(), meeting);
        });
    }

    /** Returns what {@link #cancel} would send, without sending anything and without a change to the book. */
    public ProvisioningReport rehearseCancel(List<KeptMeeting> meetings) {
        return report(meetings, kept -> kept.meeting().call(), kept -> {
            MeetingRef meeting = kept.meeting();
            return rehearsed(meeting.call(), meeting, new TakeBack(meeting));
        });
    }

    /**
     * Returns the meetings that should not be there: their calls are not in the schedule any more, or on another platform.
     *
     * @param from the first moment that the schedule covers
     * @param until the first moment that it does not cover any more
     */
    public List<KeptMeeting> gone(Schedule schedule, Instant from, Instant until) {
        Set<CallId> there = ours(schedule, call -> true).stream().map(Call::id).collect(Collectors.toUnmodifiableSet());
        return book.all().stream()
                .filter(kept -> kept.meeting().platform().equals(platform.id()))
                .filter(kept -> !kept.start().isBefore(from) && kept.start().isBefore(until))
                .filter(kept -> !there.contains(kept.meeting().call()))
                .sorted(Comparator.comparing(KeptMeeting::start)
                        .thenComparing(kept -> kept.meeting().call()))
                .toList();
    }

    private <T> ProvisioningReport report(List<T> items, Function<T, CallId> call, Function<T, MeetingResult> work) {
        return new ProvisioningReport(workforce.each(items, call, work));
    }

    private KeptMeeting kept(CallId call) {
        return book.find(call)
                .orElseThrow(() -> new IllegalStateException("call " + call + " left the book meanwhile"));
    }

    private List<Call> ours(Schedule schedule, Predicate<Call> which) {
        return schedule.calls().stream()
                .filter(call -> platform.id().equals(call.platform()))
                .filter(which)
                .toList();
    }
}
