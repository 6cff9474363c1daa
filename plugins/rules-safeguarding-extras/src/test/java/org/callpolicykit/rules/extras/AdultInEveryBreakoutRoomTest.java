package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.rules.extras.Happened.STRANGER;
import static org.callpolicykit.rules.extras.Happened.into;
import static org.callpolicykit.rules.extras.Happened.left;
import static org.callpolicykit.rules.extras.Happened.log;
import static org.callpolicykit.rules.extras.Happened.nobodyKnowsWho;
import static org.callpolicykit.rules.extras.Happened.nobodyWatched;
import static org.callpolicykit.rules.extras.Happened.opened;
import static org.callpolicykit.rules.extras.Happened.outOf;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(5) A member of staff is in every breakout room with pupils")
class AdultInEveryBreakoutRoomTest {

    private final RuleTester rule = RuleTester.of(new AdultInEveryBreakoutRoom());
    private final RuleTester live = rule.asking(Action.CLOSE);

    private static BreakoutRoom room(String name, Participant<?>... people) {
        return new BreakoutRoom(name, Arrays.stream(people).map(Participant::id).collect(Collectors.toSet()));
    }

    private static Call.Builder planned(BreakoutRoom... rooms) {
        return lesson().breakoutRooms(List.of(rooms));
    }

    private static Call.Builder happened(LiveEvent... events) {
        return planned(room("Red", amara(), dev()), room("Blue", ben(), ella(), finn()))
                .log(log(events));
    }

    private static String had(int staff, String room, String from) {
        return "had " + staff + " of the 1 members of staff it needs in the breakout room \"" + room + "\" from " + from
                + " on Tuesday 1 December";
    }

