package org.callpolicykit.schooldesk.evidence;

import org.callpolicykit.api.person.SchoolRole;

/** The roles that a register may name: every role in school but that of a call's host, which is the call's to say. */
enum FiledRole {
    HEAD_TEACHER(SchoolRole.HEAD_TEACHER),
    SLT(SchoolRole.SLT),
    DSL(SchoolRole.DSL),
    DEPUTY_DSL(SchoolRole.DEPUTY_DSL),
    COMPUTING_LEAD(SchoolRole.COMPUTING_LEAD),
    DATA_PROTECTION_LEAD(SchoolRole.DATA_PROTECTION_LEAD),
    COVER_MANAGER(SchoolRole.COVER_MANAGER),
    OFFICE(SchoolRole.OFFICE),
    TEACHER(SchoolRole.TEACHER),
    TEACHING_ASSISTANT(SchoolRole.TEACHING_ASSISTANT),
    VOLUNTEER(SchoolRole.VOLUNTEER),
    CHAIR_OF_GOVERNORS(SchoolRole.CHAIR_OF_GOVERNORS),
    RECORDS_MANAGER(SchoolRole.RECORDS_MANAGER);

    private final SchoolRole role;

    FiledRole(SchoolRole role) {
        this.role = role;
    }

    SchoolRole role() {
        return role;
    }
}
