package org.callpolicykit.api.person;

import java.time.LocalDate;

/**
 * A training that a member of staff completed.
 *
 * @param course what it was about, as the school names it
 * @param completedOn the day it was completed
 */
public record Training(String course, LocalDate completedOn) {}
