package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.all;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(12) Nobody shares personal information or uses personal social media")
class NoPersonalInformationTest {

    private static final String EMAIL = "Write to me at amara@mail.example";
    private static final String TELEPHONE = "My number is 07700 900123";
    private static final String SOCIAL = "Find me on Instagram";

    private final RuleTester rule = RuleTester.of(new NoPersonalInformation());
    private final RuleTester atTheEnd = rule.asking(Action.CLOSE);

    private static Notice saying(@Nullable String text) {
        return notice("2026-11-26T15:00").withText(text);
    }

    private static Notice from(Participant<?> who, Ownership ownership, String address) {
        return notice("2026-11-26T15:00").withSender(new Sender(who.id(), ownership, address));
    }

    private static Call.Builder told(Notice... notices) {
        return lesson().notices(List.of(notices));
    }

    private static LiveEvent writes(@Nullable Participant<?> who, @Nullable String text) {
        return new LiveEvent(schoolTime("2026-12-01T10:20"), What.CHAT_MESSAGE, who == null ? null : who.id(), text);
    }

    private static Call.Builder chatting(LiveEvent... events) {
        return lesson().log(log -> log.withEvents(List.of(events)));
    }

    @Test
    @Passes
    void noticesWithTheSchoolsOwnAddressesOnlyAreKept() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPersonalAddressInANoticeIsBroken() {
        rule.on(told(saying(EMAIL)))
                .isBreached("shares an e-mail address in a notice, expected no personal information, written by")
                .namesPeople(amara());
    }

    @Test
    void everyKindThatIsFoundIsSaidAndThePasswordIsAnotherClausesBusiness() {
        rule.on(told(saying("Password: hunter2"))).isKept();
        rule.on(told(saying(EMAIL + ". " + TELEPHONE + ". " + SOCIAL)))
                .hasFindings(
                        "broken: shares an e-mail address and a telephone number in a notice, expected no personal"
                                + " information, written by: Amara Osei",
                        "broken: shares a social media account in a notice, expected no personal information, written"
                                + " by: Amara Osei");
    }

    @Test
    void whatComesFromNobodyInParticularNamesNobody() {
        Sender office = new Sender(null, Ownership.SCHOOL, "office@alder-bank.example");
        rule.on(told(saying(TELEPHONE).withSender(office)))
                .isBreached("shares a telephone number in a notice, expected no personal information")
                .namesPeople();
    }

    @Test
    void theAddressFromWhichTheSchoolWroteIsNotPersonal() {
        Notice fromBen = from(ben(), Ownership.SCHOOL, "ben@school.example").withText("Ask ben@school.example");
        rule.on(told(fromBen)).isKept();
        rule.on(told(saying("Ask ben@school.example")))
                .isBreached("shares an e-mail address in a notice, expected no personal information, written by");
        rule.on(told(from(ben(), Ownership.PERSONAL, "ben@mail.example").withText("Ask ben@mail.example")))
                .hasFindings(
                        "broken: has a notice sent from a personal account or number, expected one of the school's,"
                                + " by: Ben Whitlock",
                        "broken: shares an e-mail address in a notice, expected no personal information, written by:"
                                + " Ben Whitlock");
    }

    @Test
    void aPersonalAccountIsNoShortCut() {
        rule.on(told(from(amara(), Ownership.PERSONAL, "amara@mail.example")))
                .isBreached("has a notice sent from a personal account or number, expected one of the school's, by")
                .namesPeople(amara());
    }

    @Test
    @Boundary
    void whatIsWrittenCountsFromTheMomentAtWhichItIsSent() {
        rule.at(schoolTime("2026-11-26T14:59")).on(told(saying(EMAIL))).isKept();
        rule.at(schoolTime("2026-11-26T15:00"))
                .on(told(saying(EMAIL)))
                .isBreached("shares an e-mail address in a notice, expected no personal information, written by");
        RuleTester running = rule.asking(Action.CONTINUE);
        running.at(schoolTime("2026-12-01T10:19"))
                .on(chatting(writes(dev(), TELEPHONE)))
                .isKept();
        running.at(schoolTime("2026-12-01T10:20"))
                .on(chatting(writes(dev(), TELEPHONE)))
                .isBreached("shares a telephone number in its chat, expected no personal information, written by");
    }

