package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(3) The members of staff a call needs are there throughout")
class StaffPresentThroughoutTest {

    private final RuleTester rule = RuleTester.of(new StaffPresentThroughout());
    private final RuleTester atTheEnd = rule.asking(Action.CLOSE);

    private static LiveEvent joins(Participant<?> who, String at) {
        return new LiveEvent(time(at), What.JOINED, who.id());
    }

    private static LiveEvent leaves(Participant<?> who, String at) {
        return new LiveEvent(time(at), What.LEFT, who.id());
    }

    private static Instant time(String at) {
        return schoolTime("2026-12-01T" + at);
    }

    private static Call.Builder lessonWhere(LiveEvent... events) {
        return lesson().log(log -> log.withEvents(Arrays.asList(events)));
    }

    private static Participant<StaffMember> volunteer() {
        return ben().withPerson(ben().person().withRoles(Set.of(SchoolRole.VOLUNTEER)));
    }

    @Test
    @Passes
    void staffWhoComeFirstAndLeaveLastAreThereThroughout() {
        atTheEnd.on(lesson()).isKept();
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    @Fails
    void aMemberOfStaffWhoLeavesBeforeThePupilsIsMissed() {
        atTheEnd.on(lessonWhere(
                        joins(amara(), "09:50"),
                        joins(ben(), "09:50"),
                        joins(dev(), "09:56"),
                        leaves(ben(), "10:20"),
                        leaves(dev(), "10:45")))
                .isBreached("had 1 of the 2 members of staff it needs from 10:20 on")
                .namesPeople();
    }

    @Test
    @Boundary
    void aPupilMayBeLetInFromTheMomentAtWhichTheSecondMemberOfStaffIsThere() {
        Call.Builder coming = lessonWhere(joins(amara(), "09:50"), joins(ben(), "09:55"));
        rule.arriving(arrival(dev(), "2026-12-01T09:55")).on(coming).isKept();
        rule.arriving(arrival(dev(), "2026-12-01T09:54"))
                .on(coming)
                .isBreached("had 1 of the 2 members of staff it needs in it at 09:54, when somebody asked to be let in")
                .namesPeople();
        rule.arriving(arrival(dev(), "2026-12-01T09:49"))
                .on(coming)
                .isBreached(
                        "had none of the 2 members of staff it needs in it at 09:49, when somebody asked to be let in");
    }

    @Test
    void whoLeftIsThereNoMoreUntilTheyJoinAgain() {
        Call.Builder coming = lessonWhere(
                joins(amara(), "09:50"),
                joins(ben(), "09:50"),
                leaves(ben(), "09:52"),
                joins(ben(), "09:54"),
                leaves(ben(), "09:56"),
                joins(ben(), "09:56"));
        String alone = " of the 2 members of staff it needs in it at %s, when somebody asked to be let in";
        rule.arriving(arrival(dev(), "2026-12-01T09:51")).on(coming).isKept();
        rule.arriving(arrival(dev(), "2026-12-01T09:52")).on(coming).isBreached("had 1" + alone.formatted("09:52"));
        rule.arriving(arrival(dev(), "2026-12-01T09:55")).on(coming).isKept();
        rule.arriving(arrival(dev(), "2026-12-01T09:56")).on(coming).isBreached("had 1" + alone.formatted("09:56"));
    }

    @Test
    void staffAndParentsMayComeInBeforeTheSecondMemberOfStaff() {
        Call.Builder empty = lessonWhere().parents(List.of(priya()));
        rule.arriving(amara()).on(empty).isKept();
        rule.arriving(priya()).on(empty).isKept();
    }

    @Test
    void somebodyUnknownMayBeAPupil() {
        String alone = "had none of the 2 members of staff it needs in it at 09:55, when somebody asked to be let in";
        rule.arriving(arrival(dev()).withPerson(null)).on(lessonWhere()).isBreached(alone);
        rule.arriving(helen()).on(lessonWhere()).isBreached(alone);
        rule.arriving(dev()).on(lessonWhere().pupils(List.of(ella()))).isBreached(alone);
    }

    @Test
    void whatNobodyWatchedCannotBeShown() {
        Call.Builder unwatched = lesson().log(log -> log.withEvents(null));
        rule.arriving(dev())
                .on(unwatched)
                .isUnproven("does not say who is in it, expected 2 members of staff before any pupil");
        rule.arriving(amara()).on(unwatched).isKept();
        atTheEnd.on(unwatched)
                .isUnproven("does not say who was in it when, expected 2 members of staff as long as pupils are");
    }

    @Test
    void handingOverInOneMomentLeavesNoGap() {
        List<LiveEvent> events = new ArrayList<>(List.of(
                joins(amara(), "09:50"),
                joins(ben(), "09:50"),
                joins(dev(), "09:56"),
                leaves(ben(), "10:20"),
                joins(carys(), "10:20"),
                leaves(dev(), "10:45")));
        Call.Builder handedOver = lesson().staff(List.of(amara(), ben(), carys()));
        atTheEnd.on(handedOver.log(log -> log.withEvents(events))).isKept();
        Collections.reverse(events);
        atTheEnd.on(handedOver.log(log -> log.withEvents(events))).isKept();
    }

    @Test
    void whatHappensAfterTheRequestHasNotHappenedYet() {
        Call.Builder leaving = lessonWhere(
                joins(amara(), "09:50"),
                joins(ben(), "09:50"),
                joins(dev(), "09:56"),
                leaves(amara(), "10:20"),
                leaves(ben(), "10:20"));
        RuleTester running = rule.asking(Action.CONTINUE);
        running.at(time("10:19")).on(leaving).isKept();
        running.at(time("10:20")).on(leaving).isBreached("had none of the 2 members of staff it needs from 10:20 on");
    }

    @Test
    void somebodyWhoIsNotInvitedIsWatchedOverLikeAPupil() {
        atTheEnd.on(lessonWhere(joins(amara(), "09:50"), joins(helen(), "09:56"), joins(ben(), "09:57")))
                .isBreached("had 1 of the 2 members of staff it needs from 09:56 on");
        atTheEnd.on(lessonWhere(joins(amara(), "09:50"), joins(priya(), "09:56"), joins(ben(), "09:57"))
                        .parents(List.of(priya())))
                .isKept();
    }

    @Test
    void somebodyWhomNobodyRecognisedMayHaveBeenAlone() {
        LiveEvent stranger = new LiveEvent(time("09:56"), What.JOINED, null);
        LiveEvent strangerLeaves = new LiveEvent(time("09:50"), What.LEFT, null);
        LiveEvent another = new LiveEvent(time("09:57"), What.JOINED, null);
        atTheEnd.on(lessonWhere(joins(amara(), "09:50"), strangerLeaves, stranger, another, joins(ben(), "09:58")))
                .isUnproven("does not say who joined it at 09:56, when it had 1 of the 2 members of staff it needs");
        atTheEnd.on(lessonWhere(joins(amara(), "09:50"), joins(ben(), "09:56"), stranger))
                .isKept();
        rule.asking(Action.CONTINUE)
                .at(time("09:55"))
                .on(lessonWhere(joins(amara(), "09:50"), stranger))
                .isKept();
        rule.asking(Action.CONTINUE)
                .at(time("09:56"))
                .on(lessonWhere(stranger))
                .isUnproven("does not say who joined it at 09:56, when it had none of the 2 members of staff it needs");
    }

    @Test
    void aCallThatIsOverWasJoinedByItsStaff() {
        RuleTester running = rule.asking(Action.CONTINUE);
        running.at(time("10:44")).on(lessonWhere()).isKept();
        running.at(time("10:45"))
                .on(lessonWhere())
                .isBreached("is over and was joined by none of the 2 members of staff it needs");
        running.at(time("10:45"))
                .on(lessonWhere(joins(amara(), "10:00"), joins(ben(), "10:46")))
                .isBreached("is over and was joined by 1 of the 2 members of staff it needs");
        running.at(time("10:46"))
                .on(lessonWhere(joins(amara(), "10:00"), joins(ben(), "10:46")))
                .isKept();
    }

    @Test
    void aVolunteerIsNoCompanyUnlessVolunteersCount() {
        Call.Builder withVolunteer = lesson().staff(List.of(amara(), volunteer()));
        rule.arriving(dev())
                .on(withVolunteer)
                .isBreached(
                        "had 1 of the 2 members of staff it needs in it at 09:55, when somebody asked to be let in");
        atTheEnd.on(withVolunteer).isBreached("had 1 of the 2 members of staff it needs from 09:56 on");
        RuleTester volunteers = rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class));
        volunteers
                .arriving(arrival(dev(), "2026-12-01T09:56"))
                .on(withVolunteer)
                .isKept();
        volunteers.asking(Action.CLOSE).on(withVolunteer).isKept();
    }

    @Test
    void aVolunteerNeedsATrainingWhereTheSchoolAsksForIt() {
        Participant<StaffMember> untrained =
                volunteer().withPerson(volunteer().person().withTrainings(null));
        Call.Builder withVolunteer = lesson().staff(List.of(amara(), untrained));
        RuleTester volunteers =
                rule.with(CountedAdults.ADULTS, EnumSet.allOf(SchoolRole.class)).asking(Action.CLOSE);
        volunteers
                .with(CountedAdults.VOLUNTEERS_TRAINED, true)
                .on(withVolunteer)
                .isBreached("had 1 of the 2 members of staff it needs from 09:56 on");
        volunteers
                .with(CountedAdults.VOLUNTEERS_TRAINED, false)
                .on(withVolunteer)
                .isKept();
    }

    @Test
    void withoutPupilsOrStaffNobodyCanTell() {
        atTheEnd.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        atTheEnd.on(lesson().staff(List.of())).isBreached("had none of the 2 members of staff it needs from 09:50 on");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        atTheEnd.on(staffMeeting()).doesNotApply();
        atTheEnd.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(StaffPresentThroughout.MINIMUM_STAFF, 2)
                .asking(Action.CLOSE)
                .on(lesson())
                .isKept();
        rule.with(StaffPresentThroughout.MINIMUM_STAFF, 6)
                .arriving(dev())
                .on(lesson())
                .isBreached(
                        "had 2 of the 6 members of staff it needs in it at 09:55, when somebody asked to be let in");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(StaffPresentThroughout.MINIMUM_STAFF, outside))
                    .withMessageContaining("expected a whole number from 2 to 6");
        }
    }

    @Test
    void anEventOfSomebodyElseSaysNothingAboutStaff() {
        LiveEvent announced = new LiveEvent(time("09:54"), What.ADULT_ANNOUNCED, new PersonId("s-ben"));
        rule.arriving(dev())
                .on(lessonWhere(joins(amara(), "09:50"), joins(ben(), "09:50"), announced))
                .isKept();
    }
}
