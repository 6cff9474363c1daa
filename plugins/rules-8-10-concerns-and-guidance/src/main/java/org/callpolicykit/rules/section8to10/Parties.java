package org.callpolicykit.rules.section8to10;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;

/** The calls in which families take part: with pupils, and with parents. */
final class Parties {

    static final Set<CallKind> PUPILS_AND_PARENTS;

    static {
        Set<CallKind> kinds = EnumSet.copyOf(CallKind.WITH_PUPILS);
        kinds.addAll(CallKind.WITH_PARENTS);
        PUPILS_AND_PARENTS = Collections.unmodifiableSet(kinds);
    }

    private Parties() {}
}
