package org.callpolicykit.api.school;

import java.time.LocalDate;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;

/**
 * The word of somebody in charge that they oversaw the use of video calls.
 *
 * @param by who
 * @param role in which role
 * @param on the day
 */
public record SignOff(PersonId by, SchoolRole role, LocalDate on) {}
