package org.callpolicykit.benchmarks.contender;

import static java.util.Map.entry;

import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.person.SchoolRole;

/** The seed policy's parameters of the shared rules, for the contenders that have them written into their code. */
final class SeedPolicy {

    static final int MINIMUM_STAFF = 2;
    static final Period PRIVACY_CHECK_VALID_FOR = Period.ofMonths(12);
    static final String COURSE = "Safe video calls";
    static final Period TRAINING_VALID_FOR = Period.ofMonths(24);
    static final int NOTICE_SCHOOL_DAYS = 1;
    static final Set<SchoolRole> NO_ADULTS = EnumSet.of(SchoolRole.VOLUNTEER, SchoolRole.CHAIR_OF_GOVERNORS);

    private static final Set<Purpose> WITH_PARENTS = Set.of(
            Purpose.LESSON_CONTENT,
            Purpose.SEND_OR_IDENTIFIED_PUPILS,
            Purpose.WELLBEING,
            Purpose.MOTIVATION,
            Purpose.ASSEMBLY_OR_COMMUNICATION,
            Purpose.SAFEGUARDING);

    static final Map<CallKind, Set<Purpose>> PURPOSES = new EnumMap<>(Map.ofEntries(
            entry(
                    CallKind.LESSON,
                    EnumSet.of(
                            Purpose.LESSON_CONTENT,
                            Purpose.SEND_OR_IDENTIFIED_PUPILS,
                            Purpose.WELLBEING,
                            Purpose.MOTIVATION)),
            entry(
                    CallKind.SMALL_GROUP,
                    EnumSet.of(
                            Purpose.LESSON_CONTENT,
                            Purpose.SEND_OR_IDENTIFIED_PUPILS,
                            Purpose.WELLBEING,
                            Purpose.MOTIVATION,
                            Purpose.INTERVENTION)),
            entry(
                    CallKind.ASSEMBLY,
                    EnumSet.of(Purpose.WELLBEING, Purpose.MOTIVATION, Purpose.ASSEMBLY_OR_COMMUNICATION)),
            entry(
                    CallKind.INDIVIDUAL_PUPIL,
                    EnumSet.of(
                            Purpose.LESSON_CONTENT,
                            Purpose.SEND_OR_IDENTIFIED_PUPILS,
                            Purpose.WELLBEING,
                            Purpose.MOTIVATION,
                            Purpose.INTERVENTION,
                            Purpose.SAFEGUARDING)),
            entry(CallKind.PARENT_CONSULTATION, EnumSet.copyOf(WITH_PARENTS)),
            entry(CallKind.PARENT_MEETING, EnumSet.copyOf(WITH_PARENTS)),
            entry(CallKind.STAFF_MEETING, EnumSet.of(Purpose.SAFEGUARDING, Purpose.RUNNING_THE_SCHOOL))));

    private SeedPolicy() {}
}
