package org.callpolicykit.schooldesk.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.platform.KeptMeeting;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.MeetingResult.Attended;
import org.callpolicykit.core.platform.MeetingResult.Changed;
import org.callpolicykit.core.platform.MeetingResult.Checked;
import org.callpolicykit.core.platform.MeetingResult.Failed;
import org.callpolicykit.core.platform.MeetingResult.Made;
import org.callpolicykit.core.platform.MeetingResult.NotTried;
import org.callpolicykit.core.platform.MeetingResult.Refused;
import org.callpolicykit.core.platform.MeetingResult.Rehearsed;
import org.callpolicykit.core.platform.MeetingResult.TakenBack;
import org.callpolicykit.core.platform.MeetingResult.Unchanged;
import org.callpolicykit.core.platform.ProvisioningReport;

/** What was done about a school's meetings on one platform, for a terminal. */
public final class MeetingsText {

    private static final String REHEARSED = "; this is what would be sent, and nothing was";

    private final TextPage page = new TextPage();

    private MeetingsText(PlatformSpec spec, String what) {
        page.hanging("", spec.name() + ": " + what);
    }

    /**
     * Returns what became of the meetings that were to be made.
     *
     * @param gone meetings whose calls are not in the schedule any more
     */
    public static String provisioned(PlatformSpec spec, ProvisioningReport report, List<KeptMeeting> gone) {
        MeetingsText text =
                new MeetingsText(spec, Wording.calls(report.results().size()) + " ahead");
        text.count(report, Made.class, "made");
        text.count(report, Changed.class, "changed");
        text.count(report, Unchanged.class, "made before, and not changed since");
        new OutcomesText(text.page, report).write();
        text.refused(report);
        text.notDone(report);
        text.gone(gone);
        return text.page.toString();
    }

    /** Returns the requests that would make and change meetings. They name people. */
    public static String rehearsed(PlatformSpec spec, ProvisioningReport report) {
        MeetingsText text =
                new MeetingsText(spec, Wording.calls(report.results().size()) + " ahead" + REHEARSED);
        text.count(report, Unchanged.class, "made before, and not changed since");
        text.requests(report, rehearsed -> rehearsed.meeting() == null ? "" : ": its meeting would be changed");
        text.refused(report);
        text.notDone(report);
        return text.page.toString();
    }

    /**
     * Returns the requests that something would take that is done with meetings. They name people.
     *
     * @param what what, such as "read back"
     */
    public static String rehearsed(PlatformSpec spec, String what, ProvisioningReport report) {
        MeetingsText text = new MeetingsText(
                spec, Wording.count(report.results().size(), "meeting") + " would be " + what + REHEARSED);
        text.requests(report, rehearsed -> "");
        text.notDone(report);
        return text.page.toString();
    }

    /** Returns the requests that would find out what a tenant lacks. */
    public static String rehearsed(PlatformSpec spec, List<RemoteRequest> requests) {
        MeetingsText text = new MeetingsText(spec, "would be asked what is missing" + REHEARSED);
        text.page.blank();
        text.requests(requests);
        return text.page.toString();
    }

    private void requests(ProvisioningReport report, Function<Rehearsed, String> about) {
        for (Rehearsed rehearsed : report.all(Rehearsed.class)) {
            page.blank();
            page.hanging("", "# " + rehearsed.call() + about.apply(rehearsed));
            requests(rehearsed.requests());
        }
    }

    private void requests(List<RemoteRequest> requests) {
        for (RemoteRequest request : requests) {
            request.toString().lines().forEach(line -> page.raw(Printable.onTerminal(line) + "\n"));
        }
    }

    /** Returns what the meetings have by now. */
    public static String readBack(PlatformSpec spec, ProvisioningReport report) {
        MeetingsText text =
                new MeetingsText(spec, Wording.count(report.all(Checked.class).size(), "meeting") + " read back");
        new OutcomesText(text.page, report).write();
        text.notDone(report);
        if (!report.outcomes(Drifted.class).isEmpty()
                || !report.all(Failed.class).isEmpty()) {
            text.page.blank();
            text.page.hanging("", "\"school-desk provision\" puts right what drifted, and makes anew what is gone.");
        }
        return text.page.toString();
    }

