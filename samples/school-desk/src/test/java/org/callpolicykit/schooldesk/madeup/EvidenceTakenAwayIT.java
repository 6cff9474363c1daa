package org.callpolicykit.schooldesk.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Evidence that is taken away never turns a refusal into a permission")
class EvidenceTakenAwayIT {

    @TempDir
    Path folder;

    private Set<CallId> refused() {
        Path plugins = Path.of(System.getProperty("school-desk.home")).resolve("plugins");
        ReadingOptions week =
                ReadingOptions.in(ZoneId.of("Europe/London")).between(MadeUpSchool.FIRST_DAY, MadeUpSchool.LAST_DAY);
        Set<CallId> refused = new TreeSet<>();
        try (PolicyKit kit = PolicyKit.open(plugins)) {
            kit
                    .school(PolicyFile.read(folder.resolve("school-policy.yaml")))
                    .review(SchoolFolder.read(folder, week).schedule().orElseThrow(), MadeUpSchool.REVIEWED_AT)
                    .decisions()
                    .stream()
                    .filter(decision -> !decision.isPermitted())
                    .map(Decision::call)
                    .forEach(refused::add);
        }
        return refused;
    }

    /** Of calls.csv nothing is a fact about a call: without it there are fewer calls. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements",
                "training",
                "acknowledgements",
                "roles",
                "accounts",
                "devices",
                "contacts",
                "notices",
                "approvals",
                "settings",
                "calendar",
                "dsl-rota",
                "places",
                "contact-decisions",
                "arrangements",
                "breakout-rooms",
                "readback",
                "arrivals",
                "events",
                "attestations",
                "concerns",
                "records",
                "policies",
                "publications",
                "sign-offs",
                "training-offers",
                "impact-assessments",
                "school"
            })
    void fileByFile(String file) throws IOException {
        MadeUpSchool.write(folder);
        Set<CallId> before = refused();
        Files.delete(folder.resolve("evidence/" + file + ".csv"));

        assertThat(refused()).containsAll(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements",
                "accounts",
                "devices",
                "notices",
                "approvals",
                "settings",
                "calendar",
                "places",
                "arrangements",
                "readback",
                "arrivals",
                "events",
                "attestations",
                "concerns",
                "records",
                "policies",
                "dsl-rota",
                "training",
                "acknowledgements",
                "contacts"
            })
    void aFileThatARuleReadsIsMissed(String file) throws IOException {
        MadeUpSchool.write(folder);
        int before = refused().size();
        Files.delete(folder.resolve("evidence/" + file + ".csv"));

        assertThat(refused()).hasSizeGreaterThan(before);
    }
}
