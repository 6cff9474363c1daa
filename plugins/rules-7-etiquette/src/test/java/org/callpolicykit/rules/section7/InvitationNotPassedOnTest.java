package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(i) Only those who were invited enter, each on their own invitation")
class InvitationNotPassedOnTest {

    private final RuleTester rule = RuleTester.of(new InvitationNotPassedOn());

    private static Call.Builder after(Arrival... earlier) {
        return lesson().log(log -> log.withArrivals(List.of(earlier)));
    }

    @Test
    @Passes
    void whoWasInvitedEntersOnTheirOwnInvitation() {
        rule.arriving(dev()).on(lesson()).isKept();
        rule.arriving(amara()).on(lesson()).isKept();
        rule.arriving(priya()).on(parentMeeting()).isKept();
    }

    @Test
    @Fails
    void whoWasNotInvitedDoesNotEnter() {
        rule.arriving(priya()).on(lesson()).isBreached("would be joined by somebody who was not invited");
    }

    @Test
    @Boundary
    void theFirstOnAnInvitationEntersAndASecondDoesNot() {
        Arrival stranger = arrival(dev(), "2026-12-01T09:55").withPerson(new PersonId("stranger"));
        rule.arriving(dev())
                .on(after(stranger))
                .isBreached("was joined before by somebody else on the invitation of")
                .namesPeople(dev());
        rule.arriving(dev())
                .on(after(stranger.withPerson(null)))
                .isBreached("was joined before by somebody else on the invitation of");
        rule.arriving(dev())
                .on(after(stranger.withAt(schoolTime("2026-12-01T09:56"))))
                .isKept();
    }

    @Test
    void whoeverDroppedOutAndComesBackIsNobodyElse() {
        rule.arriving(dev()).on(after(arrival(dev(), "2026-12-01T09:50"))).isKept();
    }

    @Test
    void aPupilMayUseTheParentsInvitation() {
        rule.arriving(arrival(dev()).withInvitation(priya().id())).on(lesson()).isKept();
        rule.arriving(arrival(dev()).withInvitation(marek().id()))
                .on(lesson())
                .isBreached("would be joined on somebody else's invitation by")
                .namesPeople(dev());
    }

    @Test
    void whoeverNobodyRecognisesDoesNotEnter() {
        rule.arriving(arrival(dev()).withPerson(null))
                .on(lesson())
                .isBreached("would be joined by somebody whom nobody recognises");
    }

    @Test
    void withoutTheInvitationOrTheArrivalsNobodyCanTell() {
        rule.arriving(arrival(dev()).withInvitation(null))
                .on(lesson())
                .isUnproven("does not know whose invitation was used by");
        rule.arriving(dev())
                .on(lesson().log(log -> log.withArrivals(null)))
                .isUnproven("has no list of arrivals, to tell who else used the invitation of");
    }

    @Test
    void staffMeetingsAreOutsideTheRule() {
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }
}
