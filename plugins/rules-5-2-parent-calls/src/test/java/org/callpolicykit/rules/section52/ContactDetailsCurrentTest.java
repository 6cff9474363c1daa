package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

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
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.CallAssert;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("5.2(f) Parents are reached at the MIS's current contact details")
class ContactDetailsCurrentTest {

    private static final String CURRENT = "c-priya@mail.example";
    private static final String ANOTHER =
            "sent a notice by e-mail to another address or number than the one in the MIS, for";
    private static final String NOT_NOTED =
            "does not say to which address or number it sent a notice by e-mail, expected the one in the MIS, for";
    private static final String NOT_HELD = "sent a notice by e-mail, for which the MIS holds no address or number of";
    private static final String MEND = "the same, sent by e-mail to the address or number in the MIS";

    private final RuleTester rule = RuleTester.of(new ContactDetailsCurrent());

    private static Notice notice(Channel channel, String sentAt, Topic... topics) {
        return new Notice(channel, schoolTime(sentAt), Set.of(topics), Set.of());
    }

    private static Notice to(Participant<ParentCarer> parent, Channel channel, String address) {
        return notice(channel, "2026-11-26T15:00", Topic.TIME)
                .withDeliveries(List.of(new Delivery(parent.id(), address)));
    }

    private static Participant<ParentCarer> priyaAt(@Nullable String email, @Nullable String telephone) {
        return Participant.of(new ParentCarer(priya().id(), "Priya Patel", email, telephone));
    }

    private CallAssert onNotices(Notice... notices) {
        return rule.on(parentMeeting().notices(Arrays.asList(notices)));
    }

    @Test
    @Passes
    void aParentReachedAtTheCurrentAddressIsKept() {
        rule.on(parentMeeting()).isKept();
        rule.on(parentConsultation()).isKept();
        onNotices(to(priya(), Channel.TELEPHONE, "01632 960001")).isKept();
    }

    @Test
    @Fails
    void anOldAddressIsBroken() {
        onNotices(to(priya(), Channel.EMAIL, "old@mail.example"))
                .isBreached(ANOTHER)
                .namesPeople(priya());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-Priya@Mail.Example", " c-priya@mail.example "})
    void howAnAddressIsWrittenDoesNotMatter(String address) {
        onNotices(to(priya(), Channel.EMAIL, address)).isKept();
    }

    @Test
    void howTheAddressOnFileIsWrittenDoesNotMatter() {
        rule.on(parentMeeting()
                        .parents(List.of(priyaAt(" C-PRIYA@mail.example ", null)))
                        .notices(List.of(to(priya(), Channel.EMAIL, CURRENT))))
                .isKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01632 960001",
                "01632-960-001",
                "+44 1632 960001",
                "+44 (0)1632 960001",
                "0044 1632 960001",
                "(01632) 960001"
            })
    void howANumberIsWrittenDoesNotMatter(String number) {
        onNotices(to(priya(), Channel.TELEPHONE, number)).isKept();
        onNotices(to(priya(), Channel.TEXT_MESSAGE, number)).isKept();
        rule.on(parentMeeting()
                        .parents(List.of(priyaAt(null, number)))
                        .notices(List.of(to(priya(), Channel.TELEPHONE, "01632960001"))))
                .isKept();
    }

