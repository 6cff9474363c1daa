package org.callpolicykit.benchmarks.contender;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.callpolicykit.api.decision.RuleId;

/**
 * The rules that every contender checks: those of one request that need no more than comparing, counting and dates, so that a rule
 * language can express them. All have the seed policy's parameters.
 */
public enum SharedRule {
    /** 6(3): two members of staff are on every call with pupils. */
    TWO_STAFF_PRESENT,
    /** 4: a call serves one of the policy's purposes, fitting its kind. */
    PURPOSE_FITS_KIND,
    /** 5.1(b): calls with pupils run on Google Meet. */
    PUPIL_CALL_PLATFORM,
    /** 5.3(a): staff meet on Microsoft Teams with work accounts. */
    STAFF_CALL_PLATFORM,
    /** 5.1(g): no more than staff may share a screen. */
    SCREEN_SHARING_LIMITED,
    /** 5.1(h): nobody can send files. */
    FILE_TRANSFER_DISABLED,
    /** 5.1(j): no more than hosts can send private messages. */
    PRIVATE_CHAT_DISABLED,
    /** 5.1(e): everybody but staff waits in a waiting room. */
    WAITING_ROOM_PLANNED,
    /** 6(2): every pupil in the call has a signed Acceptable Use agreement. */
    ACCEPTABLE_USE_SIGNED,
    /** 3.2(e): every child in the class has a signed Acceptable Use agreement. */
    ACCEPTABLE_USE_SIGNED_IN_CLASS,
    /** 6(8): staff use a school device and their school account. */
    STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT,
    /** 6(9): pupils are met on Google Meet, everybody with a school login for it. */
    SCHOOL_LOGINS_WITH_PUPILS,
    /** 3.2(d): staff use work accounts whose privacy settings were checked within twelve months. */
    WORK_ACCOUNTS_CHECKED,
    /** 3.1(a): every member of staff in a call has acknowledged the policy in force. */
    POLICY_ACKNOWLEDGED,
    /** 3.2(a): every member of staff in a call was trained within twenty-four months before. */
    STAFF_TRAINED_BEFORE_CALLS,
    /** 5.1(c): parents are told of the call a school day in advance, with the etiquette. */
    PARENTS_TOLD_IN_ADVANCE;

    /** All of them. */
    public static final Set<SharedRule> ALL = Collections.unmodifiableSet(EnumSet.allOf(SharedRule.class));

    private static final int STATUSES = 32;

    /** Returns the rule's id in the kit. */
    public RuleId id() {
        return new RuleId(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the bit of a verdict that says that the clause is broken, or still to be kept. */
    @SuppressWarnings("EnumOrdinal") // a bit in one process
    public long broken() {
        return 1L << ordinal();
    }

    /** Returns the bit of a verdict that says that a fact is missing which the clause needs. */
    @SuppressWarnings("EnumOrdinal") // a bit in one process
    public long unknown() {
        return 1L << (ordinal() + STATUSES);
    }

    /** Returns the bits of a verdict that are about these rules. */
    public static long mask(Set<SharedRule> rules) {
        long mask = 0;
        for (SharedRule rule : rules) {
            mask |= rule.broken() | rule.unknown();
        }
        return mask;
    }
}
