package org.callpolicykit.schooldesk.folder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.evidence.CallSettings;
import org.callpolicykit.schooldesk.oneroster.User;
import org.jspecify.annotations.Nullable;

/**
 * A call before the registers are asked about it.
 *
 * @param names the names by which registers may call it, the nearest first; the first is its id
 * @param kind its kind
 * @param title what people call it
 * @param start when it starts
 * @param end when it ends
 * @param classes the classes it belongs to
 * @param host who hosts it; null when that is not known
 * @param people who is in it; somebody who is named twice is in it once
 * @param visitors the ids of the people from outside the school who are in it
 * @param about the pupils a call with parents is about; null when that is not known
 * @param settings what it says itself of how it is planned
 */
record CallDraft(
        List<String> names,
        CallKind kind,
        String title,
        Instant start,
        Instant end,
        List<ClassId> classes,
        @Nullable PersonId host,
        Collection<User> people,
        List<String> visitors,
        @Nullable List<User> about,
        CallSettings settings) {}
