package org.callpolicykit.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about a pupil that differ")
class PupilFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final PersonId MOTHER = new PersonId("c-mina");
    private static final Pupil DEV = new Pupil(
            new PersonId("p-dev"),
            "Dev",
            "Year 4",
            List.of(new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, DAY, "2026", null, MOTHER)),
            List.of(new ContactLink(MOTHER, 1, ContactLink.ParentalResponsibility.HELD, null)),
            new ContactDecision(ContactDecision.Way.VISIT, new PersonId("s-helen"), DAY, "they live nearby"));

    /** Whatever a rule may name, it is told when the fact goes away. */
    @Test
    void areAllThatRulesCanName() {
        Set<Fact> aboutPupils = EnumSet.noneOf(Fact.class);
        CallRequest known = new CallRequest(
                SCHOOL,
                Call.builder(new CallId("L1"), CallKind.LESSON, "Lesson", START, START.plusSeconds(1800))
                        .pupils(List.of(Participant.of(DEV)))
                        .build(),
                Action.OPEN,
                START);
        for (Fact fact : Fact.values()) {
            List<Participant<Pupil>> pupils = fact.absentFrom(known).call().pupils();
            if (!pupils.isEmpty() && !pupils.get(0).person().equals(DEV)) {
                aboutPupils.add(fact);
                assertThat(PupilFacts.differing(DEV, pupils.get(0).person())).contains(fact);
                assertThat(PupilFacts.differing(pupils.get(0).person(), DEV)).contains(fact);
            }
        }
        assertThat(aboutPupils)
                .containsExactly(
                        Fact.AGREEMENTS,
                        Fact.AGREEMENT_EDITIONS,
                        Fact.AGREEMENT_GIVERS,
                        Fact.CONTACTS,
                        Fact.YEAR_GROUPS,
                        Fact.CONTACT_DECISIONS);
    }

    @Test
    void areNoneWhereNothingDiffers() {
        assertThat(PupilFacts.differing(DEV, DEV.withYearGroup("Year 4"))).isEmpty();
    }

    @Test
    void areOnlyThoseThatDo() {
        assertThat(PupilFacts.differing(DEV, DEV.withYearGroup("Year 5"))).containsExactly(Fact.YEAR_GROUPS);
        assertThat(PupilFacts.differing(DEV, DEV.withContacts(List.of()))).containsExactly(Fact.CONTACTS);
    }

    @Test
    void mayBeAnyWhereTheNameDoes() {
        Pupil renamed =
                new Pupil(DEV.id(), "Devin", DEV.yearGroup(), DEV.agreements(), DEV.contacts(), DEV.contactDecision());

        assertThat(PupilFacts.differing(DEV, renamed)).isEqualTo(PupilFacts.ALL);
    }
}
