package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(h) Nobody reveals passwords or personal information")
class NoPasswordsRevealedTest {

    private final RuleTester rule = RuleTester.of(new NoPasswordsRevealed());

    private static Call.Builder written(What what, @Nullable PersonId who, String at, @Nullable String text) {
        return lesson().log(log -> log.withEvents(List.of(new LiveEvent(schoolTime(at), what, who, text))));
    }

    private static Call.Builder chat(@Nullable String text) {
        return written(What.CHAT_MESSAGE, ella().id(), "2026-12-01T10:20", text);
    }

    @Test
    @Passes
    void anOrdinaryMessageIsKept() {
        rule.on(chat("my answer is 42")).isKept();
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPasswordInTheChatIsSaidWithoutRepeatingIt() {
        rule.on(chat("my password is sunflower"))
                .isBreached("has a message in it that reveals a password, by")
                .namesPeople(ella());
    }

    @Test
    @Boundary
    void whatIsWrittenLaterHasNotBeenWrittenYet() {
        rule.on(written(What.PRIVATE_MESSAGE, ella().id(), "2026-12-01T10:45", "call me on 01632 960123"))
                .isBreached("has a message in it that reveals a telephone number, by");
        rule.on(written(What.PRIVATE_MESSAGE, ella().id(), "2026-12-01T10:46", "call me on 01632 960123"))
                .isKept();
    }

    @Test
    void everythingThatIsRevealedIsNamed() {
        rule.on(chat("ella@mail.example, instagram.com/ella, passcode: 99"))
                .isBreached(
                        "has a message in it that reveals an e-mail address, a social media account and a password, by");
    }

    @Test
    void whatTheSchoolGivesOutIsNotPersonal() {
        rule.on(chat("ask office@alder-bank.example or 01632 960100")).isKept();
        rule.atSchool(ALDER_BANK.toBuilder().contact(null))
                .on(chat("ask office@alder-bank.example"))
                .isBreached("has a message in it that reveals an e-mail address, by");
        rule.atSchool(ALDER_BANK.toBuilder().contact(new SchoolContact(null, "01632 960100")))
                .on(chat("ask on +44 1632 960100"))
                .isKept();
    }

    @Test
    void aWriterWhoIsNotKnownIsNotNamed() {
        rule.on(written(What.CHAT_MESSAGE, null, "2026-12-01T10:20", "my pin is 1234"))
                .isBreached("has a message in it that reveals a password");
        rule.on(written(What.CHAT_MESSAGE, new PersonId("stranger"), "2026-12-01T10:20", "my pin is 1234"))
                .isBreached("has a message in it that reveals a password");
    }

    @Test
    void aMessageWithoutItsTextCannotBeShown() {
        rule.on(chat(null)).isUnproven("has a message in it of which nobody kept the text");
    }

    @Test
    void whatIsNoMessageIsNotRead() {
        rule.on(written(What.RENAMED, ella().id(), "2026-12-01T10:20", "my password is sunflower"))
                .isKept();
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        rule.on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell what was written in it");
    }

    @Test
    void theEtiquetteHasToBeGivenToo() {
        rule.on(lesson().notices(List.of()))
                .isBreached(
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Tuesday 1 December,"
                                + " to the parents of");
        rule.on(staffMeeting()).doesNotApply();
    }
}
