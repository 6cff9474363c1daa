package org.callpolicykit.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SamplePeople.amara;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.check.Attested;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;

/**
 * What every rule with a checklist shows: extend it in the test of such a rule. The sample calls have every checklist confirmed by Amara Osei
 * when the call ends.
 */
public abstract class ChecklistContract {

    private final Attestation.Item item;
    private final RuleTester rule;

    /** Tries a rule about an item of the checklist. */
    protected ChecklistContract(PolicyRule rule, Attestation.Item item) {
        this.item = item;
        this.rule = RuleTester.of(rule);
    }

    /** Returns a call that the rule governs, at its end. */
    protected abstract Call.Builder call();

    private Call.Builder with(Attestation... given) {
        return call().log(log -> log.withAttestations(List.of(given)));
    }

    private Instant end() {
        return call().build().end();
    }

    private String asked(Duration within) {
        Instant deadline = end().plus(within);
        return String.format(
                Locale.UK,
                "has no word of the staff in it that %s, expected by %tR on %<tA %<te %<tB",
                item.label(),
                SampleSchool.ALDER_BANK.localTimeOf(deadline));
    }

    @Test
    @Passes
    void whatTheStaffConfirmedIsTaken() {
        rule.on(call()).isKept();
        rule.on(with(new Attestation(item, amara().id(), end()))).isKept();
    }

    @Test
    @Fails
    void whatNobodyConfirmedIsAskedForOnce() {
        rule.on(with()).isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
        rule.on(call().log(log -> log.withAttestations(null)))
                .isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
    }

    @Test
    @Boundary
    void thereIsTimeUntilAnHourAfterTheEnd() {
        Instant deadline = end().plusSeconds(3600);
        rule.at(deadline).on(with()).isDueBy(deadline, asked(Duration.ofHours(1)));
        rule.at(deadline.plusMillis(1)).on(with()).isBreached(asked(Duration.ofHours(1)));
        rule.at(deadline.plusSeconds(60))
                .on(with(new Attestation(item, amara().id(), deadline)))
                .isKept();
        rule.at(deadline.plusSeconds(60))
                .on(with(new Attestation(item, amara().id(), deadline.plusMillis(1))))
                .isBreached(asked(Duration.ofHours(1)));
    }

    @Test
    void whatIsToBeConfirmedLaterHasNotBeen() {
        rule.on(with(new Attestation(item, amara().id(), end().plusSeconds(1))))
                .isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
    }

    @Test
    void whatHasExpiredIsAbsent() {
        Attestation expired = new Attestation(item, amara().id(), end().minusSeconds(60), end().minusSeconds(1));
        rule.on(with(expired)).isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
    }

    @Test
    void somebodyWhoWasNotThereCannotConfirmIt() {
        rule.on(with(new Attestation(item, new PersonId("s-nobody"), end())))
                .isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
    }

    @Test
    void anotherItemDoesNotCount() {
        Attestation.Item other = item == Attestation.Item.PROFESSIONAL_DRESS
                ? Attestation.Item.NEUTRAL_BACKGROUND
                : Attestation.Item.PROFESSIONAL_DRESS;
        rule.on(with(new Attestation(other, amara().id(), end())))
                .isDueBy(end().plusSeconds(3600), asked(Duration.ofHours(1)));
    }

    @Test
    void theSchoolSaysHowLongThereIsTime() {
        rule.with(Attested.confirmWithin(), Duration.ZERO).on(with()).isDueBy(end(), asked(Duration.ZERO));
        rule.with(Attested.confirmWithin(), Duration.ofDays(7))
                .on(with())
                .isDueBy(end().plus(Duration.ofDays(7)), asked(Duration.ofDays(7)));
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(Attested.confirmWithin(), Duration.ofDays(8)))
                .withMessageContaining("expected an ISO-8601 duration from PT0S to PT168H");
    }
}