    /** Returns of how many people the platform told, call by call, and until when it does. It names nobody. */
    public static String attended(PlatformSpec spec, ProvisioningReport report, Schedule schedule) {
        MeetingsText text = new MeetingsText(
                spec,
                "told who was in " + Wording.calls(report.all(Attended.class).size()));
        Map<CallId, Call> calls = schedule.calls().stream().collect(Collectors.toMap(Call::id, Function.identity()));
        SchoolTimes times = new SchoolTimes(schedule.school().zone());
        for (Attended attended : report.all(Attended.class)) {
            text.page.hanging("  ", people(attended, Objects.requireNonNull(calls.get(attended.call()))));
        }
        report.all(Attended.class).stream()
                .map(attended -> attended.attendance().availableUntil())
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder())
                .ifPresent(until -> {
                    text.page.blank();
                    text.page.hanging("", "The platform forgets the first of them on " + times.moment(until) + ".");
                });
        text.notDone(report);
        return text.page.toString();
    }

    private static String people(Attended attended, Call call) {
        Attendance attendance = attended.attendance();
        long known = attendance.attendees().stream()
                .filter(attendee -> attendee.person() != null)
                .count();
        long staff = call.staff().stream()
                .filter(member -> attendance.attendees().stream()
                        .anyMatch(attendee -> member.id().equals(attendee.person())))
                .count();
        int strangers = attendance.attendees().size() - (int) known;
        return attended.call() + ": " + known + " of the "
                + (call.staffCount()
                        + call.pupils().size()
                        + call.parents().size()
                        + call.visitors().size()) + " people of the call, "
                + staff + " of them staff"
                + (strangers == 0 ? "" : "; " + strangers + " whom the school does not know by their account");
    }

    /** Returns what was taken back. */
    public static String takenBack(PlatformSpec spec, ProvisioningReport report) {
        MeetingsText text =
                new MeetingsText(spec, Wording.count(report.all(TakenBack.class).size(), "meeting") + " taken back");
        report.all(TakenBack.class)
                .forEach(back -> text.page.hanging("  ", back.call().value()));
        text.notDone(report);
        return text.page.toString();
    }

    /** Returns what a tenant lacks, each with what to do. */
    public static String preflight(PlatformSpec spec, Preflight preflight) {
        MeetingsText text = new MeetingsText(
                spec,
                preflight.isReady()
                        ? "nothing is missing, as far as the platform tells"
                        : Wording.count(preflight.shortfalls().size(), "thing") + " missing");
        preflight
                .shortfalls()
                .forEach(shortfall ->
                        text.page.hanging("  ", shortfall.what().replaceFirst("\\.$", "") + ": " + shortfall.remedy()));
        return text.page.toString();
    }

    private void count(ProvisioningReport report, Class<? extends MeetingResult> kind, String what) {
        int number = report.all(kind).size();
        if (number > 0) {
            page.hanging("  ", Wording.grouped(number) + " " + what);
        }
    }

    private void refused(ProvisioningReport report) {
        List<Refused> refused = report.all(Refused.class);
        if (refused.isEmpty()) {
            return;
        }
        page.heading("Refused, so nobody was invited: " + Wording.calls(refused.size())
                + ". \"school-desk why\" says what would change it.");
        for (Refused one : refused) {
            String clauses = one.decision().findings().stream()
                    .filter(Finding::refuses)
                    .map(finding -> finding.citation().clause().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            page.hanging(
                    "  ",
                    one.call() + ": " + clauses
                            + (one.meeting() == null
                                    ? ""
                                    : "; it has a meeting from before: take that back with \"school-desk cancel\""));
        }
    }

    private void notDone(ProvisioningReport report) {
        List<Failed> failed = report.all(Failed.class);
        List<NotTried> notTried = report.all(NotTried.class);
        if (!failed.isEmpty()) {
            page.heading("Failed; doing it again does no harm: " + Wording.calls(failed.size()));
            failed.forEach(one -> page.hanging("  ", one.call() + ": " + one.message()));
        }
        Map<String, List<NotTried>> byReason =
                notTried.stream().collect(Collectors.groupingBy(NotTried::why, TreeMap::new, Collectors.toList()));
        byReason.forEach((why, calls) -> {
            page.heading("Not tried: " + Wording.calls(calls.size()) + ". " + why);
            page.hanging("  ", calls.stream().map(one -> one.call().value()).collect(Collectors.joining(", ")));
        });
    }

    private void gone(List<KeptMeeting> gone) {
        if (gone.isEmpty()) {
            return;
        }
        page.heading(
                "Meetings whose calls are not in the schedule any more; \"school-desk cancel --gone\" takes them back:");
        gone.forEach(kept -> page.hanging("  ", kept.meeting().call().value()));
    }
}
