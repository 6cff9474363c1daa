package org.callpolicykit.rules.extras;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.ContactLink.CourtOrder;
import org.callpolicykit.api.person.ContactLink.ParentalResponsibility;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E(1) Nobody is invited whom a court order or missing parental responsibility keeps from the pupil")
class OnlyPermittedContactsInvitedTest {

    private static final String AGAINST_AN_ORDER = "invites somebody whom a court order keeps from Dev Patel";
    private static final String WITHOUT_RESPONSIBILITY =
            "invites somebody without parental responsibility for Dev Patel";
    private static final String OPEN =
            "invites somebody whom a court order or missing parental responsibility may keep from Dev Patel";
    private static final String SENT_AGAINST_AN_ORDER =
            "sends its notice on how to join to somebody whom a court order keeps from";

    private static final ContactLink PERMITTED = link(ParentalResponsibility.HELD, CourtOrder.NONE);
    private static final ContactLink ORDER = link(ParentalResponsibility.HELD, CourtOrder.IN_FORCE);
    private static final ContactLink NO_RESPONSIBILITY = link(ParentalResponsibility.NOT_HELD, CourtOrder.NONE);

    private final RuleTester rule = RuleTester.of(new OnlyPermittedContactsInvited());

    private static ContactLink link(@Nullable ParentalResponsibility responsibility, @Nullable CourtOrder order) {
        return new ContactLink(priya().id(), 1, responsibility, order);
    }

    private static Participant<Pupil> with(Participant<Pupil> pupil, ContactLink... links) {
        return pupil.withPerson(pupil.person().withContacts(Arrays.asList(links)));
    }

    private static Participant<Pupil> withUnknownContacts(Participant<Pupil> pupil) {
        return pupil.withPerson(pupil.person().withContacts(null));
    }

    private static Call.Builder meetingAbout(Participant<Pupil> pupil) {
        return parentMeeting().subjects(List.of(pupil.person()));
    }

    private static Call.Builder meetingAbout(Participant<Pupil> one, Participant<Pupil> other) {
        return parentMeeting().subjects(List.of(one.person(), other.person()));
    }

    private static Notice sentTo(Set<Topic> topics, Participant<?>... recipients) {
        return notice(Channel.EMAIL, "2026-11-26T15:00", topics)
                .withDeliveries(Arrays.stream(recipients)
                        .map(recipient -> new Delivery(recipient.id(), "somebody@mail.example"))
                        .toList());
    }

    private static Call.Builder lessonOf(List<Participant<Pupil>> pupils, Notice... notices) {
        return lesson().pupils(pupils).notices(List.of(notices));
    }

    @Test
    @Passes
    void parentsWhomNothingKeepsFromTheirChildAreInvited() {
        rule.on(parentMeeting()).isKept();
        rule.on(parentConsultation()).isKept();
        rule.on(lesson()).isKept();
        rule.on(individualCall()).isKept();
    }

    @Test
    void aLessonThatIsSaidToBeAboutAnotherPupilIsHeldAgainstTheirContactsToo() {
        Notice toPriya = sentTo(Set.of(Topic.HOW_TO_JOIN), priya());
        rule.on(lessonOf(List.of(ella()), toPriya)).isKept();
        rule.on(lessonOf(List.of(ella()), toPriya)
                        .subjects(List.of(with(dev(), ORDER).person())))
                .isBreached(SENT_AGAINST_AN_ORDER)
                .namesPeople(dev());
    }

    @Test
    @Fails
    void aParentWhomACourtOrderKeepsFromTheChildIsInvited() {
        rule.on(meetingAbout(with(dev(), ORDER))).isBreached(AGAINST_AN_ORDER).namesPeople(priya());
    }

    @Test
    void aContactWithoutParentalResponsibilityIsNotInvited() {
        rule.on(meetingAbout(with(dev(), NO_RESPONSIBILITY)))
                .isBreached(WITHOUT_RESPONSIBILITY)
                .namesPeople(priya());
    }

    @Test
    void anOrderWeighsMoreThanWhatElseIsOnFile() {
        rule.on(meetingAbout(with(dev(), link(ParentalResponsibility.NOT_HELD, CourtOrder.IN_FORCE))))
                .isBreached(AGAINST_AN_ORDER);
        rule.on(meetingAbout(with(dev(), link(null, CourtOrder.IN_FORCE)))).isBreached(AGAINST_AN_ORDER);
        rule.on(meetingAbout(with(dev(), link(ParentalResponsibility.NOT_HELD, null))))
                .isBreached(WITHOUT_RESPONSIBILITY);
    }

