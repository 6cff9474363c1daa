package org.callpolicykit.rules.section52;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.CallAssert;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.2(d) Staff send the link from their work e-mail")
class LinkFromWorkEmailTest {

    private static final Instant START = schoolTime("2026-12-01T16:30");
    private static final String WORK = "s-amara@alder-bank.example";
    private static final String ELSEWHERE =
            "had its link to join sent from elsewhere, expected from the work e-mail of a member of staff in it, to";
    private static final String UNKNOWN =
            "does not say from whom the link to join came, expected from the work e-mail of a member of staff in it, for";
    private static final String NOT_SENT = "has no link to join sent from the work e-mail of a member of staff in it,"
            + " expected by 16:30 on Tuesday 1 December, to";
    private static final String MEND = "the link to join, sent from the work e-mail of a member of staff in it";

    private final RuleTester rule = RuleTester.of(new LinkFromWorkEmail());

    private static Sender amaraAtWork() {
        return new Sender(amara().id(), Ownership.SCHOOL, WORK);
    }

    private static Sender amaraAtHome() {
        return new Sender(amara().id(), Ownership.PERSONAL, "amara@mail.example");
    }

    private static Notice link(String sentAt, @Nullable Sender sender) {
        return new Notice(Channel.EMAIL, schoolTime(sentAt), Set.of(Topic.JOINING_DETAILS), Set.of())
                .withSender(sender);
    }

    private static Notice linkTo(Participant<ParentCarer> parent, @Nullable Sender sender) {
        return new Notice(
                        Channel.EMAIL,
                        schoolTime("2026-11-26T15:00"),
                        Set.of(Topic.JOINING_DETAILS),
                        Set.of(parent.id()))
                .withSender(sender);
    }

    private CallAssert onSender(@Nullable Sender sender) {
        return rule.on(parentMeeting().notices(List.of(link("2026-11-26T15:00", sender))));
    }

    @Test
    @Passes
    void aLinkFromAWorkAddressIsKept() {
        rule.on(parentMeeting()).isKept();
    }

    @Test
    @Fails
    void aLinkFromAPersonalAddressIsBroken() {
        onSender(amaraAtHome()).isBreached(ELSEWHERE).namesPeople(priya());
    }

    @Test
    @Boundary
    void theLinkMayBeSentUpToTheStart() {
        RuleTester late = rule.at(START.plusSeconds(60));
        late.on(parentMeeting().notices(List.of(link("2026-12-01T16:30", amaraAtWork()))))
                .isKept();
        late.on(parentMeeting().notices(List.of(link("2026-12-01T16:31", amaraAtWork()))))
                .isBreached(NOT_SENT);
    }

    @Test
    @Boundary
    void sendingTheLinkIsADutyUntilTheStartAndABreachAfterIt() {
        Call.Builder unsent = parentMeeting().notices(List.of());
        rule.at(START).on(unsent).isDueBy(START, NOT_SENT).namesPeople(priya());
        rule.at(START.plusSeconds(1)).on(unsent).isBreached(NOT_SENT);
    }

    @Test
    void aLinkThatIsPlannedButNotSentLeavesTheDuty() {
        Call.Builder planned = parentMeeting().notices(List.of(link("2026-11-30T09:30", amaraAtWork())));
        rule.at(schoolTime("2026-11-30T09:29")).on(planned).isDueBy(START, NOT_SENT);
        rule.at(schoolTime("2026-11-30T09:30")).on(planned).isKept();
    }

    @Test
    void aNoticeWithoutTheLinkOrForOthersIsNoLink() {
        Notice sent = link("2026-11-26T15:00", amaraAtWork());
        rule.on(parentMeeting()
                        .notices(List.of(new Notice(
                                        Channel.EMAIL,
                                        schoolTime("2026-11-26T15:00"),
                                        Set.of(Topic.HOW_TO_JOIN),
                                        Set.of())
                                .withSender(amaraAtWork()))))
                .isDueBy(START, NOT_SENT);
        rule.on(parentMeeting().notices(List.of(sent.withAudience(Set.of(Audience.STAFF)))))
                .isDueBy(START, NOT_SENT);
        rule.on(parentMeeting().notices(List.of(linkTo(marek(), amaraAtWork()))))
                .isDueBy(START, NOT_SENT);
    }

    @Test
    void aLinkFromSomebodyWhoIsNotInTheCallOrFromNobodyInParticularIsBroken() {
        onSender(new Sender(ben().id(), Ownership.SCHOOL, "s-ben@alder-bank.example"))
                .isBreached(ELSEWHERE);
        onSender(new Sender(null, Ownership.SCHOOL, "office@alder-bank.example"))
                .isBreached(ELSEWHERE);
        onSender(new Sender(priya().id(), Ownership.SCHOOL, WORK)).isBreached(ELSEWHERE);
    }

    @Test
    void aLinkByTextMessageIsNoEmail() {
        rule.on(parentMeeting()
                        .notices(List.of(new Notice(
                                        Channel.TEXT_MESSAGE,
                                        schoolTime("2026-11-26T15:00"),
                                        Set.of(Topic.JOINING_DETAILS),
                                        Set.of())
                                .withSender(amaraAtWork()))))
                .isBreached(ELSEWHERE);
    }

