package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.oneroster.Role;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.SchoolClass;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/**
 * Holds the people and classes that a row names against the roster. Where the roster has no people, or no classes, at all, they
 * could not be read, and nothing can be said against a reference to them.
 */
final class References {

    private static final PersonId NOBODY = new PersonId("nobody");

    private final Roster roster;
    private final boolean peopleKnown;
    private final boolean classesKnown;
    private final Map<PersonKind, List<String>> idsByKind = new HashMap<>();
    private final Suggestions suggestions = new Suggestions();

    References(Roster roster) {
        this.roster = roster;
        this.peopleKnown = !roster.users().isEmpty();
        this.classesKnown = !roster.classes().isEmpty();
    }

    /** Returns the person in a column that must not be empty; a stand-in if the row is not good afterwards. */
    PersonId person(CsvRow row, String column, PersonKind wanted) {
        String id = row.text(column);
        if (id.isEmpty()) {
            return NOBODY;
        }
        Fault fault = fault(id, wanted);
        if (fault != null) {
            row.reject(column, expected(wanted), fault.hint());
        }
        return new PersonId(id);
    }

    /** Returns the person in a column, if there is one. */
    Optional<PersonId> optionalPerson(CsvRow row, String column, PersonKind wanted) {
        return row.optionalText(column).map(id -> person(row, column, wanted));
    }

    /** Returns the people in a column that may name several, each once. */
    List<PersonId> people(CsvRow row, String column, PersonKind wanted) {
        List<PersonId> people = new ArrayList<>();
        for (String id : Cells.list(row, column)) {
            Fault fault = fault(id, wanted);
            if (fault != null) {
                row.reject(column, listOf(wanted), fault.inList(id));
            }
            people.add(new PersonId(id));
        }
        return people.stream().distinct().toList();
    }

    /** Returns the class in a column, if there is one. */
    Optional<ClassId> optionalClass(CsvRow row, String column) {
        Optional<String> id = row.optionalText(column);
        if (classesKnown && id.isPresent() && roster.schoolClass(id.get()).isEmpty()) {
            row.reject(
                    column,
                    "the sourcedId of a class in oneroster/classes.csv",
                    suggestions.hint(id.get(), this::classIds));
        }
        return id.map(ClassId::new);
    }

    private List<String> classIds() {
        return roster.classes().stream().map(SchoolClass::sourcedId).toList();
    }

    private static String expected(PersonKind wanted) {
        return "the sourcedId of " + wanted.words() + " in oneroster/users.csv";
    }

    private static String listOf(PersonKind wanted) {
        return "only sourcedIds each of " + wanted.words() + " in oneroster/users.csv";
    }

    private @Nullable Fault fault(String id, PersonKind wanted) {
        if (!peopleKnown) {
            return null;
        }
        Optional<User> user = roster.user(id);
        if (user.isEmpty()) {
            return new Fault(null, suggestions.hint(id, () -> idsOf(wanted)));
        }
        Role role = user.get().role();
        return wanted.includes(role) ? null : new Fault(role, null);
    }

    private List<String> idsOf(PersonKind wanted) {
        return idsByKind.computeIfAbsent(
                wanted,
                kind -> roster.users().stream()
                        .filter(user -> kind.includes(user.role()))
                        .map(User::sourcedId)
                        .toList());
    }

    /** Why a person cannot be named in a column: somebody of another role, or nobody. */
    private record Fault(@Nullable Role role, @Nullable String suggestion) {

        @Nullable
        String hint() {
            return role == null
                    ? suggestion
                    : "the role there is " + role.name().toLowerCase(Locale.ROOT);
        }

        String inList(String id) {
            String quoted = '"' + id + '"';
            if (role != null) {
                return "the role of " + quoted + " there is " + role.name().toLowerCase(Locale.ROOT);
            }
            return quoted + " is not there" + (suggestion == null ? "" : "; " + suggestion);
        }
    }
}