    @Test
    void theChatIsReadToo() {
        LiveEvent whispered = new LiveEvent(schoolTime("2026-12-01T10:21"), What.PRIVATE_MESSAGE, ella().id(), SOCIAL);
        atTheEnd.on(chatting(writes(dev(), "Hello"), writes(ella(), "See you"))).isKept();
        atTheEnd.on(chatting(writes(dev(), TELEPHONE)))
                .isBreached("shares a telephone number in its chat, expected no personal information, written by")
                .namesPeople(dev());
        atTheEnd.on(chatting(whispered))
                .isBreached("shares a social media account in its chat, expected no personal information, written by")
                .namesPeople(ella());
        atTheEnd.on(chatting(writes(null, TELEPHONE)))
                .isBreached("shares a telephone number in its chat, expected no personal information")
                .namesPeople();
        rule.on(chatting(writes(dev(), TELEPHONE))).isKept();
    }

    @Test
    void whatIsNoMessageIsNotRead() {
        LiveEvent renamed = new LiveEvent(schoolTime("2026-12-01T10:21"), What.RENAMED, dev().id(), TELEPHONE);
        atTheEnd.on(chatting(renamed)).isKept();
    }

    @Test
    void noticesAreReadWhileTheCallRunsToo() {
        atTheEnd.on(lesson().notices(List.of(saying(SOCIAL))))
                .isBreached("shares a social media account in a notice, expected no personal information, written by");
    }

    @Test
    void thoseWhoShareTheSameAreNamedTogetherWhateverTheOrder() {
        List<LiveEvent> events = new ArrayList<>(List.of(
                writes(ella(), TELEPHONE),
                writes(dev(), TELEPHONE),
                writes(amara(), EMAIL),
                writes(amara(), TELEPHONE)));
        String[] all = {
            "broken: shares a telephone number in its chat, expected no personal information, written by: Dev Patel,"
                    + " Ella Novak",
            "broken: shares an e-mail address and a telephone number in its chat, expected no personal information,"
                    + " written by: Amara Osei"
        };
        atTheEnd.on(lesson().log(log -> log.withEvents(events))).hasFindings(all);
        Collections.reverse(events);
        atTheEnd.on(lesson().log(log -> log.withEvents(events))).hasFindings(all);
    }

    @Test
    void whatNobodyKeptCannotBeShown() {
        rule.on(told(saying(null)))
                .isUnproven("does not say what was written in a notice, expected no personal information");
        rule.on(told(saying("Hello").withSender(null)))
                .isUnproven("has a notice of which nobody noted the sender, expected an account of the school's");
        rule.on(lesson().notices(null))
                .isUnproven("has no record of what was told about it, expected it to come from the school's accounts");
        String chat = "does not say what was written in its chat, expected no personal information";
        atTheEnd.on(chatting(writes(dev(), null))).isUnproven(chat);
        atTheEnd.on(lesson().log(log -> log.withEvents(null))).isUnproven(chat);
        rule.on(lesson().log(log -> log.withEvents(null))).isKept();
    }

    @Test
    void withoutTheSchoolsContactDetailsNobodyKnowsWhoseAddressItIs() {
        RuleTester unreachable =
                rule.atSchool(SampleSchool.ALDER_BANK.toBuilder().contact(null));
        unreachable
                .on(told(saying("Ask office@alder-bank.example")))
                .isUnproven("has an e-mail address in a notice, which nobody knows to be the school's own, written by");
        unreachable
                .on(told(saying(SOCIAL)))
                .isBreached("shares a social media account in a notice, expected no personal information, written by");
        unreachable
                .on(told(saying(EMAIL).withSender(new Sender(null, Ownership.SCHOOL, "office@alder-bank.example"))))
                .isUnproven("has an e-mail address in a notice, which nobody knows to be the school's own");
        rule.atSchool(SampleSchool.ALDER_BANK.toBuilder().contact(new SchoolContact(null, null)))
                .on(told(saying("Ask office@alder-bank.example")))
                .isBreached("shares an e-mail address in a notice, expected no personal information, written by");
    }

    @Test
    void noKindOfCallIsOutsideTheRuleAndACallOfWhichNothingWasToldIsKept() {
        for (Call call : all()) {
            rule.on(call).isKept();
            atTheEnd.on(call).isKept();
        }
        rule.on(staffMeeting().notices(List.of())).isKept();
    }

    @Test
    void aSchoolMayNameItsOwnDomains() {
        rule.with(NoPersonalInformation.WORK_DOMAINS, List.of("trust.example"))
                .on(told(saying("Ask help@trust.example")))
                .isKept();
        rule.with(NoPersonalInformation.WORK_DOMAINS, List.of())
                .on(told(saying("Ask help@trust.example")))
                .isBreached("shares an e-mail address in a notice, expected no personal information, written by");
    }
}
