package org.callpolicykit.api.person;

/** Somebody the MIS knows. Two persons are the same when their ids are. */
public sealed interface Person permits StaffMember, Pupil, ParentCarer, Visitor {

    /** Returns the MIS's identifier. */
    PersonId id();

    /** Returns the name as the school writes it. It never goes into a log. */
    String name();
}
