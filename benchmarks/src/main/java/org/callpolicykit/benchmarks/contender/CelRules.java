package org.callpolicykit.benchmarks.contender;

import static java.util.Map.entry;

import java.util.Map;

/** The shared rules in CEL. Each says 0 when its clause is kept, 1 when it is broken, 2 when a fact is missing, 3 for both. */
final class CelRules {

    static final int BROKEN = 1;
    static final int UNKNOWN = 2;

    private static final String ALL_ADULTS = """
            staff.filter(s, size(s.roles) == 0 || s.roles.exists(r, !(r in ['VOLUNTEER', 'CHAIR_OF_GOVERNORS'])))
            """;
    private static final String SIGNED = """
            p.agreements.exists(a, a.kind == 'PUPIL_ACCEPTABLE_USE' && a.on <= day
                && (!has(a.withdrawnOn) || day < a.withdrawnOn))
            """;
    private static final String TOLD = """
            'ETIQUETTE' in n.topics && 'PARENTS' in n.audience && n.sentAt <= call.tellBy
            """;

    static final Map<SharedRule, String> ALL = Map.ofEntries(
            entry(SharedRule.TWO_STAFF_PRESENT, "withPupils && size(" + ALL_ADULTS + ") < 2 ? 1 : 0"),
            entry(SharedRule.PURPOSE_FITS_KIND, """
                    !has(call.purpose) ? 2
                    : kind == 'LESSON'
                        ? (call.purpose in ['LESSON_CONTENT', 'SEND_OR_IDENTIFIED_PUPILS', 'WELLBEING', 'MOTIVATION'] ? 0 : 1)
                    : kind == 'SMALL_GROUP'
                        ? (call.purpose in ['LESSON_CONTENT', 'SEND_OR_IDENTIFIED_PUPILS', 'WELLBEING', 'MOTIVATION', 'INTERVENTION']
                            ? 0 : 1)
                    : kind == 'STAFF_MEETING'
                        ? (call.purpose in ['SAFEGUARDING', 'RUNNING_THE_SCHOOL'] ? 0 : 1)
                    : kind == 'ASSEMBLY'
                        ? (call.purpose in ['WELLBEING', 'MOTIVATION', 'ASSEMBLY_OR_COMMUNICATION'] ? 0 : 1)
                    : kind == 'INDIVIDUAL_PUPIL'
                        ? (call.purpose in ['LESSON_CONTENT', 'SEND_OR_IDENTIFIED_PUPILS', 'WELLBEING', 'MOTIVATION', 'INTERVENTION',
                            'SAFEGUARDING'] ? 0 : 1)
                    : (call.purpose in ['LESSON_CONTENT', 'SEND_OR_IDENTIFIED_PUPILS', 'WELLBEING', 'MOTIVATION',
                            'ASSEMBLY_OR_COMMUNICATION', 'SAFEGUARDING'] ? 0 : 1)
                    """),
            entry(
                    SharedRule.PUPIL_CALL_PLATFORM,
                    "!withPupils ? 0 : !has(call.platform) ? 2 : call.platform == 'google-meet' ? 0 : 1"),
            entry(SharedRule.STAFF_CALL_PLATFORM, """
                    kind != 'STAFF_MEETING' ? 0
                    : has(call.platform) && call.platform == 'microsoft-teams' && size(staff) > 0
                        && staff.all(s, has(s.account) && s.provider == 'MICROSOFT' && s.account == 'SCHOOL') ? 0
                    : (has(call.platform) && call.platform != 'microsoft-teams'
                        || staff.exists(s, has(s.account) && (s.provider != 'MICROSOFT' || s.account != 'SCHOOL')) ? 1 : 0)
                    + (!has(call.platform) || size(staff) == 0 || staff.exists(s, !has(s.account)) ? 2 : 0)
                    """),
            entry(SharedRule.SCREEN_SHARING_LIMITED, setting("screenShare", "'STAFF', 'HOSTS', 'NOBODY'")),
            entry(SharedRule.FILE_TRANSFER_DISABLED, setting("fileTransfer", "'NOBODY'")),
            entry(SharedRule.PRIVATE_CHAT_DISABLED, setting("privateChat", "'HOSTS', 'NOBODY'")),
            entry(SharedRule.WAITING_ROOM_PLANNED, setting("waitingRoom", "'STAFF', 'HOSTS', 'NOBODY'")),
            entry(SharedRule.ACCEPTABLE_USE_SIGNED, acceptableUse()),
            entry(SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS, acceptableUse()),
            entry(SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT, """
                    size(staff) > 0
                        && staff.all(s, has(s.account) && s.account == 'SCHOOL' && has(s.device) && s.device == 'SCHOOL') ? 0
                    : (staff.exists(s, has(s.account) && s.account != 'SCHOOL' || has(s.device) && s.device != 'SCHOOL') ? 1 : 0)
                    + (size(staff) == 0 || staff.exists(s, !has(s.account) || !has(s.device)) ? 2 : 0)
                    """),
            entry(SharedRule.SCHOOL_LOGINS_WITH_PUPILS, """
                    !withPupils ? 0
                    : has(call.platform) && call.platform == 'google-meet' && size(staff) > 0 && size(pupils) > 0
                        && staff.all(s, has(s.account) && s.provider == 'GOOGLE' && s.account == 'SCHOOL')
                        && pupils.all(p, has(p.account) && p.provider == 'GOOGLE' && p.account == 'SCHOOL') ? 0
                    : (has(call.platform) && call.platform != 'google-meet'
                        || staff.exists(s, has(s.account) && (s.provider != 'GOOGLE' || s.account != 'SCHOOL'))
                        || pupils.exists(p, has(p.account) && (p.provider != 'GOOGLE' || p.account != 'SCHOOL')) ? 1 : 0)
                    + (!has(call.platform) || size(staff) == 0 || size(pupils) == 0
                        || staff.exists(s, !has(s.account)) || pupils.exists(p, !has(p.account)) ? 2 : 0)
                    """),
            entry(SharedRule.WORK_ACCOUNTS_CHECKED, """
                    size(staff) > 0
                        && staff.all(s, has(s.account) && s.account == 'SCHOOL' && has(s.checkedOn) && s.checkedOn <= day
                            && monthsAfter(s.checkedOn, 12) >= day) ? 0
                    : (staff.exists(s, has(s.account) && (s.account != 'SCHOOL' || has(s.checkedOn)
                        && (s.checkedOn > day || monthsAfter(s.checkedOn, 12) < day))) ? 1 : 0)
                    + (size(staff) == 0
                        || staff.exists(s, !has(s.account) || s.account == 'SCHOOL' && !has(s.checkedOn)) ? 2 : 0)
                    """),
            entry(
                    SharedRule.POLICY_ACKNOWLEDGED,
                    "!has(call.edition) ? 2 : "
                            + ofStaff(
                                    "acknowledgements",
                                    "a.document == call.policy && a.edition == call.edition && a.on <= day")),
            entry(
                    SharedRule.STAFF_TRAINED_BEFORE_CALLS,
                    ofStaff(
                            "trainings",
                            "a.course == 'Safe video calls' && a.on <= day && monthsAfter(a.on, 24) >= day")),
            entry(
                    SharedRule.PARENTS_TOLD_IN_ADVANCE,
                    "!withPupils ? 0"
                            + " : size(pupils) == 0 || !has(call.notices) || !has(call.tellBy) ? 2"
                            + " : call.notices.exists(n, size(n.about) == 0 && " + TOLD + ")"
                            + " || pupils.all(p, call.notices.exists(n, (size(n.about) == 0 || p.id in n.about) && "
                            + TOLD + ")) ? 0 : 1"));

    private CelRules() {}

    private static String setting(String control, String strictEnough) {
        return "!withPupils ? 0 : !has(call." + control + ") ? 2 : call." + control + " in [" + strictEnough
                + "] ? 0 : 1";
    }

    private static String acceptableUse() {
        return "!withPupils ? 0"
                + " : size(pupils) > 0 && pupils.all(p, has(p.agreements) && " + SIGNED + ") ? 0"
                + " : (pupils.exists(p, has(p.agreements) && !" + SIGNED + ") ? 1 : 0)"
                + " + (size(pupils) == 0 || pupils.exists(p, !has(p.agreements)) ? 2 : 0)";
    }

    private static String ofStaff(String register, String holds) {
        String one = "s." + register + ".exists(a, " + holds + ")";
        return "(size(staff) > 0 && staff.all(s, has(s." + register + ") && " + one + ") ? 0"
                + " : (staff.exists(s, has(s." + register + ") && !" + one + ") ? 1 : 0)"
                + " + (size(staff) == 0 || staff.exists(s, !has(s." + register + ")) ? 2 : 0))";
    }
}
