package org.callpolicykit.schooldesk.oneroster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that is taught.
 *
 * @param sourcedId its id
 * @param title its title
 * @param classCode its short code, if it has one
 * @param courseSourcedId the id of its course, if it says
 * @param courseTitle the title of that course, if courses.csv has it
 * @param subjects its subjects
 * @param grades the grades (years) taught
 * @param location where it usually meets, if it says
 * @param schoolSourcedId the id of its school
 * @param termSourcedIds the ids of the sessions in which it is taught
 */
public record SchoolClass(
        String sourcedId,
        String title,
        @Nullable String classCode,
        @Nullable String courseSourcedId,
        @Nullable String courseTitle,
        List<String> subjects,
        List<String> grades,
        @Nullable String location,
        String schoolSourcedId,
        List<String> termSourcedIds) {

    /** Copies the lists. */
    public SchoolClass {
        subjects = List.copyOf(subjects);
        grades = List.copyOf(grades);
        termSourcedIds = List.copyOf(termSourcedIds);
    }
}
