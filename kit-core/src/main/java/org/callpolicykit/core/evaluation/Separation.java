package org.callpolicykit.core.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;

/**
 * Without whom a refused call might go ahead: where everything that refuses is about certain people, and none of them is needed. Whether it
 * really might is for the rules to say, asked again without them.
 */
public final class Separation {

    private Separation() {}

    /** Returns the people, in order of their ids; empty where something refuses that is not about certain people. */
    public static List<Person> of(Call call, List<Finding> findings) {
        Map<PersonId, Person> people = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.refuses()) {
                if (finding.people().isEmpty() || finding.status() == Status.FAILED) {
                    return List.of();
                }
                finding.people().forEach(person -> people.put(person.id(), person));
            }
        }
        return leavesACall(call, people.keySet()) ? List.copyOf(people.values()) : List.of();
    }

    private static boolean leavesACall(Call call, Set<PersonId> without) {
        PersonId host = call.host();
        return !without.isEmpty()
                && (host == null || !without.contains(host))
                && without.stream().allMatch(person -> call.participant(person) != null)
                && somebodyLeft(call, without);
    }

    private static boolean somebodyLeft(Call call, Set<PersonId> without) {
        boolean noPupils = call.pupils().stream().allMatch(pupil -> without.contains(pupil.id()));
        boolean noParents = call.parents().stream().allMatch(parent -> without.contains(parent.id()));
        return (call.pupils().isEmpty() || !noPupils) && (call.parents().isEmpty() || !noParents);
    }

    /** Returns the call without these people. */
    public static Call narrowed(Call call, List<Person> without) {
        return call.without(Set.copyOf(without.stream().map(Person::id).toList()));
    }

    /** Returns what refuses of these findings beside what is about these people alone. */
    public static Optional<Finding> refusingBeside(List<Finding> findings, List<Person> without) {
        Set<PersonId> ids = new HashSet<>();
        without.forEach(person -> ids.add(person.id()));
        return findings.stream()
                .filter(Finding::refuses)
                .filter(finding -> finding.people().isEmpty()
                        || !finding.people().stream().allMatch(person -> ids.contains(person.id())))
                .findFirst();
    }

    /**
     * Returns what refuses of these findings because of one person, told of that person alone, and what could not be shown about anybody:
     * that may be about them.
     */
    public static List<Finding> because(List<Finding> findings, PersonId person) {
        List<Finding> about = new ArrayList<>();
        for (Finding finding : findings) {
            List<Person> named = finding.people().stream()
                    .filter(somebody -> somebody.id().equals(person))
                    .toList();
            if (finding.refuses() && !named.isEmpty()) {
                about.add(finding.withPeople(named));
            } else if (finding.refuses() && finding.people().isEmpty() && finding.status() == Status.UNPROVEN) {
                about.add(finding);
            }
        }
        return about;
    }

    /** Returns what refuses of these findings because of anybody, and what could not be shown. */
    public static List<Finding> becauseOfAnybody(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .filter(finding -> !finding.people().isEmpty() || finding.status() == Status.UNPROVEN)
                .toList();
    }
}
