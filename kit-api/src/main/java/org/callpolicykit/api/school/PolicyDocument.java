package org.callpolicykit.api.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy of the school, as its register of policies has it.
 *
 * @param title what it is called, as the school names it; never blank
 * @param edition the edition in force; null when the register does not say
 * @param publishedOn the day it was published; null when the register does not say
 * @param reviewedOn the day it was last reviewed; null when it never was, or the register does not say
 * @param reviewDue the day by which it is to be reviewed; null when the register does not say
 */
public record PolicyDocument(
        String title,
        @Nullable String edition,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate reviewDue) {

    /** @throws IllegalArgumentException if the title is blank */
    public PolicyDocument {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a policy in the register has no title");
        }
    }
}
