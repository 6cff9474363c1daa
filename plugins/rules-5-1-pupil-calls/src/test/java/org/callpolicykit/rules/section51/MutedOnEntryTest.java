package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.priya;

import java.util.List;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(k) Pupils enter with microphone and video off")
class MutedOnEntryTest {

    private static final String EVERYONE_UNMUTED =
            "runs with mute on entry (who enters with microphone and camera on) set to everyone, expected staff or stricter";
    private static final String NOT_READ =
            "was not read back from the platform, which leaves open who enters with microphone and camera on (mute on entry),"
                    + " expected ";

    private final RuleTester rule = RuleTester.of(new MutedOnEntry());
    private final RuleTester devArrives = rule.arriving(dev());

    @Test
    @Passes
    void everybodyButStaffEntersMuted() {
        devArrives.on(lesson()).isKept();
    }

    @Test
    @Fails
    void enteringUnmutedIsBroken() {
        devArrives
                .on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.EVERYONE))
                .isBreached(EVERYONE_UNMUTED)
                .namesPeople();
    }

    @Test
    @Boundary
    void stricterPassesAndOneStepLooserDoesNot() {
        devArrives.on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.HOSTS)).isKept();
        devArrives.on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.STAFF)).isKept();
        devArrives
                .on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.SCHOOL_ACCOUNTS))
                .isBreached(
                        "runs with mute on entry (who enters with microphone and camera on) set to people with a school"
                                + " account, expected staff or stricter");
    }

    @Test
    void whatWasPlannedIsNotWhatThePlatformDoes() {
        devArrives
                .on(lesson().planned(Control.MUTE_ON_ENTRY, Who.NOBODY).confirmed(Control.MUTE_ON_ENTRY, null))
                .isUnproven(NOT_READ + "staff or stricter");
        devArrives.on(lesson().planned(Control.MUTE_ON_ENTRY, null)).isKept();
    }

    @Test
    void staffMayComeInToSetIt() {
        rule.arriving(amara())
                .on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.EVERYONE))
                .isKept();
    }

    @Test
    void somebodyWhomNobodyKnowsIsNoStaff() {
        rule.arriving(arrival(amara()).withPerson(null))
                .on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.EVERYONE))
                .isBreached(EVERYONE_UNMUTED);
        rule.arriving(amara())
                .on(lesson().staff(List.of()).confirmed(Control.MUTE_ON_ENTRY, Who.EVERYONE))
                .isBreached(EVERYONE_UNMUTED);
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }

    @Test
    void theStrictestSchoolAllowsNobody() {
        RuleTester nobody = devArrives.with(MutedOnEntry.AT_MOST, Who.NOBODY);
        nobody.on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.NOBODY)).isKept();
        nobody.on(lesson())
                .isBreached(
                        "runs with mute on entry (who enters with microphone and camera on) set to staff, expected nobody");
        nobody.on(lesson().confirmed(Control.MUTE_ON_ENTRY, null)).isUnproven(NOT_READ + "nobody");
    }

    @Test
    void theLoosestSchoolAllowsEveryoneAndStillWantsToKnow() {
        RuleTester everyone = devArrives.with(MutedOnEntry.AT_MOST, Who.EVERYONE);
        everyone.on(lesson().confirmed(Control.MUTE_ON_ENTRY, Who.EVERYONE)).isKept();
        everyone.on(lesson().confirmed(Control.MUTE_ON_ENTRY, null)).isUnproven(NOT_READ + "everyone or stricter");
    }
}