    @Test
    void aLinkThatCameFromElsewhereIsPutRightBySendingItAgain() {
        Notice wrong = link("2026-11-26T15:00", amaraAtHome());
        Notice right = link("2026-11-27T15:00", amaraAtWork());
        rule.on(parentMeeting().notices(List.of(wrong, right))).isKept();
        rule.on(parentMeeting().notices(List.of(right, wrong))).isKept();
    }

    @Test
    void aSenderWhomNobodyNotedCannotBeShown() {
        onSender(null).isUnproven(UNKNOWN).namesPeople(priya());
    }

    @Test
    void aSenderWhomNobodyNotedMayHaveBeenTheRightOneWhateverElseWasSent() {
        Notice unknown = link("2026-11-26T15:00", null);
        Notice wrong = link("2026-11-27T15:00", amaraAtHome());
        rule.on(parentMeeting().notices(List.of(unknown, wrong))).isUnproven(UNKNOWN);
        rule.on(parentMeeting().notices(List.of(wrong, unknown))).isUnproven(UNKNOWN);
    }

    @Test
    void withoutNoticesParentsOrStaffNobodyCanTell() {
        rule.on(parentMeeting().notices(null))
                .isUnproven("has no record of what parents were sent, expected the link to join");
        rule.on(parentMeeting().parents(List.of())).isUnproven("has no parents listed");
        rule.on(parentMeeting().staff(List.of())).isUnproven("has no staff listed");
    }

    @Test
    void everyParentIsToldOfWhateverTheirOrder() {
        Participant<ParentCarer> orla = Participant.of(new ParentCarer(new PersonId("c-orla"), "Orla Doyle"));
        Participant<ParentCarer> zoe = Participant.of(new ParentCarer(new PersonId("c-zoe"), "Zoe Hart"));
        List<Notice> notices =
                List.of(linkTo(priya(), amaraAtHome()), linkTo(marek(), null), linkTo(zoe, amaraAtWork()));
        String[] findings = {
            "cannot be shown: " + UNKNOWN + ": Marek Novak",
            "broken: " + ELSEWHERE + ": Priya Patel",
            "still to do: " + NOT_SENT + ": Orla Doyle (by " + START + ")"
        };
        rule.on(parentMeeting().parents(List.of(priya(), marek(), orla, zoe)).notices(notices))
                .hasFindings(findings);
        rule.on(parentMeeting().parents(List.of(zoe, orla, marek(), priya())).notices(notices))
                .hasFindings(findings);
    }

    @Test
    void sendingTheLinkFromWorkPutsItRight() {
        RuleTester ofTheSchool = rule.with(LinkFromWorkEmail.WORK_DOMAINS, List.of("alder-bank.example"));
        for (Notice wrong :
                List.of(linkTo(marek(), amaraAtWork()), linkTo(priya(), amaraAtHome()), linkTo(priya(), null))) {
            Call.Builder call = parentMeeting().notices(List.of(wrong));
            rule.on(Mended.with(MEND, rule.on(call), call, Action.INVITE, THE_DAY_BEFORE))
                    .isKept();
            ofTheSchool
                    .on(Mended.with(MEND, ofTheSchool.on(call), call, Action.INVITE, THE_DAY_BEFORE))
                    .isKept();
        }
    }

    @Test
    void aMendComesNoLaterThanTheStart() {
        Call.Builder call = parentMeeting().notices(List.of());
        RuleTester late = rule.at(START.plusSeconds(60));
        late.on(Mended.with(MEND, late.on(call), call, Action.OPEN, START.plusSeconds(60)))
                .isKept();
    }

    @Test
    void otherCallsAreOutsideTheRule() {
        rule.on(parentConsultation()).doesNotApply();
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    @Boundary
    void aSchoolMayNameTheDomainsOfItsWorkAddresses() {
        RuleTester named = rule.with(LinkFromWorkEmail.WORK_DOMAINS, List.of("other.example", "Alder-Bank.example"));
        named.on(parentMeeting()).isKept();
        for (String address : List.of(
                "s-amara@not-alder-bank.example",
                "s-amara@mail.alder-bank.example",
                "s-amara@alder-bank.example.org",
                "s-amara.alder-bank.example",
                "@alder-bank.example",
                "alder-bank.example",
                "x")) {
            named.on(parentMeeting()
                            .notices(List.of(
                                    link("2026-11-26T15:00", new Sender(amara().id(), Ownership.SCHOOL, address)))))
                    .isBreached(ELSEWHERE);
        }
        named.on(parentMeeting()
                        .notices(List.of(link(
                                "2026-11-26T15:00",
                                new Sender(amara().id(), Ownership.SCHOOL, "s-amara@OTHER.EXAMPLE")))))
                .isKept();
    }

    @Test
    void aSchoolThatNamesNoDomainTakesTheOwnershipOnFile() {
        rule.with(LinkFromWorkEmail.WORK_DOMAINS, List.of())
                .on(parentMeeting()
                        .notices(List.of(link(
                                "2026-11-26T15:00",
                                new Sender(amara().id(), Ownership.SCHOOL, "amara@anywhere.example")))))
                .isKept();
    }

    @Test
    void aPersonalAddressIsBrokenEvenInTheSchoolsDomain() {
        rule.with(LinkFromWorkEmail.WORK_DOMAINS, List.of("alder-bank.example"))
                .on(parentMeeting()
                        .notices(List.of(link("2026-11-26T15:00", new Sender(amara().id(), Ownership.PERSONAL, WORK)))))
                .isBreached(ELSEWHERE);
    }
}
