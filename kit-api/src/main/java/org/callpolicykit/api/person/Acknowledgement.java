package org.callpolicykit.api.person;

import java.time.LocalDate;

/**
 * A member of staff's statement of having read a document.
 *
 * @param document the document, as the school names it
 * @param edition the edition that was read
 * @param on the day of the statement
 */
public record Acknowledgement(String document, String edition, LocalDate on) {}
