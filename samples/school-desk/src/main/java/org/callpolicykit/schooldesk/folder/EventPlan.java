package org.callpolicykit.schooldesk.folder;

import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/**
 * What all occurrences of an event have in common as calls.
 *
 * @param kind the kind of call
 * @param title what people call it
 * @param classes the classes it names
 * @param host who organises it; null when the event does not say, or names somebody unknown
 * @param invited the people it invites, the organiser among them
 * @param staffByEnrolment whether the classes' teachers hold it, because it invites nobody
 */
record EventPlan(
        CallKind kind,
        String title,
        List<ClassId> classes,
        @Nullable PersonId host,
        List<User> invited,
        boolean staffByEnrolment) {}
