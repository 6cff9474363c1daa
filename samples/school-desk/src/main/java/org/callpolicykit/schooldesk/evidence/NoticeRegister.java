package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What families were told about calls. Calls of which the same was told get the same list, so that a year of lessons does not
 * hold a year of copies. For use by one thread.
 */
public final class NoticeRegister {

    private final List<Row> rows;
    private final List<Integer> general = new ArrayList<>();
    private final Map<ClassId, List<Integer>> byClass = new HashMap<>();
    private final Map<String, List<Integer>> byCall = new HashMap<>();
    private final Map<ClassesOnDay, List<Integer>> ofClassesOnDay = new HashMap<>();
    private final Map<List<Integer>, List<Notice>> shared = new HashMap<>();

    /** One row: what was told, and which calls it is about. */
    record Row(
            @Nullable String call,
            @Nullable ClassId classId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Notice notice) {

        boolean isAbout(Collection<ClassId> classes, LocalDate day) {
            return (classId == null || classes.contains(classId))
                    && (from == null || !day.isBefore(from))
                    && (until == null || !day.isAfter(until));
        }
    }

    private record ClassesOnDay(List<ClassId> classes, LocalDate day) {}

    NoticeRegister(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (row.call() != null) {
                byCall.computeIfAbsent(row.call(), call -> new ArrayList<>()).add(place);
            } else if (row.classId() != null) {
                byClass.computeIfAbsent(row.classId(), id -> new ArrayList<>()).add(place);
            } else {
                general.add(place);
            }
        }
    }

    /**
     * Returns what was told about a call, in the order of the file; empty when nothing was.
     *
     * @param names the names by which rows may call it
     * @param classes the classes it belongs to
     * @param day the school's day on which it starts
     */
    public List<Notice> about(Collection<String> names, List<ClassId> classes, LocalDate day) {
        List<Integer> places = ofClassesOnDay.computeIfAbsent(new ClassesOnDay(classes, day), this::placesOf);
        List<Integer> ofCall = new ArrayList<>();
        names.forEach(name -> ofCall.addAll(byCall.getOrDefault(name, List.of())));
        ofCall.removeIf(place -> !rows.get(place).isAbout(classes, day));
        if (!ofCall.isEmpty()) {
            ofCall.addAll(places);
            places = ofCall.stream().sorted().toList();
        }
        return shared.computeIfAbsent(places, this::noticesAt);
    }

    /** A list that calls take as it is: a list of another kind they would copy. */
    private List<Notice> noticesAt(List<Integer> places) {
        return List.copyOf(
                places.stream().map(place -> rows.get(place).notice()).toList());
    }

    private List<Integer> placesOf(ClassesOnDay key) {
        List<Integer> places = new ArrayList<>(general);
        key.classes().stream().distinct().forEach(id -> places.addAll(byClass.getOrDefault(id, List.of())));
        return places.stream()
                .filter(place -> rows.get(place).isAbout(key.classes(), key.day()))
                .sorted()
                .toList();
    }
}
