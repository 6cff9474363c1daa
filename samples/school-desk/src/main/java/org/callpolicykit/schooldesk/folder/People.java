package org.callpolicykit.schooldesk.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.schooldesk.evidence.ByPerson;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.evidence.PersonKind;
import org.callpolicykit.schooldesk.oneroster.Role;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/**
 * The people of a school with what the registers say of them. There is one object for each person, and one participant for each
 * person and provider of accounts, however many calls they are in.
 */
final class People {

    private final Roster roster;
    private final Evidence evidence;
    private final ParticipantPool<StaffMember> staff;
    private final ParticipantPool<Pupil> pupils;
    private final ParticipantPool<ParentCarer> parents;

    People(Roster roster, Evidence evidence) {
        this.roster = roster;
        this.evidence = evidence;
        this.staff = new ParticipantPool<>(evidence, this::staffMember);
        this.pupils = new ParticipantPool<>(evidence, this::pupil);
        this.parents = new ParticipantPool<>(evidence, this::parentCarer);
    }

    List<Participant<StaffMember>> staff(Collection<User> users, @Nullable PlatformId platform) {
        return staff.participants(users, platform);
    }

    List<Participant<Pupil>> pupils(Collection<User> users, @Nullable PlatformId platform) {
        return pupils.participants(users, platform);
    }

    List<Participant<ParentCarer>> parents(Collection<User> users, @Nullable PlatformId platform) {
        return parents.participants(users, platform);
    }

    private StaffMember staffMember(User user) {
        PersonId id = new PersonId(user.sourcedId());
        Set<SchoolRole> roles = EnumSet.noneOf(SchoolRole.class);
        if (user.role() == Role.TEACHER) {
            roles.add(SchoolRole.TEACHER);
        } else if (user.role() == Role.AIDE) {
            roles.add(SchoolRole.TEACHING_ASSISTANT);
        }
        List<SchoolRole> filed = of(evidence.roles(), id);
        roles.addAll(filed == null ? List.of() : filed);
        return new StaffMember(
                id, name(user), roles, of(evidence.trainings(), id), of(evidence.acknowledgements(), id));
    }

    private Pupil pupil(User user) {
        PersonId id = new PersonId(user.sourcedId());
        List<ContactLink> contacts = evidence.contacts() == null ? rosterContacts(user) : of(evidence.contacts(), id);
        String yearGroup = user.grades().isEmpty() ? null : String.join(", ", user.grades());
        return new Pupil(id, name(user), yearGroup, of(evidence.agreements(), id), contacts)
                .withContactDecision(lastDecision(id));
    }

    private @Nullable ContactDecision lastDecision(PersonId pupil) {
        List<ContactDecision> decisions = of(evidence.contactDecisions(), pupil);
        return decisions == null || decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** Returns everybody who works at the school; null when the roster names nobody. */
    @Nullable
    List<StaffMember> allStaff() {
        List<StaffMember> all = roster.users().stream()
                .filter(user -> PersonKind.STAFF.includes(user.role()))
                .map(this::staffMember)
                .toList();
        return all.isEmpty() ? null : all;
    }

    private ParentCarer parentCarer(User user) {
        return new ParentCarer(new PersonId(user.sourcedId()), name(user), user.email(), user.phone());
    }

    /** OneRoster's agents of a pupil, those that the pupil's own row names first; null when nobody is named. */
    private @Nullable List<ContactLink> rosterContacts(User pupil) {
        Set<String> ids = new LinkedHashSet<>(pupil.agentSourcedIds());
        List<String> contacts =
                roster.contacts(pupil.sourcedId()).stream().map(User::sourcedId).toList();
        ids.addAll(contacts);
        ids.retainAll(contacts);
        List<ContactLink> links = new ArrayList<>();
        ids.forEach(id -> links.add(new ContactLink(new PersonId(id), links.size() + 1, null, null)));
        return links.isEmpty() ? null : links;
    }

    private static String name(User user) {
        return user.givenName() + " " + user.familyName();
    }

    private static <T> @Nullable List<T> of(@Nullable ByPerson<T> register, PersonId person) {
        return register == null ? null : register.of(person);
    }
}
