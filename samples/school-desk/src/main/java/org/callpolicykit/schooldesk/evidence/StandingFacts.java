package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.api.school.SignOff;
import org.callpolicykit.api.school.TrainingOffer;
import org.jspecify.annotations.Nullable;

/**
 * What registers say about the school itself. A part that is null is a register that the school does not keep.
 *
 * @param policy the video-conferencing policy, of {@code policies.csv}
 * @param relatedPolicies the other policies there
 * @param publications {@code publications.csv}
 * @param signOffs {@code sign-offs.csv}
 * @param trainingOffers {@code training-offers.csv}
 * @param impactAssessments {@code impact-assessments.csv}
 * @param contact {@code school.csv}
 */
public record StandingFacts(
        @Nullable PolicyDocument policy,
        @Nullable List<PolicyDocument> relatedPolicies,
        @Nullable List<Publication> publications,
        @Nullable List<SignOff> signOffs,
        @Nullable List<TrainingOffer> trainingOffers,
        @Nullable List<ImpactAssessment> impactAssessments,
        @Nullable SchoolContact contact) {

    static StandingFacts read(EvidenceFolder evidence) {
        PoliciesFile.Register policies = PoliciesFile.read(evidence);
        StandingFiles files = new StandingFiles(evidence);
        return new StandingFacts(
                policies == null ? null : policies.own(),
                policies == null ? null : policies.related(),
                files.publications(),
                files.signOffs(),
                files.trainingOffers(),
                files.impactAssessments(),
                files.contact());
    }

    /** Adds what is known of the school to it. */
    public School.Builder addTo(School.Builder school) {
        return school.policy(policy)
                .relatedPolicies(relatedPolicies)
                .publications(publications)
                .signOffs(signOffs)
                .trainingOffers(trainingOffers)
                .impactAssessments(impactAssessments)
                .contact(contact);
    }
}
