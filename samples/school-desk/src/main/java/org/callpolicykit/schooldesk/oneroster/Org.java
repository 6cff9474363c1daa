package org.callpolicykit.schooldesk.oneroster;

import org.jspecify.annotations.Nullable;

/**
 * A school, or what it belongs to or consists of.
 *
 * @param sourcedId its id
 * @param name its name
 * @param type its kind
 * @param parentSourcedId the id of what it belongs to, if it says
 */
public record Org(
        String sourcedId,
        String name,
        OrgType type,
        @Nullable String parentSourcedId) {}
