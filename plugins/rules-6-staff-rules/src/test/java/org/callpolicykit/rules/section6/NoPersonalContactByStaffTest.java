package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(14) Staff never reach pupils from personal addresses or numbers")
class NoPersonalContactByStaffTest {

    private static final String BY =
            "has a notice sent from a personal account or number, expected one of the school's, by";
    private static final String BY_NOBODY_KNOWN =
            "has a notice sent from a personal account or number, expected one of the school's";

    private final RuleTester rule = RuleTester.of(new NoPersonalContactByStaff());

    private static Notice sentBy(@Nullable PersonId person, Ownership ownership) {
        return notice("2026-11-26T15:00").withSender(new Sender(person, ownership, "somebody@mail.example"));
    }

    private static Call.Builder told(Notice... notices) {
        return lesson().notices(List.of(notices));
    }

    @Test
    @Passes
    void noticesFromSchoolAccountsAreKept() {
        rule.on(lesson()).isKept();
        rule.on(told(sentBy(null, Ownership.SCHOOL))).isKept();
    }

    @Test
    @Fails
    void aNoticeFromAPersonalAccountIsBroken() {
        rule.on(told(notice("2026-11-26T15:00"), sentBy(amara().id(), Ownership.PERSONAL)))
                .isBreached(BY)
                .namesPeople(amara());
    }

    @Test
    void everybodyIsNamedOnceWhateverTheOrder() {
        Notice amaras = sentBy(amara().id(), Ownership.PERSONAL);
        Notice bens = sentBy(ben().id(), Ownership.PERSONAL);
        String both = "broken: " + BY + ": Amara Osei, Ben Whitlock";
        rule.on(told(amaras, bens, amaras)).hasFindings(both);
        rule.on(told(bens, amaras)).hasFindings(both);
    }

    @Test
    void aColleagueWhoIsNotInTheCallIsNamedTooAndSomebodyUnknownIsNot() {
        rule.on(told(sentBy(helen().id(), Ownership.PERSONAL))).isBreached(BY).namesPeople(helen());
        rule.on(told(sentBy(new PersonId("nobody"), Ownership.PERSONAL)))
                .isBreached(BY_NOBODY_KNOWN)
                .namesPeople();
        rule.on(told(sentBy(null, Ownership.PERSONAL)))
                .isBreached(BY_NOBODY_KNOWN)
                .namesPeople();
        rule.atSchool(SampleSchool.ALDER_BANK.toBuilder().staff(null))
                .on(told(sentBy(helen().id(), Ownership.PERSONAL), sentBy(amara().id(), Ownership.PERSONAL)))
                .hasFindings("broken: " + BY_NOBODY_KNOWN, "broken: " + BY + ": Amara Osei");
    }

    @Test
    void aNoticeWithoutSenderCannotBeShown() {
        rule.on(told(notice("2026-11-26T15:00").withSender(null)))
                .isUnproven("has a notice of which nobody noted the sender, expected an account of the school's");
    }

    @Test
    @Boundary
    void aNoticeCountsFromTheMomentAtWhichItIsSent() {
        Call.Builder planned = told(
                sentBy(amara().id(), Ownership.PERSONAL),
                notice("2026-11-26T15:00").withSender(null));
        rule.at(schoolTime("2026-11-26T14:59")).on(planned).isKept();
        rule.at(schoolTime("2026-11-26T15:00"))
                .on(planned)
                .hasFindings(
                        "cannot be shown: has a notice of which nobody noted the sender, expected an account of the"
                                + " school's",
                        "broken: " + BY + ": Amara Osei");
    }

    @Test
    void whatIsNotSentYetIsNotCountedBesideWhatIs() {
        Notice now = notice("2026-11-26T15:00").withSender(null);
        Notice later = new Notice(now.channel(), schoolTime("2026-12-01T09:00"), now.topics(), now.about())
                .withSender(new Sender(amara().id(), Ownership.PERSONAL, "amara@mail.example"));
        rule.on(told(now, later))
                .isUnproven("has a notice of which nobody noted the sender, expected an account of the school's");
    }

    @Test
    void withoutNoticesThereIsNothingWrongAndWithoutARecordOfThemNobodyCanTell() {
        rule.on(told()).isKept();
        rule.on(lesson().notices(null))
                .isUnproven("has no record of what was told about it, expected it to come from the school's accounts");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }
}
