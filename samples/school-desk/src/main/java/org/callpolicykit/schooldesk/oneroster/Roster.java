package org.callpolicykit.schooldesk.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The people and classes of a school. Immutable; lists are in the order of the files. */
public final class Roster {

    private final Map<String, Org> orgs;
    private final Map<String, AcademicSession> sessions;
    private final Map<String, User> users;
    private final Map<String, SchoolClass> classes;
    private final List<Enrolment> enrolments;
    private final Map<String, Optional<User>> usersByEmail = new HashMap<>();
    private final Map<String, List<Enrolment>> enrolmentsByClass = new HashMap<>();
    private final Map<String, List<Enrolment>> enrolmentsByUser = new HashMap<>();
    private final Map<String, Set<String>> agents = new HashMap<>();

    /** A roster of these, each id at most once. */
    public Roster(
            Collection<Org> orgs,
            Collection<AcademicSession> sessions,
            Collection<User> users,
            Collection<SchoolClass> classes,
            Collection<Enrolment> enrolments) {
        this.orgs = byId(orgs, Org::sourcedId);
        this.sessions = byId(sessions, AcademicSession::sourcedId);
        this.users = byId(users, User::sourcedId);
        this.classes = byId(classes, SchoolClass::sourcedId);
        this.enrolments = List.copyOf(enrolments);
        this.users.values().forEach(this::index);
        for (Enrolment one : this.enrolments) {
            enrolmentsByClass
                    .computeIfAbsent(one.classSourcedId(), id -> new ArrayList<>())
                    .add(one);
            enrolmentsByUser
                    .computeIfAbsent(one.userSourcedId(), id -> new ArrayList<>())
                    .add(one);
        }
    }

    private void index(User user) {
        String email = user.email();
        if (email != null) {
            usersByEmail.merge(key(email), Optional.of(user), (one, other) -> Optional.empty());
        }
        for (String other : user.agentSourcedIds()) {
            agents.computeIfAbsent(user.sourcedId(), id -> new LinkedHashSet<>())
                    .add(other);
            agents.computeIfAbsent(other, id -> new LinkedHashSet<>()).add(user.sourcedId());
        }
    }

    /** The schools and what they belong to. */
    public List<Org> orgs() {
        return List.copyOf(orgs.values());
    }

    /** The terms, semesters, grading periods and school years. */
    public List<AcademicSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /** Everybody, those whose account is not enabled included. */
    public List<User> users() {
        return List.copyOf(users.values());
    }

    /** The classes. */
    public List<SchoolClass> classes() {
        return List.copyOf(classes.values());
    }

    /** Who is in which class. */
    public List<Enrolment> enrolments() {
        return enrolments;
    }

    /** The person of this id. */
    public Optional<User> user(String sourcedId) {
        return Optional.ofNullable(users.get(sourcedId));
    }

    /** The person of this e-mail address, upper and lower case the same; empty if nobody or more than one person has it. */
    public Optional<User> userByEmail(String email) {
        return usersByEmail.getOrDefault(key(email), Optional.empty());
    }

    /** The class of this id. */
    public Optional<SchoolClass> schoolClass(String sourcedId) {
        return Optional.ofNullable(classes.get(sourcedId));
    }

    /** The session of this id. */
    public Optional<AcademicSession> session(String sourcedId) {
        return Optional.ofNullable(sessions.get(sourcedId));
    }

    /** Those who are in the class on this day in this role, each once. */
    public List<User> members(String classSourcedId, Role role, LocalDate day) {
        return enrolmentsByClass.getOrDefault(classSourcedId, List.of()).stream()
                .filter(one -> one.role() == role && one.isOn(day))
                .flatMap(one -> user(one.userSourcedId()).stream())
                .distinct()
                .toList();
    }

    /** The pupils of the class on this day. */
    public List<User> students(String classSourcedId, LocalDate day) {
        return members(classSourcedId, Role.STUDENT, day);
    }

    /** The teachers of the class on this day. */
    public List<User> teachers(String classSourcedId, LocalDate day) {
        return members(classSourcedId, Role.TEACHER, day);
    }

    /** The aides of the class on this day. */
    public List<User> aides(String classSourcedId, LocalDate day) {
        return members(classSourcedId, Role.AIDE, day);
    }

    /** The enrolments of a person. */
    public List<Enrolment> enrolmentsOf(String userSourcedId) {
        return Collections.unmodifiableList(enrolmentsByUser.getOrDefault(userSourcedId, List.of()));
    }

    /** The parents, guardians and relatives of a pupil, whichever of the two names the other as agent. */
    public List<User> contacts(String pupilSourcedId) {
        return agents.getOrDefault(pupilSourcedId, Set.of()).stream()
                .flatMap(id -> user(id).stream())
                .filter(user -> user.role().isFamily())
                .toList();
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> byId(Collection<T> entries, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T entry : entries) {
            if (map.putIfAbsent(id.apply(entry), entry) != null) {
                throw new IllegalArgumentException("The id " + id.apply(entry) + " is there twice");
            }
        }
        return map;
    }
}
