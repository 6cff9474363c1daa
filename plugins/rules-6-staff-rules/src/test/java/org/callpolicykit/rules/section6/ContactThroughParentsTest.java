package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("6(13) Pupils are reached through their parents")
class ContactThroughParentsTest {

    private static final String STRAIGHT_TO_PUPIL =
            "has a notice that went by e-mail straight to the pupil, expected through a parent or carer, for";

    private final RuleTester rule = RuleTester.of(new ContactThroughParents());

    private static Notice by(Channel channel) {
        return notice(channel, "2026-11-26T15:00", Set.of());
    }

    private static Notice emailTo(String... people) {
        return by(Channel.EMAIL).withDeliveries(deliveriesTo(people));
    }

    private static List<Delivery> deliveriesTo(String... people) {
        List<Delivery> deliveries = new ArrayList<>();
        for (String person : people) {
            deliveries.add(new Delivery(new PersonId(person), person + "@mail.example"));
        }
        return deliveries;
    }

    private static Call.Builder told(Notice... notices) {
        return lesson().notices(List.of(notices));
    }

    private static Participant<Pupil> devDecidedOn(String day, ContactDecision.Way way) {
        ContactDecision decision =
                new ContactDecision(way, new PersonId("s-carys"), LocalDate.parse(day), "a risk at home");
        return dev().withPerson(dev().person().withContactDecision(decision));
    }

