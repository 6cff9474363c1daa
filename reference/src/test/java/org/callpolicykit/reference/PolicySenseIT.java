package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A policy that no call could keep is refused, with the kit's own rules")
class PolicySenseIT {

    private static List<String> errors(String plugins) {
        SchoolPolicy policy = PolicyFile.read("policy: Trial\nplugins:\n" + plugins.indent(2), "school-policy.yaml");
        InvalidPolicyException invalid = catchThrowableOfType(
                InvalidPolicyException.class, () -> WholeKit.kit().school(policy));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(PolicyProblem::toString).toList();
    }

    @Test
    void thePolicyAsItIsWrittenContradictsNothing() {
        assertThat(WholeKit.kit().school(SchoolPolicy.seed()).warnings()).isEmpty();
    }

    @Test
    void onePlatformForTheCallAndAnotherForTheLogins() {
        assertThat(errors("""
                                rules-5-1-pupil-calls:
                                  rules:
                                    pupil-call-platform:
                                      parameters:
                                        platform: microsoft-teams
                                """))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error)
                        .contains("clause 5.1(b) (pupil-call-platform)", "clause 6(9) (school-logins-with-pupils)"));
    }

    @Test
    void aCameraThatHasToBeOnAndOff() {
        assertThat(errors("""
                                rules-7-etiquette:
                                  rules:
                                    face-shown-to-enter:
                                      parameters:
                                        camera: forbidden
                                """))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error)
                        .contains("clause 5.1(i) (pupil-visible-on-entry)", "clause 7(f) (face-shown-to-enter)"));
    }

    @Test
    void hoursWithoutASlot() {
        assertThat(errors("""
                                rules-6-staff-rules:
                                  rules:
                                    within-school-hours:
                                      parameters:
                                        school-hours: 09:00 to 09:04
                                """))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error)
                        .contains("line 5", "less than 5 minutes", "clause 6(19) (within-school-hours)"));
    }
}
