package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.callpolicykit.adapter.teams.graph.Errors;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the tenant lacks before the first call")
class TenantCheckTest {

    private final School school = new School();

    @AfterEach
    void close() {
        school.close();
    }

    private Preflight preflight() {
        return school.connect(Map.of("preflight-user", School.AMARA)).preflight();
    }

    @Test
    void aTenantThatHasEverythingIsReadyAndUnchanged() {
        assertThat(preflight().isReady()).isTrue();
        assertThat(school.methods()).containsOnly("GET");
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void aMissingPermissionIsOneLineWithWhatToDo(Permission permission) {
        school.server.tenant().revoke(permission.scope());

        assertThat(preflight().shortfalls())
                .contains(new Shortfall(
                        "The permission " + permission.scope() + " is not granted: it is needed to "
                                + permission.purpose() + ".",
                        permission.remedy()));
    }

    @Test
    void aMissingAccessPolicyIsSaid() {
        school.server.tenant().revokeAccessPolicy();

        assertThat(preflight().shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.what()).startsWith("The application access policy does not let");
            assertThat(shortfall.remedy()).contains("Grant-CsApplicationAccessPolicy");
        });
    }

    @Test
    void aMissingLicenceIsSaid() {
        school.server.tenant().revokeLicences();

        assertThat(preflight().shortfalls())
                .containsExactly(new Shortfall(
                        "The member of staff whom preflight-user names has no licence with Microsoft Teams.",
                        TeamsLicence.REMEDY));
    }

    @Test
    void withoutAMemberOfStaffToTryWithThatIsSaid() {
        assertThat(school.connect().preflight().shortfalls())
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.remedy()).startsWith("Set preflight-user"));
    }

    @Test
    void somebodyWhomTheTenantDoesNotKnowIsSaidWithoutTheirAccount() {
        assertThat(school.connect(Map.of("preflight-user", "nobody@alder-bank.example"))
                        .preflight()
                        .shortfalls())
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.toString())
                        .contains("The tenant has no user")
                        .doesNotContain("nobody@"));
    }

    @Test
    void aSignInThatFailsIsTheOnlyThingSaid() {
        assertThat(school.connect(Map.of("secret", "another")).preflight().shortfalls())
                .singleElement()
                .satisfies(shortfall -> {
                    assertThat(shortfall.what()).isEqualTo("The application cannot sign in.");
                    assertThat(shortfall.remedy()).contains("client-secret");
                });
    }

    @Test
    void whatFailsOnTheWayIsNotTakenForReady() {
        school.server.next(1, "licenseDetails", Errors.error(501, "notImplemented"));

        assertThat(preflight().shortfalls())
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.what()).startsWith("Trying with the member of staff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.!.c", "a.bm90IGpzb24.c"})
    void aTokenThatShowsNothingSaysNothing(String token) {
        assertThat(GrantedPermissions.in(token)).isEmpty();
    }

    @Test
    void aTokenWithoutRolesGrantsNothing() {
        assertThat(GrantedPermissions.in("a.e30.c"))
                .hasValueSatisfying(granted -> assertThat(granted).isEmpty());
    }
}
