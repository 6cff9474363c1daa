package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;

import java.util.List;
import org.callpolicykit.api.call.Arrival.Entry;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(e) Staff check who somebody is before letting them in")
class IdentityCheckedOnEntryTest {

    private static final String NOT_LISTED = "does not list the one who arrives, so nobody can tell who was recognised";
    private static final String CHECKED_BY_ANOTHER =
            "notes somebody else than a member of its staff as having checked the identity of";

    private final RuleTester rule = RuleTester.of(new IdentityCheckedOnEntry());

    @Test
    @Passes
    void aPupilFromTheWaitingRoomWhomStaffRecogniseIsLetIn() {
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPupilWhoEntersDirectlyIsNotChecked() {
        rule.arriving(arrival(dev()).withEntry(Entry.DIRECT))
                .on(lesson())
                .isBreached("was entered directly, expected from the waiting room, by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void anyMemberOfStaffInTheCallMayCheckAndOneOutsideItMayNot() {
        rule.arriving(arrival(dev()).withIdentifiedBy(ben().id())).on(lesson()).isKept();
        rule.arriving(arrival(dev()).withIdentifiedBy(carys().id()))
                .on(lesson())
                .isBreached(CHECKED_BY_ANOTHER)
                .namesPeople(dev());
    }

    @Test
    void pupilsDoNotVouchForOneAnother() {
        rule.arriving(arrival(dev()).withIdentifiedBy(ella().id())).on(lesson()).isBreached(CHECKED_BY_ANOTHER);
    }

    @Test
    void parentsAndVisitorsAreCheckedToo() {
        rule.arriving(arrival(priya()).withEntry(Entry.DIRECT))
                .on(lesson().parents(List.of(priya())))
                .isBreached("was entered directly, expected from the waiting room, by")
                .namesPeople(priya());
        rule.arriving(tom()).on(lesson().visitors(List.of(tom()))).isKept();
    }

    @Test
    void staffOfTheCallNeitherWaitNorAreChecked() {
        rule.arriving(arrival(amara()).withEntry(Entry.DIRECT).withIdentifiedBy(null))
                .on(lesson())
                .isKept();
    }

    @Test
    void staffWhomTheCallDoesNotListAreNoStaffOfIt() {
        rule.arriving(carys()).on(lesson()).isUnproven(NOT_LISTED);
    }

    @Test
    void aWayInThatNobodyNotedCannotBeShown() {
        rule.arriving(arrival(dev()).withEntry(null))
                .on(lesson())
                .isUnproven("does not say the way in, expected from the waiting room, of")
                .namesPeople(dev());
    }

    @Test
    void aCheckThatNobodyNotedCannotBeShown() {
        rule.arriving(arrival(dev()).withIdentifiedBy(null))
                .on(lesson())
                .isUnproven("has no note of the member of staff who checked the identity of")
                .namesPeople(dev());
    }

    @Test
    void somebodyWhomNobodyRecognisedCannotHaveBeenChecked() {
        rule.arriving(arrival(dev()).withPerson(null))
                .on(lesson())
                .isUnproven("does not say who arrives, expected somebody whom staff recognised");
    }

    @Test
    void somebodyWhoIsNotOnTheListCannotHaveBeenExpected() {
        rule.arriving(dev()).on(lesson().pupils(List.of(ella()))).isUnproven(NOT_LISTED);
    }

    @Test
    void withoutStaffListedNobodyCanHaveChecked() {
        rule.arriving(dev())
                .on(lesson().staff(List.of()))
                .isUnproven("has no staff listed, who were to check the identity of")
                .namesPeople(dev());
    }

    @Test
    void theWayInAndTheCheckAreToldApart() {
        rule.arriving(arrival(dev()).withEntry(Entry.DIRECT).withPerson(null))
                .on(lesson())
                .hasFindings(
                        "broken: was entered directly, expected from the waiting room, by somebody who is not on its list",
                        "cannot be shown: does not say who arrives, expected somebody whom staff recognised");
        rule.arriving(arrival(dev()).withEntry(null).withPerson(null))
                .on(lesson())
                .hasFindings(
                        "cannot be shown: does not say the way in, expected from the waiting room, of somebody who is not on"
                                + " its list",
                        "cannot be shown: does not say who arrives, expected somebody whom staff recognised");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }
}