    @Test
    @Passes
    void noticesThatGoToTheParentsAreKept() {
        rule.on(lesson()).isKept();
        rule.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void anEmailStraightToAPupilIsBroken() {
        rule.on(told(emailTo("p-dev", "c-priya", "c-marek", "c-orla")))
                .isBreached(STRAIGHT_TO_PUPIL)
                .namesPeople(dev());
    }

    @Test
    void whatGoesUpInTheSchoolsClassroomMayGoToPupils() {
        rule.on(told(by(Channel.GOOGLE_CLASSROOM).withDeliveries(deliveriesTo("p-dev"))))
                .isKept();
        rule.on(told(by(Channel.GOOGLE_CLASSROOM).withDeliveries(null))).isKept();
    }

    @Test
    @Boundary
    void aDecisionThatParentsAreARiskCountsFromItsDayOn() {
        Notice direct = emailTo("p-dev", "c-marek", "c-orla");
        for (String day : List.of("2026-11-30", "2026-12-01")) {
            Call.Builder decided =
                    told(direct).pupils(List.of(devDecidedOn(day, ContactDecision.Way.DIRECTLY), ella(), finn()));
            if (day.equals("2026-11-30")) {
                rule.on(decided).isKept();
            } else {
                rule.on(decided).isBreached(STRAIGHT_TO_PUPIL).namesPeople(dev());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ContactDecision.Way.class, mode = EnumSource.Mode.EXCLUDE, names = "DIRECTLY")
    void anyOtherDecisionLeavesContactToTheParents(ContactDecision.Way way) {
        rule.on(told(emailTo("p-dev", "c-marek", "c-orla"))
                        .pupils(List.of(devDecidedOn("2026-09-10", way), ella(), finn())))
                .isBreached(STRAIGHT_TO_PUPIL);
    }

    @Test
    void aNoticeCountsFromTheMomentAtWhichItIsSent() {
        Call.Builder planned = told(emailTo("p-dev", "c-priya", "c-marek", "c-orla"));
        rule.at(schoolTime("2026-11-26T14:59")).on(planned).isKept();
        rule.at(schoolTime("2026-11-26T15:00")).on(planned).isBreached(STRAIGHT_TO_PUPIL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEWSLETTER", "GOOGLE_CLASSROOM"})
    void toWhomANoticeWentHasToBeNoted(Channel channel) {
        String notNoted =
                "does not say to whom a notice went by " + channel.label() + ", expected a parent or carer of";
        rule.on(told(by(channel).withDeliveries(null))).isUnproven(notNoted).namesPeople(dev(), ella(), finn());
        rule.on(told(by(channel).withDeliveries(List.of()))).isUnproven(notNoted);
    }

    @Test
    void aNewsletterGoesToNobodysAddress() {
        rule.on(told(by(Channel.NEWSLETTER).withDeliveries(null))).isKept();
    }

    @Test
    void aNoticeThatIsNotForFamiliesIsNoContactWithPupils() {
        rule.on(told(emailTo("p-dev").withAudience(Set.of(Audience.STAFF)))).isKept();
        rule.on(told(emailTo("p-dev", "c-marek", "c-orla").withAudience(Set.of(Audience.PUPILS))))
                .isBreached(STRAIGHT_TO_PUPIL);
        rule.on(told(emailTo("p-dev", "c-marek", "c-orla").withAudience(Set.of(Audience.PARENTS))))
                .isBreached(STRAIGHT_TO_PUPIL);
    }

    @Test
    void aNoticeAboutOtherPupilsIsNoContactWithThisOne() {
        Notice aboutElla = new Notice(Channel.EMAIL, schoolTime("2026-11-26T15:00"), Set.of(), Set.of(ella().id()))
                .withDeliveries(deliveriesTo("c-marek"));
        rule.on(told(aboutElla)).isKept();
        rule.on(told(aboutElla.withDeliveries(deliveriesTo("c-priya"))))
                .isUnproven("has a notice that went by e-mail to nobody who is known as a parent or carer of")
                .namesPeople(ella());
    }

    @Test
    void withoutAPupilsContactsNobodyCanTell() {
        Participant<Pupil> ellaAlone = ella().withPerson(ella().person().withContacts(null));
        rule.on(lesson().pupils(List.of(dev(), ellaAlone, finn())))
                .isUnproven("has a notice that went by e-mail, and nobody knows the parents and carers of")
                .namesPeople(ella());
    }

    @Test
    void everythingIsSaidInOneGoWhateverTheOrder() {
        List<Notice> notices = new ArrayList<>(List.of(
                by(Channel.LETTER).withDeliveries(null),
                emailTo("p-dev", "c-marek"),
                emailTo("p-ella", "c-priya", "c-orla")));
        String[] all = {
            "broken: " + STRAIGHT_TO_PUPIL + ": Dev Patel, Ella Novak",
            "cannot be shown: does not say to whom a notice went by letter, expected a parent or carer of: Dev Patel,"
                    + " Ella Novak, Finn Doyle",
            "cannot be shown: has a notice that went by e-mail to nobody who is known as a parent or carer of: Finn"
                    + " Doyle"
        };
        rule.on(lesson().notices(notices)).hasFindings(all);
        Collections.reverse(notices);
        rule.on(lesson().notices(notices)).hasFindings(all);
    }

    @Test
    void withoutPupilsOrARecordOfNoticesNobodyCanTell() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(lesson().notices(null))
                .isUnproven("has no record of what was told about it, expected it to go to the pupils' parents");
        rule.on(told()).isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayTellPupilsThemselvesByEveryChannelOrByAnotherOne() {
        rule.with(ContactThroughParents.DIRECT_CHANNELS, EnumSet.allOf(Channel.class))
                .on(told(emailTo("p-dev")))
                .isKept();
        RuleTester byText = rule.with(ContactThroughParents.DIRECT_CHANNELS, Set.of(Channel.TEXT_MESSAGE));
        byText.on(told(by(Channel.TEXT_MESSAGE).withDeliveries(deliveriesTo("p-dev"))))
                .isKept();
        byText.on(told(by(Channel.GOOGLE_CLASSROOM).withDeliveries(deliveriesTo("p-dev", "c-marek", "c-orla"))))
                .isBreached("has a notice that went by Google Classroom straight to the pupil, expected through a"
                        + " parent or carer, for")
                .namesPeople(dev());
        Assertions.assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ContactThroughParents.DIRECT_CHANNELS, Set.of()));
    }
}
