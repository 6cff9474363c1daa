package org.callpolicykit.schooldesk.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.Hints;
import org.callpolicykit.core.platform.PlatformPlan;

/** What is decided about one call, why, and what would change it, for a terminal. */
public final class CallText {

    private static final int MOST_NAMES = 12;

    private final Call call;
    private final Schedule schedule;
    private final Hints hints;
    private final PlatformPlan plan;
    private final SchoolTimes times;
    private final TextPage page = new TextPage();

    private CallText(Call call, Schedule schedule, Hints hints, PlatformPlan plan) {
        this.call = call;
        this.schedule = schedule;
        this.hints = hints;
        this.plan = plan;
        this.times = new SchoolTimes(schedule.school().zone());
    }

    /** Returns what is said of a call of a schedule, ending with a line feed. It names people. */
    public static String of(Call call, Schedule schedule, Hints hints, PlatformPlan plan) {
        CallText text = new CallText(call, schedule, hints, plan);
        text.verdict();
        hints.decision().findings().forEach(text::finding);
        text.free();
        text.whatWouldChangeIt();
        text.platform();
        return text.page.toString();
    }

    private void verdict() {
        Decision decision = hints.decision();
        String outcome = switch (decision.outcome()) {
            case PERMIT ->
                decision.findings().stream().anyMatch(finding -> finding.status() == Status.DUE)
                        ? "may go ahead, with something still to do"
                        : "may go ahead";
            case PERMIT_WITHOUT -> "may go ahead without " + names(decision.without());
            case REFUSE -> "refused";
        };
        page.heading(call.title() + ", " + times.moment(call.start()) + ": " + outcome);
    }

    private static String names(List<? extends Person> people) {
        List<String> names = people.stream().limit(MOST_NAMES).map(Person::name).collect(Collectors.toList());
        int more = people.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private void finding(Finding finding) {
        String due = finding.status() == Status.DUE && finding.deadline() != null
                ? ", by " + times.moment(finding.deadline())
                : "";
        page.hanging(
                String.format("  %-7s ", finding.citation().clause()),
                finding.status().label() + ": " + finding.text() + due);
        for (Message near : finding.nearMisses()) {
            page.hanging("          ", "near: " + near.text());
        }
        if (finding.refuses() || finding.status() == Status.DUE) {
            page.hanging(
                    "          ",
                    Wording.capital(finding.citation().remedy().actor().label()) + ": "
                            + finding.citation().remedy().text());
        }
    }

    /** The cover list of this call: who of the staff is in no other call meanwhile. */
    private void free() {
        List<StaffMember> staff = schedule.school().staff();
        boolean lacksAdults = hints.decision().findings().stream()
                .anyMatch(finding ->
                        finding.refuses() && finding.citation().remedy().actor() == SchoolRole.COVER_MANAGER);
        if (staff == null || !lacksAdults) {
            return;
        }
        Set<PersonId> busy = new HashSet<>();
        for (Call other : schedule.calls()) {
            if (other.start().isBefore(call.end()) && call.start().isBefore(other.end())) {
                other.staff().forEach(member -> busy.add(member.id()));
            }
        }
        List<StaffMember> free = staff.stream()
                .filter(member -> !busy.contains(member.id()))
                .sorted(Comparator.comparing(StaffMember::name))
                .toList();
        page.blank();
        page.hanging("", "Free then: " + (free.isEmpty() ? "nobody" : names(free)) + ".");
    }

    /** What the platform sees to, and what is left to people until when. */
    private void platform() {
        if (plan.measures().isEmpty()) {
            return;
        }
        page.heading(
                plan.platform() == null
                        ? "Nobody said which platform it is on, so that all of this is left to people:"
                        : "On " + plan.platform() + ":");
        for (PlatformPlan.Measure measure : plan.measures()) {
            String clause = measure.askedBy().isEmpty()
                    ? ""
                    : measure.askedBy().get(0).clause().toString();
            page.hanging(
                    String.format("  %-7s ", clause),
                    measure.required()
                            + (measure.remaining().isEmpty()
                                    ? ": the platform sees to it"
                                    : ": left to people, below"));
        }
        plan.duties()
                .forEach(duty -> page.hanging(
                        "  by " + times.moment(duty.by()) + " ",
                        Wording.capital(duty.citation().remedy().actor().label()) + ", "
                                + duty.what().text() + " ("
                                + duty.citation().clause() + ")"));
    }

    private void whatWouldChangeIt() {
        if (hints.decision().isPermitted()) {
            return;
        }
        page.blank();
        if (hints.wouldPermit()) {
            page.hanging("", "It " + hints.text() + ".");
        } else if (hints.each().isEmpty()) {
            page.hanging("", "Only what is said above would change it.");
        } else {
            page.hanging("", "Some of it would be put right by:");
            hints.each()
                    .forEach(hint -> page.hanging(
                            String.format("  %-7s ", hint.finding().citation().clause()),
                            hint.mend().words()));
        }
        hints.stillToDo()
                .forEach(duty -> page.hanging(
                        "  then    ", duty.citation().remedy().text() + " By " + times.moment(duty.by()) + "."));
    }
}
