package org.callpolicykit.api.school;

import org.jspecify.annotations.Nullable;

/**
 * How parents reach the school.
 *
 * @param email the e-mail address; null when there is none
 * @param telephone the telephone number; null when there is none
 */
public record SchoolContact(
        @Nullable String email, @Nullable String telephone) {}
