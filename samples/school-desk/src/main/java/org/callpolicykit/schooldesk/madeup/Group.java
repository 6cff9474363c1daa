package org.callpolicykit.schooldesk.madeup;

import java.util.List;

/**
 * A class, small group or assembly.
 *
 * @param id its id
 * @param title what people call it
 * @param pupils who belongs to it
 * @param staff who teaches it: the host, then the second adult where there is one
 */
record Group(String id, String title, List<String> pupils, List<String> staff) {

    /** The class of a form. */
    static Group form(String form) {
        return new Group("F-" + form, "Class " + form, People.pupilsOf(form), adultsOf(form));
    }

    /** Some pupils of a form with the form's adults. */
    static Group of(String id, String title, String form, int from, int count) {
        return new Group(id, title, People.pupilsOf(form, from, count), adultsOf(form));
    }

    Group withStaff(String... others) {
        return new Group(id, title, pupils, List.of(others));
    }

    private static List<String> adultsOf(String form) {
        return List.of(People.teacherOf(form), People.secondAdultOf(form));
    }
}
