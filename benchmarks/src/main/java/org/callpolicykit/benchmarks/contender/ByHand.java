package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/** What every checker written by hand needs to know of one person, one setting, one notice. */
final class ByHand {

    private ByHand() {}

    /** Returns whether pupils are in calls of its kind. */
    static boolean isWithPupils(Call call) {
        return switch (call.kind()) {
            case LESSON, SMALL_GROUP, ASSEMBLY, INDIVIDUAL_PUPIL -> true;
            default -> false;
        };
    }

    static boolean counts(StaffMember member) {
        Set<SchoolRole> roles = member.roles();
        return roles.isEmpty() || !SeedPolicy.NO_ADULTS.containsAll(roles);
    }

    static long purpose(Call call) {
        Purpose purpose = call.purpose();
        if (purpose == null) {
            return SharedRule.PURPOSE_FITS_KIND.unknown();
        }
        Set<Purpose> fitting = SeedPolicy.PURPOSES.get(call.kind());
        return fitting != null && fitting.contains(purpose) ? 0 : SharedRule.PURPOSE_FITS_KIND.broken();
    }

    static long platform(Call call, PlatformId expected, SharedRule rule) {
        PlatformId planned = call.platform();
        if (planned == null) {
            return rule.unknown();
        }
        return planned.equals(expected) ? 0 : rule.broken();
    }

    static long setting(Call call, Control control, Who atMost, SharedRule rule) {
        Who planned = call.planned(control);
        if (planned == null) {
            return rule.unknown();
        }
        return planned.isAtLeastAsStrictAs(atMost) ? 0 : rule.broken();
    }

    static long acceptableUse(Pupil pupil, LocalDate day, SharedRule rule) {
        List<Agreement> onFile = pupil.agreements();
        if (onFile == null) {
            return rule.unknown();
        }
        for (int index = 0; index < onFile.size(); index++) {
            Agreement one = onFile.get(index);
            if (one.kind() == Agreement.Kind.PUPIL_ACCEPTABLE_USE && one.holdsOn(day)) {
                return 0;
            }
        }
        return rule.broken();
    }

    static long schoolAccountAndDevice(Participant<?> member) {
        Account account = member.account();
        Device device = member.device();
        SharedRule rule = SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT;
        long found = 0;
        if (account == null) {
            found |= rule.unknown();
        } else if (account.ownership() != Ownership.SCHOOL) {
            found |= rule.broken();
        }
        if (device == null) {
            found |= rule.unknown();
        } else if (device.ownership() != Ownership.SCHOOL) {
            found |= rule.broken();
        }
        return found;
    }

    static long login(@Nullable Account account, Account.Provider provider, SharedRule rule) {
        if (account == null) {
            return rule.unknown();
        }
        return account.provider() == provider && account.ownership() == Ownership.SCHOOL ? 0 : rule.broken();
    }

    static long workAccountChecked(@Nullable Account account, DayByHand day) {
        SharedRule rule = SharedRule.WORK_ACCOUNTS_CHECKED;
        if (account == null) {
            return rule.unknown();
        }
        if (account.ownership() != Ownership.SCHOOL) {
            return rule.broken();
        }
        LocalDate checked = account.privacyCheckedOn();
        if (checked == null) {
            return rule.unknown();
        }
        return day.isWithin(checked, day.checkedSince()) ? 0 : rule.broken();
    }

    /** Returns whether the edition in force is known; without it, nobody can tell who has acknowledged it. */
    static boolean knowsEdition(School school) {
        PolicyDocument policy = school.policy();
        return policy != null && policy.edition() != null;
    }

    static long acknowledged(StaffMember member, PolicyDocument policy, LocalDate day) {
        List<Acknowledgement> given = member.acknowledgements();
        if (given == null) {
            return SharedRule.POLICY_ACKNOWLEDGED.unknown();
        }
        for (int index = 0; index < given.size(); index++) {
            Acknowledgement one = given.get(index);
            if (one.document().equals(policy.title())
                    && !one.on().isAfter(day)
                    && one.edition().equals(policy.edition())) {
                return 0;
            }
        }
        return SharedRule.POLICY_ACKNOWLEDGED.broken();
    }

    static long trained(StaffMember member, DayByHand day) {
        List<Training> trainings = member.trainings();
        if (trainings == null) {
            return SharedRule.STAFF_TRAINED_BEFORE_CALLS.unknown();
        }
        for (int index = 0; index < trainings.size(); index++) {
            Training training = trainings.get(index);
            if (training.course().equals(SeedPolicy.COURSE)
                    && day.isWithin(training.completedOn(), day.trainedSince())) {
                return 0;
            }
        }
        return SharedRule.STAFF_TRAINED_BEFORE_CALLS.broken();
    }

    static long told(Call call, DayByHand day, Instant at) {
        SharedRule rule = SharedRule.PARENTS_TOLD_IN_ADVANCE;
        List<Notice> notices = call.notices();
        List<Participant<Pupil>> pupils = call.pupils();
        if (pupils.isEmpty() || notices == null || !day.knowsNotice()) {
            return rule.unknown();
        }
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (notice.about().isEmpty() && tells(notice, call.start(), day, at)) {
                return 0;
            }
        }
        for (int index = 0; index < pupils.size(); index++) {
            if (!isTold(pupils.get(index), notices, call.start(), day, at)) {
                return rule.broken();
            }
        }
        return 0;
    }

    private static boolean tells(Notice notice, Instant start, DayByHand day, Instant at) {
        Instant sentAt = notice.sentAt();
        return !sentAt.isAfter(at)
                && day.isInTime(sentAt, start)
                && notice.topics().contains(Notice.Topic.ETIQUETTE)
                && notice.audience().contains(Audience.PARENTS);
    }

    private static boolean isTold(
            Participant<Pupil> pupil, List<Notice> notices, Instant start, DayByHand day, Instant at) {
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (tells(notice, start, day, at) && notice.reaches(pupil.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a kind of call is the one that a rule about staff meetings governs. */
    static boolean isStaffMeeting(Call call) {
        return call.kind() == CallKind.STAFF_MEETING;
    }
}
