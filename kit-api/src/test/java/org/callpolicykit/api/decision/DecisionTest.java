package org.callpolicykit.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision")
class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:00:00Z");
    private static final Exemption EXEMPTION =
            new Exemption(Status.BREACH, "H. Ward", "agreed", LocalDate.of(2026, 11, 1), null);

    private static Finding finding(Status status, Level level, @Nullable Exemption exemption) {
        Citation citation = new Citation(
                new RuleId("two-staff-present"),
                Clause.of("6(3)"),
                "Two members of staff",
                level,
                new Remedy(SchoolRole.HOST, "Invite another."));
        return new Finding(citation, status, Message.of("has %d", 1), List.of(), NOW, exemption, null, List.of());
    }

    private static Decision of(Finding... findings) {
        return Decision.of(new CallId("L1"), Action.ARRANGE, NOW, List.of(findings));
    }

    @Test
    void refusesForWhatIsBrokenUnprovenOrNotChecked() {
        for (Status status : List.of(Status.BREACH, Status.UNPROVEN, Status.FAILED)) {
            assertThat(of(finding(status, Level.MANDATORY, null)).isPermitted())
                    .as(status.label())
                    .isFalse();
            assertThat(of(finding(status, Level.STATUTORY, null)).isPermitted())
                    .as(status.label())
                    .isFalse();
            assertThat(of(finding(status, Level.ADVISORY, null)).isPermitted())
                    .as(status.label())
                    .isTrue();
        }
    }

    @Test
    void permitsWhatIsDueWaivedOrSwitchedOff() {
        assertThat(of(
                                finding(Status.DUE, Level.MANDATORY, null),
                                finding(Status.WAIVED, Level.MANDATORY, EXEMPTION),
                                finding(Status.SWITCHED_OFF, Level.MANDATORY, EXEMPTION))
                        .isPermitted())
                .isTrue();
    }

    @Test
    void cannotSayOtherwiseThanItsFindings() {
        List<Finding> breach = List.of(finding(Status.BREACH, Level.MANDATORY, null));

        assertThatThrownBy(() -> new Decision(new CallId("L1"), Action.ARRANGE, NOW, Outcome.PERMIT, breach, List.of()))
                .hasMessage("the findings on call L1 say REFUSE, not PERMIT");
    }

    @Test
    void anExemptionIsThereExactlyWhenItIsNeeded() {
        assertThatThrownBy(() -> finding(Status.WAIVED, Level.MANDATORY, null)).hasMessageContaining("needs exemption");
        assertThatThrownBy(() -> finding(Status.BREACH, Level.MANDATORY, EXEMPTION))
                .hasMessageContaining("has no exemption");
    }

    @Test
    void whatIsDueIsADuty() {
        assertThat(of(finding(Status.DUE, Level.MANDATORY, null)).duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.by()).isEqualTo(NOW));
        assertThat(of(finding(Status.BREACH, Level.MANDATORY, null)).duties()).isEmpty();
    }

    @Test
    void printingAFindingNamesNobody() {
        Finding finding = new Finding(
                finding(Status.BREACH, Level.MANDATORY, null).citation(),
                Status.BREACH,
                Message.of("was joined by %s", "Ada Birch"),
                List.of(new Pupil(new PersonId("P1"), "Ben Oak")),
                null,
                null,
                null,
                List.of());

        assertThat(finding.text()).isEqualTo("was joined by Ada Birch: Ben Oak");
        assertThat(finding.toString())
                .doesNotContain("Ada")
                .doesNotContain("Ben")
                .contains("P1");
    }

    @Test
    void aMessageThatARuleWroteWronglyIsStillRead() {
        assertThat(Message.of("has %d staff", "two").text()).isEqualTo("has %d staff [two]");
        assertThat(Message.of("100% wrong").text()).isEqualTo("100% wrong");
    }
}
