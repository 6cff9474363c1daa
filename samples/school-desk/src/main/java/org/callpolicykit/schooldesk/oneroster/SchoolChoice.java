package org.callpolicykit.schooldesk.oneroster;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/** The school whose classes are read: the one that was asked for, or else the only one there is. */
final class SchoolChoice {

    private final @Nullable String asked;

    SchoolChoice(@Nullable String asked) {
        this.asked = asked;
    }

    /** Whether classes of this school are wanted. */
    boolean includes(String schoolSourcedId) {
        return asked == null || asked.equals(schoolSourcedId);
    }

    /** An error if the school that was asked for is not among the orgs. */
    void checkExists(Entries<Org> orgs, String file, Problems problems) {
        if (asked == null || orgs.mayHave(asked)) {
            return;
        }
        List<String> schools = orgs.byId().values().stream()
                .filter(org -> org.type() == OrgType.SCHOOL)
                .map(Org::sourcedId)
                .toList();
        problems.add(Problem.error(file, 0)
                .found("no school \"" + asked + "\"")
                .hint(DidYouMean.hint(asked, schools).orElse(null))
                .expected("--school with one of " + String.join(", ", schools)));
    }

    /** An error if none was asked for and the classes belong to more than one. */
    void checkOnlyOne(Entries<SchoolClass> classes, Entries<Org> orgs, String file, Problems problems) {
        TreeSet<String> schools = new TreeSet<>();
        classes.byId().values().forEach(one -> schools.add(one.schoolSourcedId()));
        if (asked != null || schools.size() < 2) {
            return;
        }
        Map<String, Org> known = orgs.byId();
        List<String> names = schools.stream()
                .map(id -> known.containsKey(id) ? id + " (" + known.get(id).name() + ")" : id)
                .toList();
        problems.add(Problem.error(file, 0)
                .found("classes of " + schools.size() + " schools: " + String.join(", ", names))
                .hint("choose one with --school ID")
                .expected("classes of one school"));
    }
}