    @Test
    void whatIsNotOnFileLeavesItOpen() {
        rule.on(meetingAbout(with(dev(), link(ParentalResponsibility.HELD, null))))
                .isUnproven(OPEN)
                .namesPeople(priya());
        rule.on(meetingAbout(with(dev(), link(null, CourtOrder.NONE)))).isUnproven(OPEN);
        rule.on(meetingAbout(withUnknownContacts(dev()))).isUnproven(OPEN).namesPeople(priya());
    }

    @Test
    void severalLinksAddUpToTheStrictestWhateverTheirOrder() {
        rule.on(meetingAbout(with(dev(), PERMITTED, ORDER))).isBreached(AGAINST_AN_ORDER);
        rule.on(meetingAbout(with(dev(), ORDER, PERMITTED))).isBreached(AGAINST_AN_ORDER);
    }

    @Test
    void somebodyWhoIsNoContactOfThePupilCannotBeShownToBePermitted() {
        rule.on(parentMeeting().parents(List.of(marek())))
                .isUnproven("invites somebody who is on file as a contact of none of its pupils")
                .namesPeople(marek());
        rule.on(meetingAbout(with(dev())))
                .isUnproven("invites somebody who is on file as a contact of none of its pupils");
    }

    @Test
    void whereToJoinIsToldToPupilsAloneWithoutInvitingAContact() {
        Notice inTheClassroom = notice(Channel.GOOGLE_CLASSROOM, "2026-12-01T08:00", Set.of(Topic.JOINING_DETAILS))
                .withAudience(Set.of(Audience.PUPILS))
                .withDeliveries(null);

        rule.on(lesson().notices(List.of(inTheClassroom))).isKept();
        rule.on(lesson().notices(List.of(inTheClassroom.withAudience(Set.of(Audience.PUPILS, Audience.PARENTS)))))
                .isUnproven("does not say to whom its notice on how to join goes");
    }

    @Test
    @Boundary
    void anOrderAboutOneChildDoesNotKeepAParentFromACallAboutTheOther() {
        rule.on(meetingAbout(with(ella(), PERMITTED))).isKept();
        rule.on(meetingAbout(with(dev(), ORDER), with(ella(), PERMITTED)))
                .isBreached(AGAINST_AN_ORDER)
                .namesPeople(priya());
        rule.on(meetingAbout(with(ella(), PERMITTED), with(dev(), ORDER))).isBreached(AGAINST_AN_ORDER);
    }

    @Test
    void aParentIsJudgedByTheChildrenWhoseContactTheyAre() {
        rule.on(meetingAbout(with(dev(), PERMITTED), ella())).isKept();
        rule.on(lesson().parents(List.of(priya(), marek()))).isKept();
        rule.on(lesson().parents(List.of(priya())).pupils(List.of(with(dev(), ORDER), ella(), finn())))
                .isBreached(AGAINST_AN_ORDER)
                .namesPeople(priya());
        rule.on(lesson().parents(List.of(priya())).pupils(List.of(ella(), finn())))
                .isUnproven("invites somebody who is on file as a contact of none of its pupils");
    }

    @Test
    void aPupilWhoSitsInACallWithParentsCountsToo() {
        rule.on(meetingAbout(ella())
                        .parents(List.of(marek()))
                        .pupils(List.of(withUnknownContacts(dev())))
                        .notices(List.of()))
                .isUnproven(OPEN)
                .namesPeople(marek());
        rule.on(meetingAbout(dev()).pupils(List.of(dev()))).isKept();
    }

    @Test
    void severalParentsAreToldOfTogetherAndSeveralReasonsApart() {
        ContactLink marekOrder = new ContactLink(marek().id(), 2, ParentalResponsibility.HELD, CourtOrder.IN_FORCE);
        rule.on(meetingAbout(with(dev(), ORDER, marekOrder), with(ella(), NO_RESPONSIBILITY))
                        .parents(List.of(priya(), marek())))
                .hasFindings(
                        "broken: " + AGAINST_AN_ORDER + ": Marek Novak, Priya Patel",
                        "broken: invites somebody without parental responsibility for Ella Novak: Priya Patel");
    }

