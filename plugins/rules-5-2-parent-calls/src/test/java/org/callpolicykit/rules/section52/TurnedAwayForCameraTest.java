package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happened in the call; {@link ParentCameraOptionalTest} is about what is decided when a parent arrives. */
@DisplayName("5.2(g) No parent was turned away because of the camera")
class TurnedAwayForCameraTest {

    private static final Instant START = schoolTime("2026-12-01T16:00");
    private static final Instant END = schoolTime("2026-12-01T16:10");
    private static final String TURNED_AWAY =
            "turned a parent away because of the camera, expected them let in or offered a telephone call";
    private static final String NO_REASON =
            "does not say for what reason it turned a parent away, expected none about the camera";
    private static final String NOBODY_KNOWN =
            "turned somebody away whom nobody recognised, perhaps a parent because of the camera";
    private static final String YEARS_UNKNOWN =
            "does not say in which years its pupils are, which decides whether the camera was a reason to turn away";
    private static final String MEND = "the offer of a telephone call instead";

    private final RuleTester rule = RuleTester.of(new ParentCameraOptional()).asking(Action.CLOSE);

    private static LiveEvent turnedAway(@Nullable PersonId who, @Nullable String reason) {
        return new LiveEvent(START, What.TURNED_AWAY, who, reason);
    }

    private static LiveEvent offered(Participant<?> parent, Instant at) {
        return new LiveEvent(at, What.TELEPHONE_OFFERED, parent.id());
    }

    private static Call.Builder with(LiveEvent... events) {
        return parentConsultation().log(log -> log.withEvents(List.of(events)));
    }

    @Test
    void nobodyTurnedAwayIsKept() {
        rule.on(parentConsultation()).isKept();
        rule.on(parentMeeting()).isKept();
        rule.on(with()).isKept();
    }

    @Test
    @Fails
    void aParentTurnedAwayBecauseOfTheCameraIsBroken() {
        rule.on(with(turnedAway(priya().id(), "Camera off")))
                .isBreached(TURNED_AWAY)
                .namesPeople(priya());
    }

    @Test
    @Boundary
    void theOfferOfATelephoneCallPutsItRight() {
        LiveEvent away = turnedAway(priya().id(), "no camera");
        rule.on(with(away, offered(priya(), END))).isKept();
        rule.on(with(away, offered(priya(), END.plusSeconds(1)))).isBreached(TURNED_AWAY);
        rule.on(with(away, offered(marek(), END))).isBreached(TURNED_AWAY);
    }

    @Test
    void anotherReasonIsNotAboutTheCamera() {
        rule.on(with(turnedAway(priya().id(), "came after the call was locked")))
                .isKept();
        rule.on(with(new LiveEvent(START, What.CHAT_MESSAGE, priya().id(), "my camera is off")))
                .isKept();
        rule.on(with(turnedAway(null, "not recognised"))).isKept();
    }

    @Test
    void whoIsNoParentInTheCallIsNotConcerned() {
        rule.on(with(turnedAway(marek().id(), "camera off"))).isKept();
        rule.on(with(turnedAway(dev().id(), "camera off"))).isKept();
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        Call.Builder call = with(turnedAway(priya().id(), "camera off"));
        RuleTester goingOn = rule.asking(Action.CONTINUE);
        goingOn.at(START.minusSeconds(1)).on(call).isKept();
        goingOn.at(START).on(call).isBreached(TURNED_AWAY);
    }

    @Test
    void aReasonThatNobodyNotedCannotBeShown() {
        rule.on(with(turnedAway(priya().id(), null))).isUnproven(NO_REASON).namesPeople(priya());
        rule.on(with(turnedAway(priya().id(), null), offered(priya(), END))).isKept();
        rule.on(with(turnedAway(priya().id(), null), turnedAway(priya().id(), "camera")))
                .isBreached(TURNED_AWAY);
    }

    @Test
    void somebodyWhomNobodyRecognisedMayHaveBeenAParent() {
        rule.on(with(turnedAway(null, "camera off"))).isUnproven(NOBODY_KNOWN).namesPeople();
        rule.on(with(turnedAway(null, null))).isUnproven(NOBODY_KNOWN);
    }

    @Test
    void withoutEventsOrParentsNobodyCanTell() {
        rule.on(parentConsultation().log(log -> log.withEvents(null)))
                .isUnproven("has no record of whether a parent was turned away because of the camera");
        rule.on(parentConsultation().parents(List.of())).isUnproven("has no parents listed");
    }

    @Test
    void everyParentIsToldOfWhateverTheirOrder() {
        String[] findings = {
            "broken: " + TURNED_AWAY + ": Priya Patel",
            "cannot be shown: " + NO_REASON + ": Marek Novak",
            "cannot be shown: " + NOBODY_KNOWN
        };
        LiveEvent one = turnedAway(priya().id(), "camera");
        LiveEvent two = turnedAway(marek().id(), null);
        LiveEvent three = turnedAway(null, null);
        rule.on(with(one, two, three).parents(List.of(priya(), marek()))).hasFindings(findings);
        rule.on(with(three, two, one).parents(List.of(marek(), priya()))).hasFindings(findings);
    }

    @Test
    void offeringATelephoneCallAfterwardsPutsItRight() {
        for (LiveEvent away : List.of(turnedAway(priya().id(), "camera"), turnedAway(priya().id(), null))) {
            Call.Builder call = with(away);
            rule.on(Mended.with(MEND, rule.on(call), call, Action.CLOSE, END)).isKept();
        }
    }

    @Test
    void aSchoolThatAsksSomethingOfCamerasMayTurnParentsAway() {
        for (Requirement requirement : Requirement.values()) {
            RuleTester asking = rule.with(ParentCameraOptional.CAMERA, Requirements.always(requirement));
            Call.Builder call = with(turnedAway(priya().id(), "camera off"));
            Call.Builder unwatched = parentConsultation().log(log -> log.withEvents(null));
            if (requirement == Requirement.OPTIONAL) {
                asking.on(call).isBreached(TURNED_AWAY);
            } else {
                asking.on(call).isKept();
                asking.on(unwatched).isKept();
            }
        }
    }

    @Test
    void whetherTheCameraWasAReasonMayDependOnAPhaseThatNobodyKnows() {
        RuleTester byPhase = rule.with(
                ParentCameraOptional.CAMERA,
                Requirements.always(Requirement.OPTIONAL)
                        .with(CallKind.PARENT_CONSULTATION, AgePhase.KEY_STAGE_2, Requirement.REQUIRED));
        Call.Builder call = with(turnedAway(priya().id(), "camera off"));
        byPhase.on(call).isKept();
        byPhase.on(call.subjects(null)).isUnproven(YEARS_UNKNOWN).namesPeople(priya());
        byPhase.on(with().subjects(null)).isKept();
    }
}
