package org.callpolicykit.schooldesk.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Evidence that is taken away never turns a refusal into a permission")
class EvidenceTakenAwayIT {

    private static final ReadingOptions WEEK =
            ReadingOptions.in(ZoneId.of("Europe/London")).between(MadeUpSchool.FIRST_DAY, MadeUpSchool.LAST_DAY);

    @TempDir
    static Path folder;

    private static PolicyKit kit;
    private static SchoolDesk desk;
    private static Set<CallId> before;
    private static final Map<String, Set<CallId>> WITHOUT = new TreeMap<>();

    @BeforeAll
    static void aSchoolWithAllItsEvidence() {
        MadeUpSchool.write(folder);
        kit = PolicyKit.open(Path.of(System.getProperty("school-desk.home")).resolve("plugins"));
        desk = kit.school(PolicyFile.read(folder.resolve("school-policy.yaml")));
        before = refused();
    }

    @AfterAll
    static void close() {
        kit.close();
    }

    private static Set<CallId> refused() {
        return desk
                .review(SchoolFolder.read(folder, WEEK).schedule().orElseThrow(), MadeUpSchool.REVIEWED_AT)
                .decisions()
                .stream()
                .filter(decision -> !decision.isPermitted())
                .map(Decision::call)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts the file back afterwards. */
    private static Set<CallId> refusedWithout(String file) throws IOException {
        Set<CallId> known = WITHOUT.get(file);
        if (known != null) {
            return known;
        }
        Path evidence = folder.resolve("evidence/" + file + ".csv");
        Path aside = folder.resolve("aside.csv");
        Files.move(evidence, aside);
        try {
            Set<CallId> refused = refused();
            WITHOUT.put(file, refused);
            return refused;
        } finally {
            Files.move(aside, evidence);
        }
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
        assertThat(refusedWithout(file)).containsAll(before);
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
        assertThat(refusedWithout(file)).hasSizeGreaterThan(before.size());
    }
}
