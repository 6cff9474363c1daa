package org.callpolicykit.schooldesk.folder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.evidence.CallSettings;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.evidence.PersonKind;
import org.callpolicykit.schooldesk.evidence.PlannedCall;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.User;
import org.callpolicykit.schooldesk.timetable.CalendarEvent;
import org.callpolicykit.schooldesk.timetable.Occurrence;
import org.jspecify.annotations.Nullable;

/** Makes a school's calls: of the occurrences of the timetable, and of the calls that are not in it. */
final class Calls {

    private final Roster roster;
    private final ReadingOptions options;
    private final Findings findings;
    private final EventDoubts doubts = new EventDoubts();
    private final EventPlans plans;
    private final ClassMembers members;
    private final CallFacts facts;
    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private @Nullable CalendarEvent event;
    private Optional<EventPlan> plan = Optional.empty();

    Calls(Roster roster, Evidence evidence, ReadingOptions options, Findings findings) {
        this.roster = roster;
        this.options = options;
        this.findings = findings;
        this.plans = new EventPlans(roster, options.school(), findings.notes(), doubts);
        this.members = new ClassMembers(roster);
        this.facts = new CallFacts(new People(roster, evidence), evidence, options.zone());
    }

    /** The calls of these, in their order; what is doubtful about them goes to the findings. */
    Collection<Call> of(List<Occurrence> occurrences, List<PlannedCall> planned) {
        occurrences.forEach(this::add);
        planned.forEach(this::add);
        members.check(findings.problems());
        doubts.tell(roster, options.school(), findings.problems());
        return calls.values();
    }

    /** The occurrences of an event follow each other, so that its plan is made once. */
    @SuppressWarnings(
            "ReferenceEquality") // an event replaced by another of the same content is planned again, at no harm
    private void add(Occurrence occurrence) {
        if (occurrence.event() != event) {
            event = occurrence.event();
            plan = plans.of(occurrence.event());
        }
        plan.ifPresent(one -> add(draft(occurrence, one), occurrence.event().line()));
    }

    private CallDraft draft(Occurrence occurrence, EventPlan one) {
        List<User> people = new ArrayList<>(one.invited());
        LocalDate day = occurrence.localStart().toLocalDate();
        for (ClassId id : one.classes()) {
            ClassMembers.Members inClass = members.on(id.value(), day);
            if (joinsAsClass(one.kind(), one.invited())) {
                people.addAll(inClass.pupils());
            }
            if (one.staffByEnrolment()) {
                people.addAll(inClass.teachers());
            }
        }
        return new CallDraft(
                List.of(occurrence.id(), occurrence.event().uid()),
                one.kind(),
                one.title(),
                occurrence.start(),
                occurrence.end(),
                one.classes(),
                one.host(),
                people,
                List.of(),
                null,
                CallSettings.NONE);
    }

    /** Whether a class's pupils are in a call of the class: not where it is for some of them, who are invited one by one. */
    private static boolean joinsAsClass(CallKind kind, List<User> invited) {
        boolean forSome = kind == CallKind.SMALL_GROUP || kind == CallKind.INDIVIDUAL_PUPIL;
        boolean invitesPupils = invited.stream().anyMatch(user -> PersonKind.PUPIL.includes(user.role()));
        return CallKind.WITH_PUPILS.contains(kind) && !(forSome && invitesPupils);
    }

    private void add(PlannedCall call) {
        ZoneId zone = options.zone();
        LocalDate day = LocalDate.ofInstant(call.start(), zone);
        if (!options.includes(day)) {
            return;
        }
        List<User> people = new ArrayList<>();
        Optional.ofNullable(call.host()).ifPresent(host -> addAll(List.of(host), people));
        addAll(call.staff(), people);
        addAll(call.pupils(), people);
        addAll(call.parents(), people);
        ClassId classId = call.classId();
        if (classId != null && call.pupils().isEmpty() && CallKind.WITH_PUPILS.contains(call.kind())) {
            findings.notes().add(Note.Kind.PUPILS_BY_CLASS);
            people.addAll(members.on(classId.value(), day).pupils());
        }
        CallDraft draft = new CallDraft(
                List.of(call.id()),
                call.kind(),
                call.title(),
                call.start(),
                call.end(),
                classId == null ? List.of() : List.of(classId),
                call.host(),
                people,
                call.visitors(),
                about(call.about()),
                call.settings());
        add(draft, 0);
    }

    private @Nullable List<User> about(@Nullable List<PersonId> pupils) {
        if (pupils == null) {
            return null;
        }
        List<User> users = new ArrayList<>();
        addAll(pupils, users);
        return users;
    }

    private void addAll(List<PersonId> ids, List<User> people) {
        ids.forEach(id -> roster.user(id.value()).ifPresent(people::add));
    }

    private void add(CallDraft draft, int line) {
        Call call = facts.call(draft);
        if (calls.putIfAbsent(call.id(), call) != null) {
            findings.problems()
                    .add(Problem.error(FolderParts.TIMETABLE, line)
                            .found("a second call \"" + call.id() + "\"")
                            .hint("it is left out; give one of them another UID or start")
                            .expected("each occurrence of an event once"));
        }
    }
}