    @Test
    void anInvitationSentToSomebodyWhomAnOrderKeepsAwayIsBroken() {
        Notice invitation = sentTo(Set.of(Topic.HOW_TO_JOIN), priya());
        rule.on(lessonOf(List.of(with(dev(), ORDER), ella(), finn()), invitation))
                .isBreached(SENT_AGAINST_AN_ORDER)
                .namesPeople(dev());
        rule.on(lessonOf(
                        List.of(with(dev(), NO_RESPONSIBILITY), ella(), finn()),
                        sentTo(Set.of(Topic.JOINING_DETAILS), priya())))
                .isBreached("sends its notice on how to join to somebody without parental responsibility for")
                .namesPeople(dev());
        rule.on(lessonOf(List.of(with(dev(), link(null, null)), ella(), finn()), invitation))
                .isUnproven("sends its notice on how to join to somebody whom a court order or missing parental"
                        + " responsibility may keep from")
                .namesPeople(dev());
    }

    @Test
    void anInvitationIsJudgedBeforeItGoesOut() {
        Notice tomorrow = new Notice(
                        Channel.EMAIL, schoolTime("2026-12-01T09:55"), Set.of(Topic.JOINING_DETAILS), Set.of())
                .withDeliveries(List.of(new Delivery(priya().id(), "somebody@mail.example")));
        rule.on(lessonOf(List.of(with(dev(), ORDER)), tomorrow)).isBreached(SENT_AGAINST_AN_ORDER);
    }

    @Test
    void aNoticeOnOtherThingsIsNoInvitationAndOneOnNobodyKnowsWhatMayBe() {
        rule.on(lessonOf(List.of(with(dev(), ORDER)), sentTo(Set.of(Topic.ETIQUETTE), priya())))
                .isKept();
        rule.on(lessonOf(
                        List.of(with(dev(), ORDER)),
                        notice(Channel.NEWSLETTER, "2026-11-26T15:00", Set.of(Topic.ETIQUETTE))
                                .withDeliveries(null)))
                .isKept();
        rule.on(lessonOf(List.of(with(dev(), ORDER)), sentTo(Set.of(), priya())))
                .isBreached(SENT_AGAINST_AN_ORDER);
    }

    @Test
    void invitationsToPupilsAndToPeopleOfOtherFamiliesAreNotThisRulesConcern() {
        rule.on(lessonOf(List.of(withUnknownContacts(dev())), sentTo(Set.of(Topic.HOW_TO_JOIN), dev())))
                .isKept();
        rule.on(lessonOf(List.of(with(dev(), ORDER)), sentTo(Set.of(Topic.HOW_TO_JOIN), marek(), tom())))
                .isKept();
        rule.on(lessonOf(List.of(withUnknownContacts(dev())), sentTo(Set.of(Topic.HOW_TO_JOIN), marek())))
                .isUnproven("sends its notice on how to join to somebody whom a court order or missing parental"
                        + " responsibility may keep from")
                .namesPeople(dev());
    }

    @Test
    void aParentInTheCallIsToldOfOnceAndNotAgainForTheInvitation() {
        rule.on(meetingAbout(with(dev(), ORDER)).notices(List.of(sentTo(Set.of(Topic.HOW_TO_JOIN), priya()))))
                .isBreached(AGAINST_AN_ORDER);
    }

    @Test
    void whoWasSentWhatCannotBeShownWhenNobodyKeepsIt() {
        rule.on(lesson().notices(null)).isUnproven("has no record of who was told how to join");
        rule.on(lessonOf(List.of(dev()), sentTo(Set.of(Topic.HOW_TO_JOIN)).withDeliveries(null)))
                .isUnproven("does not say to whom its notice on how to join goes");
        rule.on(lessonOf(List.of(dev()), sentTo(Set.of(Topic.HOW_TO_JOIN)))).isKept();
        rule.on(lessonOf(
                        List.of(with(dev(), ORDER)),
                        sentTo(Set.of(Topic.HOW_TO_JOIN)).withDeliveries(null),
                        sentTo(Set.of(Topic.HOW_TO_JOIN), priya())))
                .hasFindings(
                        "cannot be shown: does not say to whom its notice on how to join goes",
                        "broken: " + SENT_AGAINST_AN_ORDER + ": Dev Patel");
    }

    @Test
    void withoutPeopleNobodyCanTell() {
        rule.on(parentMeeting().parents(List.of())).isUnproven("has no parents listed");
        rule.on(parentMeeting().subjects(null)).isUnproven("does not say which pupils it is about");
        rule.on(parentMeeting().subjects(List.of())).isUnproven("does not say which pupils it is about");
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void lessonsWithoutParentsAndInvitationsToThemAreKept() {
        rule.on(lessonOf(new ArrayList<>(List.of(withUnknownContacts(dev()))))).isKept();
        rule.on(lesson().pupils(List.of(dev())).notices(List.of()).subjects(null))
                .isKept();
    }

    @Test
    void staffMeetingsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
    }
}
