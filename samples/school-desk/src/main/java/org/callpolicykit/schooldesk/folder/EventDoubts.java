package org.callpolicykit.schooldesk.folder;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.SchoolClass;
import org.callpolicykit.schooldesk.oneroster.User;
import org.callpolicykit.schooldesk.timetable.CalendarEvent;
import org.jspecify.annotations.Nullable;

/** Collects what events name that the school does not have, and tells each once, with the number of events. */
final class EventDoubts {

    private static final String FILE = FolderParts.TIMETABLE;

    private final Tally addresses = new Tally();
    private final Tally classes = new Tally();
    private final Tally categories = new Tally();
    private final Tally hosts = new Tally();
    private final Tally nobody = new Tally();
    private final Tally otherSchools = new Tally();

    void unknownAddress(String address, CalendarEvent event) {
        addresses.count(address, event.line());
    }

    void unknownClass(String id, CalendarEvent event) {
        classes.count(id, event.line());
    }

    void unknownCategory(String category, CalendarEvent event) {
        categories.count(category, event.line());
    }

    void hostNotStaff(User host, CalendarEvent event) {
        hosts.count(host.sourcedId(), event.line());
    }

    void nobody(CalendarEvent event) {
        nobody.count("", event.line());
    }

    void otherSchool(CalendarEvent event) {
        otherSchools.count("", event.line());
    }

    /** Adds everything to the problems. */
    void tell(Roster roster, @Nullable String school, Problems problems) {
        if (!roster.classes().isEmpty()) {
            classes.entries().forEach(entry -> problems.add(unknownClass(entry, roster)));
        }
        addresses.entries().forEach(entry -> problems.add(unknownAddress(entry)));
        hosts.entries()
                .forEach(entry -> problems.add(Problem.warning(FILE, entry.line())
                        .in("ORGANIZER")
                        .found("the person " + entry.value() + " in " + entry.counted())
                        .hint("they are kept as the host")
                        .expected("a member of staff")));
        categories.entries().forEach(entry -> problems.add(unknownCategory(entry)));
        nobody.entries()
                .forEach(entry -> problems.add(Problem.warning(FILE, entry.line())
                        .found(entry.counted() + " without a category, a class and anybody of the school")
                        .hint("left out; this is the line of the first")
                        .expected("CATEGORIES, X-ONEROSTER-CLASS, ORGANIZER or ATTENDEE")));
        otherSchools
                .entries()
                .forEach(entry -> problems.add(Problem.warning(FILE, entry.line())
                        .in("X-ONEROSTER-CLASS")
                        .found(entry.counted() + " of classes that are not of the school " + school)
                        .hint("left out; this is the line of the first")
                        .expected("the events of that school")));
    }

    private static Problem unknownClass(Tally.Entry entry, Roster roster) {
        String suggestion = DidYouMean.hint(
                        entry.value(),
                        roster.classes().stream().map(SchoolClass::sourcedId).toList())
                .map(hint -> hint + " ")
                .orElse("");
        return Problem.error(FILE, entry.line())
                .in("X-ONEROSTER-CLASS")
                .found(entry.found())
                .hint(suggestion + "the calls are kept without its pupils")
                .expected("the sourcedId of a class in oneroster/classes.csv");
    }

    private static Problem unknownAddress(Tally.Entry entry) {
        return Problem.warning(FILE, entry.line())
                .in("ORGANIZER or ATTENDEE")
                .found(entry.found())
                .hint("the calls are kept without them")
                .expected("the e-mail address of one person in oneroster/users.csv");
    }

    private static Problem unknownCategory(Tally.Entry entry) {
        Choice<CallKind> kinds = Choice.of(CallKind.class);
        String suggestion = DidYouMean.hint(entry.value(), kinds.words())
                .map(hint -> hint + " ")
                .orElse("");
        return Problem.warning(FILE, entry.line())
                .in("CATEGORIES")
                .found(entry.found())
                .hint(suggestion + "without a class, such events are left out")
                .expected("any of " + String.join(", ", kinds.words()));
    }
}
