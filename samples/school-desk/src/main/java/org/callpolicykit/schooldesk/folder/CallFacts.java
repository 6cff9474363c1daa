package org.callpolicykit.schooldesk.folder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.Visitor;
import org.callpolicykit.schooldesk.evidence.ApprovalRegister;
import org.callpolicykit.schooldesk.evidence.CallSettings;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.evidence.NoticeRegister;
import org.callpolicykit.schooldesk.evidence.PersonKind;
import org.callpolicykit.schooldesk.evidence.PlannedSettings;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/** Makes calls of drafts: adds what is planned, told and approved, and turns people into participants. */
final class CallFacts {

    private final People people;
    private final Evidence evidence;
    private final PlannedSettings planned;
    private final ZoneId zone;

    CallFacts(People people, Evidence evidence, ZoneId zone) {
        this.people = people;
        this.evidence = evidence;
        this.planned = evidence.settings() == null ? PlannedSettings.NONE : evidence.settings();
        this.zone = zone;
    }

    Call call(CallDraft draft) {
        CallSettings settings = draft.settings().or(planned.of(draft.names(), draft.classes(), draft.kind()));
        PlatformId platform = settings.platform();
        Map<String, User> users = new LinkedHashMap<>();
        draft.people().forEach(user -> users.putIfAbsent(user.sourcedId(), user));
        LocalDate day = LocalDate.ofInstant(draft.start(), zone);
        NoticeRegister notices = evidence.notices();
        ApprovalRegister approvals = evidence.approvals();
        Call.Builder call = Call.builder(
                        new CallId(draft.names().get(0)), draft.kind(), draft.title(), draft.start(), draft.end())
                .purpose(settings.purpose())
                .platform(platform)
                .classId(draft.classes().isEmpty() ? null : draft.classes().get(0))
                .host(draft.host())
                .staff(people.staff(of(PersonKind.STAFF, users.values()), platform))
                .pupils(people.pupils(of(PersonKind.PUPIL, users.values()), platform))
                .parents(people.parents(of(PersonKind.PARENT, users.values()), platform))
                .notices(notices == null ? null : notices.about(draft.names(), draft.classes(), day))
                .approvals(approvals == null ? null : approvals.of(draft.names()));
        settings.controls().forEach(call::planned);
        call.visitors(visitors(draft)).subjects(subjects(draft));
        evidence.history().addTo(call, draft.names());
        return call.build();
    }

    private List<Participant<Visitor>> visitors(CallDraft draft) {
        Map<String, Visitor> known = evidence.visitors() == null ? Map.of() : evidence.visitors();
        return draft.visitors().stream()
                .distinct()
                .map(id -> known.getOrDefault(id, new Visitor(new PersonId(id), id)))
                .map(Participant::of)
                .toList();
    }

    private @Nullable List<Pupil> subjects(CallDraft draft) {
        List<User> about = draft.about();
        return about == null
                ? null
                : people.pupils(about, null).stream().map(Participant::person).toList();
    }

    private static List<User> of(PersonKind kind, Collection<User> users) {
        return users.stream().filter(user -> kind.includes(user.role())).toList();
    }
}