    @Test
    @Passes
    void everyRoomHasAMemberOfStaff() {
        rule.on(planned(room("Red", amara(), dev()), room("Blue", ben(), ella(), finn())))
                .isKept();
        live.on(happened(
                        opened("10:10", "Red"),
                        into("10:10", "Red", amara()),
                        outOf("10:20", "Red", dev()),
                        outOf("10:20", "Red", amara())))
                .isKept();
        rule.on(lesson()).isKept();
        live.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aRoomOfPupilsAloneIsPlanned() {
        rule.on(planned(room("Red", dev(), ella()), room("Blue", ben(), finn())))
                .isBreached("plans the breakout room \"Red\" with 0 of the 1 members of staff it needs for itself")
                .namesPeople();
    }

    @Test
    void oneMemberOfStaffCannotBeInTwoRoomsAtOnce() {
        rule.on(planned(room("Red", amara(), dev()), room("Blue", amara(), finn())))
                .hasFindings(
                        "broken: plans the breakout room \"Blue\" with 0 of the 1 members of staff it needs for itself",
                        "broken: plans the breakout room \"Red\" with 0 of the 1 members of staff it needs for itself");
    }

    @Test
    void parentsAndStaffOfOtherCallsDoNotCount() {
        rule.on(planned(room("Red", priya(), carys(), dev())).parents(List.of(priya())))
                .isBreached("plans the breakout room \"Red\" with 0 of the 1 members of staff it needs for itself");
    }

    @Test
    void whoIsInTheRoomsHasToBeKnown() {
        rule.on(planned(room("Red"))).isUnproven("does not say who is to be in the breakout room \"Red\"");
        rule.on(lesson().breakoutRooms(null)).isUnproven("does not say whether breakout rooms are planned");
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        live.on(lesson().log(nobodyWatched())).isUnproven("has no record of breakout rooms and who was in them");
    }

    @Test
    void planningLooksAtWhatIsPlannedAndTheCallAtWhatHappened() {
        rule.on(lesson().log(nobodyWatched())).isKept();
        live.on(lesson().breakoutRooms(null)).isKept();
    }

    @Test
    @Boundary
    void aRoomMayWaitAMinuteForItsMemberOfStaffAndNotLonger() {
        live.on(happened(opened("10:10", "Red"), into("10:11", "Red", amara()))).isKept();
        live.on(happened(opened("10:10", "Red"), into("10:11:01", "Red", amara())))
                .isBreached(had(0, "Red", "10:10"))
                .namesPeople();
    }

    @Test
    void pupilsWhoStayBehindInARoomAreAlone() {
        live.on(happened(
                        opened("10:10", "Red"),
                        into("10:10", "Red", amara()),
                        outOf("10:20", "Red", amara()),
                        outOf("10:25", "Red", dev())))
                .isBreached(had(0, "Red", "10:20"));
        live.on(happened(opened("10:10", "Red"), into("10:10", "Red", amara()), left("10:20", amara())))
                .isBreached(had(0, "Red", "10:20"));
    }

    @Test
    void whoeverLeavesTheCallLeavesTheRoom() {
        live.on(happened(opened("10:10", "Red"), left("10:10:30", dev()))).isKept();
    }

    @Test
    void whoeverGoesIntoAnotherRoomLeavesTheFirst() {
        live.on(happened(
                        opened("10:10", "Red"),
                        into("10:10", "Red", amara()),
                        opened("10:10", "Blue"),
                        into("10:10", "Blue", ben()),
                        into("10:20", "Blue", amara())))
                .isBreached(had(0, "Red", "10:20"));
    }

    @Test
    void leavingARoomNotedWithoutItsNameCountsForWhicheverItWas() {
        live.on(happened(
                        opened("10:10", "Red"),
                        into("10:10", "Red", amara()),
                        new LiveEvent(schoolTime("2026-12-01T10:20"), What.BREAKOUT_LEFT, amara().id())))
                .isBreached(had(0, "Red", "10:20"));
    }

    @Test
    void comingBackInTheSameMomentLeavesNoGap() {
        live.on(happened(
                        opened("10:10", "Red"),
                        into("10:10", "Red", amara()),
                        into("10:20", "Red", amara()),
                        outOf("10:20", "Red", amara())))
                .isKept();
    }

    @Test
    void aPupilWhoJoinsARoomThatNobodyOpenedCountsToo() {
        live.on(happened(into("10:10", "Green", ella()))).isBreached(had(0, "Green", "10:10"));
        live.on(happened(
                        into("10:10", "Green", ella()),
                        into("10:10", "Green", ben()),
                        outOf("10:20", "Green", ella()),
                        outOf("10:21", "Green", ben())))
                .isKept();
    }

    @Test
    void somebodyWhoIsNotInvitedMayBeAPupilAndAParentIsNone() {
        live.on(happened(new LiveEvent(schoolTime("2026-12-01T10:10"), What.BREAKOUT_JOINED, STRANGER, "Green")))
                .isBreached(had(0, "Green", "10:10"));
        live.on(happened(into("10:10", "Green", priya())).parents(List.of(priya())))
                .isKept();
    }

    @Test
    void aRoomThatNobodyPlannedHoldsSomebodyUntilItIsKnownWho() {
        String open =
                "does not say who was in the breakout room \"Green\", which had 0 of the 1 members of staff it needs"
                        + " from 10:10 on Tuesday 1 December";
        live.on(happened(opened("10:10", "Green"))).isUnproven(open);
        live.on(happened(opened("10:10", "Green")).breakoutRooms(null)).isUnproven(open);
        live.on(happened(opened("10:10", "Green"), into("10:10", "Green", ben())))
                .isKept();
        live.on(happened(
                        opened("10:10", "Green"),
                        into("10:10", "Green", ella()),
                        into("10:10", "Green", ben()),
                        outOf("10:20", "Green", ella()),
                        outOf("10:20", "Green", ben())))
                .isKept();
    }

    @Test
    void withoutThePlanNobodyCanTellThatEverybodyLeftARoom() {
        LiveEvent[] events = {
            opened("10:10", "Green"),
            into("10:10", "Green", ella()),
            into("10:10", "Green", ben()),
            outOf("10:20", "Green", ella()),
            outOf("10:20", "Green", ben())
        };
        live.on(happened(events)).isKept();
        live.on(happened(events).breakoutRooms(null))
                .isUnproven(
                        "does not say who was in the breakout room \"Green\", which had 0 of the 1 members of staff it"
                                + " needs from 10:20 on Tuesday 1 December");
    }

    @Test
    void somebodyInARoomOfWhomNobodyKnowsWhoTheyAreLeavesItOpen() {
        live.on(happened(new LiveEvent(schoolTime("2026-12-01T10:10"), What.BREAKOUT_JOINED, null, "Green")))
                .isUnproven(
                        "does not say who was in the breakout room \"Green\", which had 0 of the 1 members of staff it"
                                + " needs from 10:10 on Tuesday 1 December");
        live.on(happened(
                        new LiveEvent(schoolTime("2026-12-01T10:10"), What.BREAKOUT_JOINED, null, "Green"),
                        into("10:10", "Green", ella()),
                        into("10:10", "Green", ben()),
                        outOf("10:20", "Green", ella()),
                        outOf("10:20", "Green", ben())))
                .isUnproven(
                        "does not say who was in the breakout room \"Green\", which had 0 of the 1 members of staff it"
                                + " needs from 10:20 on Tuesday 1 December");
        live.on(happened(nobodyKnowsWho("10:10", What.BREAKOUT_LEFT), nobodyKnowsWho("10:11", What.LEFT)))
                .isKept();
    }

    @Test
    void aRoomWithoutANameIsARoomToo() {
        live.on(happened(nobodyKnowsWho("10:10", What.BREAKOUT_OPENED)))
                .isUnproven(
                        "does not say who was in a breakout room without a name, which had 0 of the 1 members of staff it"
                                + " needs from 10:10 on Tuesday 1 December");
        live.on(happened(new LiveEvent(schoolTime("2026-12-01T10:10"), What.BREAKOUT_JOINED, dev().id())))
                .isBreached(
                        "had 0 of the 1 members of staff it needs in a breakout room without a name from 10:10 on Tuesday"
                                + " 1 December");
    }

    @Test
    void aRoomPlannedForStaffAloneNeedsNobodyElse() {
        live.on(planned(room("Red", amara(), ben())).log(log(opened("10:10", "Red"))))
                .isKept();
    }

    @Test
    void everyRoomIsToldOfOnceInOrderOfName() {
        live.on(happened(
                        opened("10:10", "Red"),
                        opened("10:11", "Blue"),
                        into("10:15", "Red", amara()),
                        outOf("10:20", "Red", amara())))
                .hasFindings("broken: " + had(0, "Blue", "10:11"), "broken: " + had(0, "Red", "10:10"));
    }

    @Test
    void roomsCloseWithTheCallAndWhatLiesAheadHasNotHappened() {
        live.at(schoolTime("2026-12-01T11:00"))
                .on(happened(opened("10:44", "Red")))
                .isKept();
        live.at(schoolTime("2026-12-01T11:00"))
                .on(happened(opened("10:43:59", "Red")))
                .isBreached(had(0, "Red", "10:43"));
        live.at(schoolTime("2026-12-01T10:11"))
                .on(happened(opened("10:10", "Red")))
                .isKept();
        live.at(schoolTime("2026-12-01T10:12"))
                .on(happened(opened("10:10", "Red"), into("10:20", "Red", amara())))
                .isBreached(had(0, "Red", "10:10"));
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForThreeButNotForNoneOrFour() {
        rule.with(AdultInEveryBreakoutRoom.MINIMUM_ADULTS, 1)
                .on(planned(room("Red", amara(), dev())))
                .isKept();
        rule.with(AdultInEveryBreakoutRoom.MINIMUM_ADULTS, 3)
                .on(planned(room("Red", amara(), ben(), dev())))
                .isBreached("plans the breakout room \"Red\" with 2 of the 3 members of staff it needs for itself");
        for (int outside : List.of(0, 4)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(AdultInEveryBreakoutRoom.MINIMUM_ADULTS, outside));
        }
    }

    @Test
    void aSchoolMayTolerateFiveMinutesAtMost() {
        rule.with(AdultInEveryBreakoutRoom.TOLERATED, Duration.ZERO)
                .asking(Action.CLOSE)
                .on(happened(opened("10:10", "Red"), into("10:10:01", "Red", amara())))
                .isBreached(had(0, "Red", "10:10"));
        rule.with(AdultInEveryBreakoutRoom.TOLERATED, Duration.ofMinutes(5))
                .asking(Action.CLOSE)
                .on(happened(opened("10:10", "Red"), into("10:15", "Red", amara())))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(AdultInEveryBreakoutRoom.TOLERATED, Duration.ofMinutes(6)));
    }

    @Test
    void theOrderOfRoomsDoesNotMatter() {
        BreakoutRoom red = room("Red", dev());
        BreakoutRoom blue = room("Blue", finn());
        String[] both = {
            "broken: plans the breakout room \"Blue\" with 0 of the 1 members of staff it needs for itself",
            "broken: plans the breakout room \"Red\" with 0 of the 1 members of staff it needs for itself"
        };
        rule.on(planned(red, blue)).hasFindings(both);
        rule.on(planned(blue, red)).hasFindings(both);
        rule.on(planned(new BreakoutRoom("Red", Set.of(amara().id(), dev().id()))))
                .isKept();
    }
}
