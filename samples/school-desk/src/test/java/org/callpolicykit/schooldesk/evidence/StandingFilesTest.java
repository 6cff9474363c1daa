package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.evidence.EvidenceTester.kept;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.api.school.SignOff;
import org.callpolicykit.api.school.TrainingOffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence files about what the school has in place")
class StandingFilesTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-08-31");

    @TempDir
    Path folder;

    private static School school(Evidence evidence) {
        School.Builder school = School.builder(new SchoolId("S"), "A school", ZoneOffset.UTC);
        return evidence.standing().addTo(school).build();
    }

    private School schoolWith(String file, String... lines) {
        return school(EvidenceTester.in(folder).file(file, lines).readWithoutProblems());
    }

    @Test
    void withoutTheFilesNothingIsKnown() {
        School school = school(EvidenceTester.in(folder).readWithoutProblems());

        assertThat(school.policy()).isNull();
        assertThat(school.relatedPolicies()).isNull();
        assertThat(school.publications()).isNull();
        assertThat(school.signOffs()).isNull();
        assertThat(school.trainingOffers()).isNull();
        assertThat(school.impactAssessments()).isNull();
        assertThat(school.contact()).isNull();
    }

    @Test
    void aFileThatIsKeptAndEmptySaysThatThereIsNothing() {
        School school = school(EvidenceTester.in(folder)
                .file("policies.csv", "title,part")
                .file("publications.csv", "document,where,on")
                .file("sign-offs.csv", "by,role,on")
                .file("training-offers.csv", "course,from")
                .file("impact-assessments.csv", "platform,approved-on")
                .file("school.csv", "email,telephone")
                .readWithoutProblems());

        assertThat(school.policy()).isNull();
        assertThat(school.relatedPolicies()).isEmpty();
        assertThat(school.publications()).isEmpty();
        assertThat(school.signOffs()).isEmpty();
        assertThat(school.trainingOffers()).isEmpty();
        assertThat(school.impactAssessments()).isEmpty();
        assertThat(school.contact()).isNull();
    }

    @Test
    void theSchoolsOwnPolicyStandsBesideTheRelatedOnes() {
        School school = schoolWith(
                "policies.csv",
                "title,part,edition,published-on,reviewed-on,review-due",
                "Video calls,video-conferencing,2026-09,2026-09-01,2026-09-01,2027-08-31",
                "GDPR,related,,,,");

        assertThat(school.policy())
                .isEqualTo(new PolicyDocument("Video calls", "2026-09", SEPTEMBER, SEPTEMBER, NEXT_YEAR));
        assertThat(school.relatedPolicies()).containsExactly(new PolicyDocument("GDPR", null, null, null, null));
    }

    @Test
    void twoPoliciesOfTheSameNameOrKindAreTold() {
        EvidenceTester.in(folder)
                .expect(
                        "policies.csv",
                        List.of(
                                "title,part",
                                "Video calls,video-conferencing",
                                "More video calls,video-conferencing",
                                "Video calls,related",
                                "GDPR,releted"),
                        "evidence/policies.csv line 3, column part: found \"video-conferencing\", expected one video-conferencing policy; line 2 has it already",
                        "evidence/policies.csv line 4, column title: found \"Video calls\", expected each policy once; line 2 has it already",
                        "evidence/policies.csv line 5, column part: found \"releted\", expected video-conferencing, related; did you mean \"related\"?");
    }

    @Test
    void whatWasPublishedSignedOffAndOffered() {
        School school = school(EvidenceTester.in(folder)
                .file("publications.csv", "document,where,on", "notice-of-video-calls,newsletter,2026-09-01")
                .file("sign-offs.csv", "by,role,on", "T1,head-teacher,2026-09-01")
                .file("training-offers.csv", "course,from,until", "Safe calls,2026-09-01,", "Old,2026-09-01,2027-08-31")
                .file("impact-assessments.csv", "platform,approved-on,review-due", "google-meet,2026-09-01,2027-08-31")
                .file("school.csv", "email,telephone", "office@s.example,01632 960200")
                .readWithoutProblems());

        assertThat(school.publications())
                .containsExactly(new Publication(Publication.Document.NOTICE_OF_VIDEO_CALLS, "newsletter", SEPTEMBER));
        assertThat(school.signOffs())
                .containsExactly(new SignOff(new PersonId("T1"), SchoolRole.HEAD_TEACHER, SEPTEMBER));
        assertThat(school.trainingOffers())
                .containsExactly(
                        new TrainingOffer("Safe calls", SEPTEMBER, null),
                        new TrainingOffer("Old", SEPTEMBER, NEXT_YEAR));
        assertThat(school.impactAssessments())
                .containsExactly(new ImpactAssessment(PlatformId.GOOGLE_MEET, SEPTEMBER, NEXT_YEAR));
        assertThat(school.contact()).isEqualTo(new SchoolContact("office@s.example", "01632 960200"));
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        EvidenceTester.in(folder)
                .expect(
                        "publications.csv",
                        List.of("document,where,on", "policy,,tomorrow"),
                        "evidence/publications.csv line 2, column document: found \"policy\", expected video-conferencing-policy, remote-education-offer, notice-of-video-calls",
                        "evidence/publications.csv line 2, column where: found nothing, expected a value",
                        "evidence/publications.csv line 2, column on: found \"tomorrow\", expected a date such as 2026-11-30");
    }

    @Test
    void theSchoolHasOneRow() {
        EvidenceTester.in(folder)
                .expect(
                        "school.csv",
                        List.of("email,telephone", "a@s.example,", "b@s.example,"),
                        "evidence/school.csv line 3, column email: found \"b@s.example\", expected one row about the school; line 2 has it already");
    }

    @Test
    void placesAndDecisionsAreAboutPeople() {
        Evidence evidence = EvidenceTester.in(folder)
                .file("places.csv", "person,place", "T1,study")
                .file(
                        "contact-decisions.csv",
                        "pupil,way,by,decided-on,reason",
                        "P1,telephone,T1,2026-09-01,the family prefers it")
                .file("visitors.csv", "id,name", "V1,Vera Guest")
                .readWithoutProblems();

        assertThat(kept(evidence.places()).of(new PersonId("T1"))).containsExactly(Place.STUDY);
        assertThat(kept(evidence.contactDecisions()).of(new PersonId("P1")))
                .containsExactly(new ContactDecision(
                        ContactDecision.Way.TELEPHONE, new PersonId("T1"), SEPTEMBER, "the family prefers it"));
        assertThat(kept(evidence.visitors())).containsOnlyKeys("V1");
    }

    @Test
    void aPlaceTwiceAndAnUnknownOneAreTold() {
        EvidenceTester.in(folder)
                .expect(
                        "places.csv",
                        List.of("person,place", "T1,study", "T1,school", "P1,garden"),
                        "evidence/places.csv line 3, column person: found \"T1\", expected each person once; line 2 has it already",
                        "evidence/places.csv line 4, column place: found \"garden\", expected school, office, shared-room, study, bedroom, bathroom, public");
    }
}
