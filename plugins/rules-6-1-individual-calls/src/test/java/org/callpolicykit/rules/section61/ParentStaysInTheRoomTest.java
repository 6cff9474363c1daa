package org.callpolicykit.rules.section61;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.1(3) Staff speak with a parent first, and the parent stays in the room")
class ParentStaysInTheRoomTest {

    private final RuleTester live = RuleTester.of(new ParentStaysInTheRoom()).asking(Action.CLOSE);
    private final RuleTester joining =
            RuleTester.of(new ParentStaysInTheRoom()).arriving(arrival(dev(), "2026-12-01T14:11"));

    private static Call.Builder with(LiveEvent... more) {
        return individualCall().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.addAll(List.of(more));
            return log.withEvents(events);
        });
    }

    private static LiveEvent event(String at, What what, Participant<?> who) {
        return new LiveEvent(schoolTime("2026-12-01T" + at), what, who.id());
    }

    private static Call.Builder greeted(String at, PersonId who) {
        return individualCall().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.removeIf(event -> event.what() == What.PARENT_GREETED);
            events.add(new LiveEvent(schoolTime("2026-12-01T" + at), What.PARENT_GREETED, who));
            return log.withEvents(events);
        });
    }

    @Test
    @Passes
    void aParentWhoWasGreetedAndStayedIsEnough() {
        joining.on(individualCall()).isKept();
        live.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void aParentWhoLeavesTheRoomEndsTheCall() {
        live.on(with(event("14:30:00", What.PARENT_LEFT_ROOM, priya())))
                .isBreached("had no parent in the room from 14:30 on, with")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void theParentIsGreetedBeforeThePupilIsLetInAndNotAfter() {
        joining.on(greeted("14:11:00", priya().id())).isKept();
        joining.on(greeted("14:11:01", priya().id()))
                .isBreached("has no parent whom staff spoke with before letting in")
                .namesPeople(dev());
    }

    @Test
    void aParentWhoComesBackInTimeWasThere() {
        RuleTester tenMinutes = live.with(ParentStaysInTheRoom.ABSENCE, Duration.ofMinutes(10));
        LiveEvent out = event("14:20:00", What.PARENT_LEFT_ROOM, priya());
        tenMinutes
                .on(with(out, event("14:30:00", What.PARENT_RETURNED, priya())))
                .isKept();
        tenMinutes
                .on(with(out, event("14:30:01", What.PARENT_RETURNED, priya())))
                .isBreached("had no parent in the room from 14:20 on, with");
        live.with(ParentStaysInTheRoom.ABSENCE, Duration.ZERO)
                .on(with(out, event("14:20:01", What.PARENT_RETURNED, priya())))
                .isBreached("had no parent in the room from 14:20 on, with");
        live.on(with(out, event("14:20:00", What.PARENT_RETURNED, priya()))).isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> live.with(ParentStaysInTheRoom.ABSENCE, Duration.ofMinutes(11)));
    }

    @Test
    void whenThePupilHasLeftTheParentMayGo() {
        live.on(with(event("14:44:55", What.PARENT_LEFT_ROOM, priya()))).isKept();
    }

    @Test
    void whatHappensLaterHasNotHappenedYet() {
        live.at(schoolTime("2026-12-01T14:29"))
                .on(with(event("14:30:00", What.PARENT_LEFT_ROOM, priya())))
                .isKept();
    }

    @Test
    void somebodyWhoIsNoContactIsNoParent() {
        joining.on(greeted("14:10:00", marek().id()))
                .isBreached("has no parent whom staff spoke with before letting in");
        live.on(greeted("14:10:00", marek().id())).isBreached("had no parent whom staff spoke with first, with");
        live.on(with(event("14:30:00", What.PARENT_LEFT_ROOM, marek()))).isKept();
    }

    @Test
    void staffComeInWithoutAParent() {
        RuleTester.of(new ParentStaysInTheRoom())
                .arriving(arrival(amara(), "2026-12-01T14:05"))
                .on(individualCall())
                .isKept();
    }

    @Test
    void somebodyUnknownMayBeThePupil() {
        RuleTester.of(new ParentStaysInTheRoom())
                .arriving(arrival(dev(), "2026-12-01T14:00").withPerson(null))
                .on(individualCall())
                .isBreached("has no parent whom staff spoke with before letting in");
    }

    @Test
    void withoutEventsOrContactsNobodyCanTell() {
        live.on(individualCall().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell whether a parent was there for")
                .namesPeople(dev());
        live.on(individualCall().pupils(List.of(dev().withPerson(dev().person().withContacts(null)))))
                .isUnproven("does not know the contacts, one of whom has to be in the room, of")
                .namesPeople(dev());
    }

    @Test
    void onlyIndividualCallsAreMeant() {
        live.on(lesson()).isKept();
        live.on(staffMeeting()).doesNotApply();
    }
}
