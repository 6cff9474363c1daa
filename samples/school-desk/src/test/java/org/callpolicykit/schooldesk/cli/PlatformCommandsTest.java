package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("school-desk provision, drift, attendance, cancel and preflight")
class PlatformCommandsTest {

    private static final String BEFORE = "2026-11-27T12:00";
    private static final String AFTER = "2026-11-30T17:00";

    @TempDir
    Path folder;

    @TempDir
    Path plugins;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final RoomsAdapter rooms = new RoomsAdapter();
    private Map<String, String> environment =
            Map.of("CALL_POLICY_KIT_ROOMS_PASS_WORD", "open sesame", "CALL_POLICY_KIT_ROOMS_STREET", "Elm Row");

    /** Asks that nobody but hosts shares a screen, and refuses calls without two adults. */
    private static final class HostsShare implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("5.1(g)"), "Only hosts share screens, before two adults")
                    .governs(CallKind.ALL, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.TEACHER, "Restrict sharing.");
        }

        @Override
        public List<Demand> demands(Settings settings) {
            return List.of(
                    new Demand.Restricted(CallKind.ALL, Control.SCREEN_SHARE, Who.HOSTS),
                    new Demand.Restricted(CallKind.ALL, Control.LOCK, Who.NOBODY));
        }

        @Override
        public Check bind(Settings settings) {
            return (request, findings) -> {
                if (request.call().staffCount() < 2) {
                    findings.breach("has one adult");
                }
            };
        }
    }

    @BeforeEach
    void aLessonWithTwoAdultsAndOneWithout() {
        FolderInTheMaking.in(folder)
                .event(
                        "L",
                        "SUMMARY:Guitar",
                        "CATEGORIES:LESSON",
                        "X-ONEROSTER-CLASS:K1",
                        "ORGANIZER:mailto:t1@s.example",
                        "ATTENDEE:mailto:a1@s.example")
                .event(
                        "M",
                        "SUMMARY:Violin",
                        "CATEGORIES:LESSON",
                        "X-ONEROSTER-CLASS:K1",
                        "ORGANIZER:mailto:t2@s.example")
                .file("evidence/settings.csv", "platform", "rooms")
                .make();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Surroundings.Terminal.NONE,
                Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC),
                plugins,
                path -> PolicyKit.ofRules(List.of(new HostsShare()), List.of(rooms)),
                environment);
        return SchoolDeskCommand.run(surroundings, arguments);
    }

    private int on(String command, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static final String L = "L/2026-11-30T10:00";

    @Test
    void meetingsAreMadeOfWhatThePolicyAllowsAndTheRestIsNamed() throws IOException {
        assertThat(on("provision", "--links", folder.resolve("links.csv").toString()))
                .isEqualTo(ExitCode.REFUSED);

        assertThat(rooms.rooms).containsOnlyKeys(new CallId(L));
        assertThat(out())
                .contains(
                        "Rooms: 2 calls ahead",
                        "1 made",
                        "screen sharing",
                        "Host of the call, at the start (1 call): Turn the key.",
                        "Refused, so nobody was invited: 1 call",
                        "M/2026-11-30T10:00: 5.1(g)");
        assertThat(written("links.csv"))
                .isEqualTo("call,person,link\n" + L + ",,https://rooms.example/room-" + L + "\n");
        assertThat(written("meetings.csv")).contains(L + ",rooms,room-" + L + ",2026-11-30T10:00:00Z,made,");
    }

    @Test
    void doingItAgainSendsNothing() {
        on("provision");
        rooms.full.add(L);

        assertThat(on("provision")).isEqualTo(ExitCode.REFUSED);
        assertThat(out()).contains("1 made before, and not changed since").doesNotContain("Failed");
    }

    @Test
    void aDryRunPrintsTheRequestsAndSendsNone() {
        assertThat(on("provision", "--dry-run")).isEqualTo(ExitCode.REFUSED);

        assertThat(out())
                .contains("# " + L, "POST https://rooms.example/" + L + "\n{\"title\":\"Guitar\"}\n", "nothing was");
        assertThat(rooms.rooms).isEmpty();
    }

    @Test
    void aDryRunPrintsTheRequestsOfChangesToo() throws IOException {
        on("provision");
        rooms.tamper(L, Control.SCREEN_SHARE, Who.EVERYONE);
        on("drift");
        String book = written("meetings.csv");

        assertThat(on("provision", "--dry-run")).isEqualTo(ExitCode.REFUSED);
        assertThat(out())
                .contains("# " + L + ": its meeting would be changed\nPATCH https://rooms.example/" + L
                        + "\n{\"title\":\"Guitar\"}\n")
                .doesNotContain("POST");
        assertThat(written("meetings.csv")).isEqualTo(book);
        assertThat(rooms.rooms.get(new CallId(L))).containsEntry(Control.SCREEN_SHARE, Who.EVERYONE);
    }

    @Test
    void aDryRunOfWhateverElsePrintsItsRequestsAndSendsNone() throws IOException {
        on("provision");
        String book = written("meetings.csv");
        rooms.rooms.clear();

        assertThat(on("drift", "--dry-run")).isEqualTo(ExitCode.PERMITTED);
        assertThat(out())
                .isEqualTo("Rooms: 1 meeting would be read back; this is what would be sent, and nothing was\n\n# " + L
                        + "\nGET https://rooms.example/" + L + "/settings\n");
        assertThat(on("attendance", "--at", AFTER, "--dry-run")).isEqualTo(ExitCode.PERMITTED);
        assertThat(out()).contains("1 meeting would be asked about", "GET https://rooms.example/" + L + "/guests\n");
        assertThat(on("cancel", "--call", L, "--dry-run")).isEqualTo(ExitCode.PERMITTED);
        assertThat(out()).contains("1 meeting would be taken back", "DELETE https://rooms.example/" + L + "\n");
        assertThat(on("preflight", "--dry-run")).isEqualTo(ExitCode.PERMITTED);
        assertThat(out())
                .startsWith("Rooms: would be asked what is missing; this is what would be sent, and nothing was\n\n")
                .endsWith("\nGET https://rooms.example/tidiness\n");
        assertThat(written("meetings.csv")).isEqualTo(book);
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void aPlatformWithoutDryRunsIsPassedOverAndSaidToBe() {
        rooms.neverRehearses = true;

        assertThat(Set.of("provision", "drift", "attendance", "preflight")).allSatisfy(command -> {
            assertThat(on(command, "--dry-run")).isEqualTo(ExitCode.PERMITTED);
            assertThat(err()).contains("rooms: nobody says beforehand what it would send there: rooms like surprises");
            assertThat(out()).isEmpty();
        });
    }

    @Test
    void whatFailedIsToldWithWhatToDo() {
        rooms.full.add(L);

        assertThat(on("provision")).isEqualTo(ExitCode.REFUSED);
        assertThat(out())
                .contains("Failed; doing it again does no harm: 1 call", L + ": The room is taken; find another.");
    }

    @Test
    void driftIsToldOnceForItsCauseAndPutRight() throws IOException {
        on("provision");
        rooms.tamper(L, Control.SCREEN_SHARE, Who.EVERYONE);

        assertThat(on("drift")).isEqualTo(ExitCode.REFUSED);
        assertThat(out())
                .contains(
                        "1 meeting read back",
                        L + ": the door stands open: screen sharing: everyone may share a screen");
        assertThat(written("report/readback.csv")).contains(L + ",,,everyone,");
        on("provision");
        assertThat(out()).contains("1 changed");
        assertThat(on("drift")).isEqualTo(ExitCode.PERMITTED);
    }

    @Test
    void whatWasTakenAwayIsToldAndMadeAnew() {
        on("provision");
        rooms.rooms.clear();

        assertThat(on("drift")).isEqualTo(ExitCode.REFUSED);
        assertThat(out()).contains("The room is gone");
        on("provision");
        assertThat(rooms.rooms).hasSize(1);
    }

    @Test
    void whoWasThereBecomesEvidence() throws IOException {
        on("provision");

        assertThat(on("attendance", "--at", BEFORE)).isEqualTo(ExitCode.PERMITTED);
        assertThat(out()).contains("told who was in 0 calls");
        assertThat(on("attendance", "--at", AFTER)).isEqualTo(ExitCode.PERMITTED);
        assertThat(out())
                .contains(
                        L + ": 1 of the 4 people of the call, 1 of them staff; 1 whom the school does not",
                        "forgets the first of them on Wed 30 Dec 2026");
        assertThat(written("report/events.csv"))
                .isEqualTo("call,at,event,person\n"
                        + L + ",2026-11-30T10:00:00Z,joined,\n"
                        + L + ",2026-11-30T10:00:00Z,joined,T1\n"
                        + L + ",2026-11-30T10:40:00Z,left,\n"
                        + L + ",2026-11-30T10:40:00Z,left,T1\n");
    }

    @Test
    void meetingsAreTakenBackByNameAndWhereTheirCallsAreGone() {
        on("provision");
        assertThat(on("cancel")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("found neither --call nor --gone");
        assertThat(on("cancel", "--call", "X")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("found --call X, expected a call that has a meeting in meetings.csv");
        assertThat(on("cancel", "--call", L, "--dry-run")).isEqualTo(ExitCode.PERMITTED);
        assertThat(rooms.rooms).hasSize(1);
        assertThat(on("cancel", "--call", L)).isEqualTo(ExitCode.PERMITTED);
        assertThat(rooms.rooms).isEmpty();

        on("provision");
        FolderInTheMaking.in(folder)
                .eventOn("20261201", "N", "SUMMARY:Drums", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1")
                .make();
        on("provision", "--from", "2026-11-30");
        assertThat(out()).contains("\"school-desk cancel --gone\" takes them back", "  " + L);
        assertThat(on("cancel", "--gone", "--from", "2026-11-30")).isEqualTo(ExitCode.PERMITTED);
        assertThat(rooms.rooms).isEmpty();
    }

    @Test
    void whatTheTenantLacksIsOneLineEach() {
        assertThat(on("preflight")).isEqualTo(ExitCode.PERMITTED);
        rooms.lacksCleaning = true;
        assertThat(on("preflight")).isEqualTo(ExitCode.REFUSED);
        assertThat(out()).isEqualTo("Rooms: 1 thing missing\n  the rooms are not clean: Clean them.\n");
    }

    @Test
    void secretsComeFromTheEnvironmentOnly() throws IOException {
        environment = Map.of("CALL_POLICY_KIT_ROOMS_STREET", "Elm Row");
        assertThat(on("provision")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err())
                .contains("rooms: Rooms needs the setting street and the secret pass-word.", "CALL_POLICY_KIT_ROOMS_");

        Files.writeString(
                folder.resolve("platforms.csv"),
                "platform,setting,value\nrooms,street,Elm Row\nrooms,pass-word,open sesame\n");
        assertThat(on("provision")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err())
                .contains("platforms.csv line 3 holds the secret pass-word", "CALL_POLICY_KIT_ROOMS_PASS_WORD")
                .doesNotContain("open sesame");
        assertThat(rooms.rooms).isEmpty();
    }

    @Test
    void settingsComeFromTheFolder() throws IOException {
        environment = Map.of("CALL_POLICY_KIT_ROOMS_PASS_WORD", "open sesame");
        Files.writeString(folder.resolve("platforms.csv"), "platform,setting,value\nrooms,street,Elm Row\n");

        on("provision");
        assertThat(rooms.rooms).hasSize(1);
    }

    @Test
    void aFileThatCannotBeUsedStopsEverything() throws IOException {
        Files.writeString(
                folder.resolve("platforms.csv"),
                "platform,setting,value\nRooms!,street,Elm Row\nrooms,a,1\nrooms,a,2\n");
        assertThat(on("provision")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err())
                .contains(
                        "platforms.csv: 2 errors",
                        "line 2, column platform",
                        "line 4, column setting",
                        "nothing was sent");

        Files.delete(folder.resolve("platforms.csv"));
        Files.writeString(
                folder.resolve("meetings.csv"), "call,platform,meeting,start,state,digest,at\n,rooms,m,x,made,,y\n");
        assertThat(on("provision")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("meetings.csv: 3 errors");
        assertThat(rooms.rooms).isEmpty();
    }

    @Test
    void aRowThatWasCutOffIsNoRow() throws IOException {
        on("provision");
        String whole = written("meetings.csv");
        Files.writeString(folder.resolve("meetings.csv"), whole.substring(0, whole.length() - 5));

        on("provision");
        assertThat(out()).as("found again").contains("1 made");
        assertThat(written("meetings.csv")).isEqualTo(whole);
    }

    @Test
    void platformsWithoutAnAdapterAreSaid() {
        FolderInTheMaking.in(folder).file("evidence/settings.csv", "platform", "elsewhere");

        assertThat(on("provision")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("elsewhere: no adapter is loaded, so nothing was done about its 2 calls");
        assertThat(on("provision", "--platform", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("found --platform nowhere, expected one with an adapter among the plugins: rooms");
    }

    @Test
    void whyShowsWhatThePlatformSeesToAndWhatIsLeft() {
        assertThat(on("why", "--call", "L", "--at", BEFORE)).isEqualTo(ExitCode.PERMITTED);

        assertThat(out())
                .contains(
                        "On rooms:",
                        "screen sharing: hosts may share a screen: the platform sees to it",
                        "by Mon 30 Nov 2026 at 10:00 Host of the call, at the start: Turn the key. (5.1(g))");
    }

    @Test
    void onlyOneAtATimeWorksOnAFolder() throws IOException {
        assertThat(Set.of("provision", "drift", "attendance", "preflight")).allSatisfy(command -> {
            try (FileChannel other = FileChannel.open(
                            folder.resolve("meetings.csv"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = other.lock()) {
                assertThat(lock.isValid()).isTrue();
                assertThat(on(command)).isEqualTo(ExitCode.BAD_INPUT);
                assertThat(err()).contains("at work on it");
            }
        });
    }
}
