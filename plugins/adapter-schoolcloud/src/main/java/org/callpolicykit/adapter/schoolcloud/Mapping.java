package org.callpolicykit.adapter.schoolcloud;

import java.util.EnumMap;
import java.util.Map;
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
        TimeForm own = TimeForm.own(field);
        return times.getOrDefault(field, own);
    }

    PersonKey person(Field field) {
        return people.getOrDefault(field, PersonKey.ID);
    }
}
