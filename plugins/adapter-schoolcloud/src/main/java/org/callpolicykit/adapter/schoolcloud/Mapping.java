package org.callpolicykit.adapter.schoolcloud;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callpolicykit.adapter.schoolcloud.Words.Attended;
import org.callpolicykit.adapter.schoolcloud.Words.Mode;
import org.callpolicykit.adapter.schoolcloud.Words.Status;

/**
 * What the columns of a school's export are called, and how they are to be read.
 *
 * @param columns the export's names; without those that it does not have
 * @param times how it writes the date, the start and the end
 * @param people by what it names the teacher, the student and the contact
 * @param modes its words for how people meet
 * @param states its words for whether an appointment stands
 * @param attended its words for whether it took place
 */
record Mapping(
        Map<Field, String> columns,
        Map<Field, TimeForm> times,
        Map<Field, PersonKey> people,
        Words<Mode> modes,
        Words<Status> states,
        Words<Attended> attended) {

    /** Fills in the kit's own forms and ids where the school says nothing. */
    Mapping {
        columns = copy(columns);
        times = copy(times);
        people = copy(people);
        for (Field field : List.of(Field.DATE, Field.START, Field.END)) {
            times.computeIfAbsent(field, TimeForm::own);
        }
        for (Field field : List.of(Field.TEACHER, Field.STUDENT, Field.CONTACT)) {
            people.putIfAbsent(field, PersonKey.ID);
        }
    }

    private static <V> Map<Field, V> copy(Map<Field, V> given) {
        Map<Field, V> copy = new EnumMap<>(Field.class);
        copy.putAll(given);
        return copy;
    }

    /** Returns the mapping of a file that is written with the kit's own names and words. */
    static Mapping own() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, field.word());
        }
        return new Mapping(
                columns, Map.of(), Map.of(), Words.own(Mode.class), Words.own(Status.class), Words.own(Attended.class));
    }

    TimeForm time(Field field) {
        return Objects.requireNonNull(times.get(field));
    }

    PersonKey person(Field field) {
        return Objects.requireNonNull(people.get(field));
    }
}