    @Test
    @Boundary
    void oneDigitMakesAnotherNumber() {
        onNotices(to(priya(), Channel.TELEPHONE, "01632960001")).isKept();
        onNotices(to(priya(), Channel.TELEPHONE, "01632960002"))
                .isBreached("sent a notice by telephone to another address or number than the one in the MIS, for");
        onNotices(to(priya(), Channel.TEXT_MESSAGE, "0163296000"))
                .isBreached("sent a notice by text message to another address or number than the one in the MIS, for");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"EMAIL", "TELEPHONE", "TEXT_MESSAGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void aLetterAndWhatHasNoAddressPasses(Channel channel) {
        onNotices(notice(channel, "2026-11-26T15:00", Topic.TIME)).isKept();
        onNotices(to(priya(), channel, "somewhere else")).isKept();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"EMAIL", "TELEPHONE", "TEXT_MESSAGE"})
    void anAddressThatNobodyNotedCannotBeShown(Channel channel) {
        onNotices(notice(channel, "2026-11-26T15:00", Topic.TIME))
                .isUnproven("does not say to which address or number it sent a notice by " + channel.label()
                        + ", expected the one in the MIS, for")
                .namesPeople(priya());
        onNotices(notice(channel, "2026-11-26T15:00", Topic.TIME).withDeliveries(List.of()))
                .isUnproven("does not say to which address or number it sent a notice by " + channel.label()
                        + ", expected the one in the MIS, for")
                .namesPeople(priya());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anAddressThatTheMisDoesNotHoldCannotBeShown(String blank) {
        List<Notice> notices = List.of(to(priya(), Channel.EMAIL, CURRENT));
        rule.on(parentMeeting().parents(List.of(priyaAt(null, "01632 960001"))).notices(notices))
                .isUnproven(NOT_HELD)
                .namesPeople(priya());
        rule.on(parentMeeting().parents(List.of(priyaAt(blank, "01632 960001"))).notices(notices))
                .isUnproven(NOT_HELD);
    }

    @Test
    void aNumberThatTheMisDoesNotHoldCannotBeShown() {
        List<Notice> notices = List.of(to(priya(), Channel.TELEPHONE, "unknown"));
        String notHeld = "sent a notice by telephone, for which the MIS holds no address or number of";
        rule.on(parentMeeting().parents(List.of(priyaAt(CURRENT, null))).notices(notices))
                .isUnproven(notHeld);
        rule.on(parentMeeting().parents(List.of(priyaAt(CURRENT, "unknown"))).notices(notices))
                .isUnproven(notHeld);
        rule.on(parentMeeting().parents(List.of(priyaAt(CURRENT, "+ - /"))).notices(notices))
                .isUnproven(notHeld);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    void aNumberOfOneDigitIsANumber(String number) {
        rule.on(parentMeeting()
                        .parents(List.of(priyaAt(null, "x" + number)))
                        .notices(List.of(to(priya(), Channel.TELEPHONE, number))))
                .isKept();
    }

    @Test
    @Boundary
    void aNoticeThatLiesAheadWentNowhereYet() {
        Call.Builder call = parentMeeting()
                .notices(List.of(notice(Channel.EMAIL, "2026-11-30T09:30", Topic.TIME)
                        .withDeliveries(List.of(new Delivery(priya().id(), "old@mail.example")))));
        rule.at(schoolTime("2026-11-30T09:29")).on(call).isKept();
        rule.at(schoolTime("2026-11-30T09:30")).on(call).isBreached(ANOTHER);
    }

    @Test
    void whatWentToOthersIsNotAboutTheParentsInTheCall() {
        Notice toAnother = notice(Channel.EMAIL, "2026-11-26T15:00", Topic.TIME)
                .withDeliveries(
                        List.of(new Delivery(priya().id(), CURRENT), new Delivery(marek().id(), "old@mail.example")));
        onNotices(toAnother).isKept();
        onNotices(notice(Channel.EMAIL, "2026-11-26T15:00", Topic.TIME).withAudience(Set.of(Audience.STAFF)))
                .isKept();
        onNotices(new Notice(Channel.EMAIL, schoolTime("2026-11-26T15:00"), Set.of(Topic.TIME), Set.of(marek().id())))
                .isKept();
    }

    @Test
    void oneOfTwoAddressesThatIsOldIsBroken() {
        Delivery current = new Delivery(priya().id(), CURRENT);
        Delivery old = new Delivery(priya().id(), "old@mail.example");
        Notice sent = notice(Channel.EMAIL, "2026-11-26T15:00", Topic.TIME);
        onNotices(sent.withDeliveries(List.of(current, old))).isBreached(ANOTHER);
        onNotices(sent.withDeliveries(List.of(old, current))).isBreached(ANOTHER);
    }

    @Test
    void withoutNoticesOrParentsNobodyCanTell() {
        rule.on(parentMeeting().notices(null))
                .isUnproven("has no record of what parents were sent, expected to which addresses and numbers");
        rule.on(parentMeeting().parents(List.of())).isUnproven("has no parents listed");
        rule.on(parentMeeting().notices(List.of())).isKept();
    }

    @Test
    void everyParentIsToldOfFlawByFlawWhateverTheirOrder() {
        Notice toBoth = notice(Channel.EMAIL, "2026-11-26T15:00", Topic.TIME)
                .withDeliveries(List.of(
                        new Delivery(priya().id(), "old@mail.example"),
                        new Delivery(marek().id(), "older@mail.example")));
        Notice text = notice(Channel.TEXT_MESSAGE, "2026-11-27T15:00", Topic.STAFF)
                .withDeliveries(List.of(new Delivery(priya().id(), "01632 960001")));
        String[] findings = {
            "cannot be shown: does not say to which address or number it sent a notice by text message,"
                    + " expected the one in the MIS, for: Marek Novak",
            "broken: " + ANOTHER + ": Marek Novak, Priya Patel"
        };
        rule.on(parentMeeting().parents(List.of(priya(), marek())).notices(List.of(toBoth, text)))
                .hasFindings(findings);
        rule.on(parentMeeting().parents(List.of(marek(), priya())).notices(List.of(text, toBoth)))
                .hasFindings(findings);
    }

    @Test
    @Boundary
    void whatWentElsewhereIsPutRightByTellingTheSameAgainAndNotBySomethingElse() {
        Notice wrong = notice(Channel.EMAIL, "2026-11-26T15:00", Topic.TIME, Topic.STAFF)
                .withDeliveries(List.of(new Delivery(priya().id(), "old@mail.example")));
        List<Delivery> current = List.of(new Delivery(priya().id(), CURRENT));
        Notice same = notice(Channel.EMAIL, "2026-11-26T15:00", Topic.STAFF, Topic.TIME, Topic.SITES)
                .withDeliveries(current);
        onNotices(wrong, same).isKept();
        onNotices(same, wrong).isKept();
        onNotices(wrong, notice(Channel.EMAIL, "2026-11-27T15:00", Topic.TIME).withDeliveries(current))
                .isBreached(ANOTHER);
        onNotices(
                        wrong,
                        notice(Channel.EMAIL, "2026-11-26T14:59", Topic.TIME, Topic.STAFF)
                                .withDeliveries(current))
                .isBreached(ANOTHER);
        onNotices(
                        wrong,
                        notice(Channel.EMAIL, "2026-12-01T14:59", Topic.TIME, Topic.STAFF)
                                .withDeliveries(current))
                .isBreached(ANOTHER);
        onNotices(wrong, notice(Channel.LETTER, "2026-11-27T15:00", Topic.TIME, Topic.STAFF))
                .isBreached(ANOTHER);
    }

    @Test
    void aNoticeOfWhichNobodyNotedTheTopicsIsNotPutRight() {
        Notice wrong = notice(Channel.EMAIL, "2026-11-26T15:00")
                .withDeliveries(List.of(new Delivery(priya().id(), "old@mail.example")));
        onNotices(wrong, to(priya(), Channel.EMAIL, CURRENT)).isBreached(ANOTHER);
    }

    @Test
    void sendingItAgainPutsItRight() {
        Notice one = to(priya(), Channel.EMAIL, "old@mail.example");
        Notice two = notice(Channel.EMAIL, "2026-11-27T15:00", Topic.STAFF)
                .withDeliveries(List.of(new Delivery(priya().id(), "old@mail.example")));
        Notice notNoted = notice(Channel.EMAIL, "2026-11-27T15:00", Topic.STAFF);
        for (List<Notice> notices : List.of(List.of(one, two), List.of(notNoted))) {
            Call.Builder call = parentMeeting().notices(notices);
            rule.on(Mended.with(MEND, rule.on(call), call, Action.INVITE, THE_DAY_BEFORE))
                    .isKept();
        }
    }

    @Test
    void sendingItAgainPutsItRightForThoseWhomTheMisCanReach() {
        Call.Builder call = parentMeeting()
                .parents(List.of(priyaAt(null, null), marek()))
                .notices(List.of(notice(Channel.EMAIL, "2026-11-27T15:00", Topic.STAFF)));
        rule.on(call).isUnproven(NOT_NOTED).namesPeople(priya(), marek());
        rule.on(Mended.with(MEND, rule.on(call), call, Action.INVITE, THE_DAY_BEFORE))
                .isUnproven(NOT_NOTED)
                .namesPeople(priya());
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }
}
