package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(3) Two members of staff are on every call with pupils")
class TwoStaffPresentTest {

    private final RuleTester rule = RuleTester.of(new TwoStaffPresent());

    @Test
    @Passes
    void twoMembersOfStaffAreEnough() {
        rule.on(lesson().staff(List.of(amara(), ben()))).isKept();
    }

    @Test
    @Fails
    void oneMemberOfStaffIsTooFew() {
        rule.on(lesson().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs: Amara Osei");
    }

    @Test
    @Boundary
    void oneIsTooFewAndTwoAreEnough() {
        rule.on(lesson().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs: Amara Osei");
        rule.on(lesson().staff(List.of(amara(), ben()))).isKept();
    }

    @Test
    void nobodyIsTooFew() {
        rule.on(individualCall().staff(List.of())).isBreached("has none of the 2 members of staff it needs");
    }

    @Test
    void threeMembersOfStaffAreMoreThanAskedAndPass() {
        rule.on(lesson().staff(List.of(amara(), ben(), carys()))).isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentConsultation()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(TwoStaffPresent.MINIMUM_STAFF, 2).on(lesson()).isKept();
        rule.with(TwoStaffPresent.MINIMUM_STAFF, 6)
                .on(lesson())
                .isBreached("has 2 of the 6 members of staff it needs: Amara Osei, Ben Whitlock");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(TwoStaffPresent.MINIMUM_STAFF, outside))
                    .withMessageContaining("expected a whole number from 2 to 6");
        }
    }

    @Test
    void whoeverTheSchoolNamesNoRoleOfCounts() {
        rule.on(lesson().staff(List.of(amara(), inRoles(ben(), Set.of())))).isKept();
    }

    @Test
    void aVolunteerDoesNotCountUnlessTheSchoolSaysSo() {
        Call.Builder withVolunteer = lesson().staff(List.of(amara(), volunteer()));
        rule.on(withVolunteer)
                .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
        rule.on(lesson().staff(List.of(volunteer())))
                .isBreached("has none of the 2 members of staff it needs; not counted: Ben Whitlock");
        rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .on(withVolunteer)
                .isKept();
    }

    @Test
    void aVolunteerWhoIsATeacherTooCountsAsATeacher() {
        rule.on(lesson().staff(List.of(
                        amara(), inRoles(ben(), Set.of(SchoolRole.VOLUNTEER, SchoolRole.TEACHING_ASSISTANT)))))
                .isKept();
    }

    @Test
    void aGovernorIsNoMemberOfStaff() {
        Call.Builder withGovernor =
                lesson().staff(List.of(amara(), inRoles(ben(), Set.of(SchoolRole.CHAIR_OF_GOVERNORS))));
        rule.on(withGovernor)
                .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
        rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .on(withGovernor)
                .isKept();
    }

    @Test
    void aSchoolMayCountTeachersOnly() {
        RuleTester teachers = rule.with(CountedAdults.ADULTS, Set.of(SchoolRole.TEACHER));
        teachers.on(lesson())
                .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
        teachers.on(lesson().staff(List.of(amara(), inRoles(ben(), Set.of(SchoolRole.TEACHER)))))
                .isKept();
    }

    @Test
    void aVolunteerCountsFromTheDayOfATrainingOn() {
        RuleTester volunteers = rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .with(CountedAdults.VOLUNTEERS_TRAINED, true);
        volunteers.on(lessonWithVolunteer(List.of(trainedOn("2026-11-30")))).isKept();
        for (List<Training> untrained : List.of(List.<Training>of(), List.of(trainedOn("2026-12-01")))) {
            volunteers
                    .on(lessonWithVolunteer(untrained))
                    .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
        }
    }

    @Test
    void aTrainingOnTheDayOfTheCallCountsAndOneAfterItDoesNot() {
        RuleTester afterwards =
                rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class)).at(schoolTime("2026-12-08T09:00"));
        afterwards.on(lessonWithVolunteer(List.of(trainedOn("2026-12-01")))).isKept();
        afterwards
                .on(lessonWithVolunteer(List.of(trainedOn("2026-12-02"))))
                .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
    }

    @Test
    void withoutARegisterOfTrainingsAVolunteerDoesNotCount() {
        rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .on(lessonWithVolunteer(null))
                .isBreached("has 1 of the 2 members of staff it needs: Amara Osei; not counted: Ben Whitlock");
    }

    @Test
    void aSchoolMayCountUntrainedVolunteers() {
        rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class))
                .with(CountedAdults.VOLUNTEERS_TRAINED, false)
                .on(lessonWithVolunteer(null))
                .isKept();
    }

    @Test
    void anotherAdultCannotBeInvented() {
        MendTrial.of(new TwoStaffPresent(), lesson().staff(List.of(amara()))).isNotMended();
    }

    private static Participant<StaffMember> volunteer() {
        return inRoles(ben(), Set.of(SchoolRole.VOLUNTEER));
    }

    private static Participant<StaffMember> inRoles(Participant<StaffMember> member, Set<SchoolRole> roles) {
        return member.withPerson(member.person().withRoles(roles));
    }

    private static Call.Builder lessonWithVolunteer(@Nullable List<Training> trainings) {
        StaffMember volunteer = volunteer().person().withTrainings(trainings);
        return lesson().staff(List.of(amara(), volunteer().withPerson(volunteer)));
    }

    private static Training trainedOn(String day) {
        return new Training(SampleSchool.VIDEO_TRAINING, LocalDate.parse(day));
    }

    @Test
    void aWaiverForTheOnlyPupilOfACallLiftsIt() {
        Call call = individualCall().staff(List.of(amara())).build();
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(waiverForDev());
        SchoolDesk desk = PolicyKit.ofRules(List.of(new TwoStaffPresent())).school(policy);
        CallRequest request =
                new CallRequest(SampleSchool.ALDER_BANK, call, Action.ARRANGE, SampleSchool.THE_DAY_BEFORE);
        assertThat(desk.decide(request).findings()).extracting(Finding::status).containsExactly(Status.WAIVED);
    }

    private static Waiver waiverForDev() {
        return Waiver.of(new TwoStaffPresent().id())
                .covering(new Coverage.OnePupil(dev().id()))
                .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                .because("speech therapist on site")
                .on(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
    }
}
