package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.adapter.teams.graph.GraphServer;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.schooldesk.cli.Distribution.Run;
import org.callpolicykit.schooldesk.madeup.MadeUpSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of Google Meet only what is independent of the day on which the test runs: Classroom announces nothing of the past. */
@DisplayName("school-desk as it is packed, on the platforms' test servers")
class OnPlatformsIT {

    private static final List<String> OF_TEAMS =
            List.of("tenant-id", "client-id", "time-zone", "graph-url", "authority-url");
    private static final List<String> OF_MEET =
            List.of("time-zone", "meet-url", "calendar-url", "classroom-url", "token-url");

    @TempDir
    Path folder;

    private final GraphServer teams = new GraphServer();
    private final GoogleServer meet = new GoogleServer();
    private Map<String, String> secrets = Map.of();
    private Path school = Path.of("");
    private Distribution desk = new Distribution(Path.of(""));

    @BeforeEach
    void aMadeUpSchoolOnItsPlatforms() throws IOException {
        desk = new Distribution(folder);
        school = folder.resolve("school");
        MadeUpSchool.write(school);
        rows("evidence/accounts.csv")
                .filter(row -> row.getField("provider").equals("microsoft"))
                .forEach(row -> teams.tenant().staff(row.getField("address")));
        Files.writeString(
                school.resolve("platforms.csv"),
                "platform,setting,value\n"
                        + settings("microsoft-teams", teams.settings(Map.of()), OF_TEAMS)
                        + settings("google-meet", meet.settings(), OF_MEET)
                        + "microsoft-teams,quota-factor,1000\n");
        secrets = Map.of(
                "CALL_POLICY_KIT_MICROSOFT_TEAMS_CLIENT_SECRET",
                teams.settings(Map.of()).secret("client-secret").orElseThrow().reveal(),
                "CALL_POLICY_KIT_GOOGLE_MEET_SERVICE_ACCOUNT_KEY",
                meet.settings().secret("service-account-key").orElseThrow().reveal());
    }

    @AfterEach
    void stop() {
        teams.close();
        meet.close();
    }

    private static String settings(String platform, AdapterSettings given, List<String> names) {
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append(platform)
                .append(',')
                .append(name)
                .append(',')
                .append(given.value(name).orElseThrow())
                .append('\n'));
        return lines.toString();
    }

    private Stream<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(school.resolve(file))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(String command, String... more) {
        return desk.run(
                secrets,
                Stream.concat(
                                Stream.of(
                                        command, school.toString(), "--week", "2026-11-30", "--at", "2026-11-27T16:00"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<CallId> made() {
        return rows("meetings.csv")
                .map(row -> new CallId(row.getField("call")))
                .distinct()
                .toList();
    }

    @Test
    void meetingsAreMadeOnceReadBackAndTakenBack() {
        Run provisioned = run("provision", "--platform", "microsoft-teams");
        assertThat(provisioned.exitCode()).as(provisioned.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(provisioned.out()).contains("Microsoft Teams:", " made", "Refused, so nobody was invited");
        assertThat(made())
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> assertThat(teams.kept(call)).isNotEmpty().doesNotHaveDuplicates());

        int letters = teams.tenant().letters().size();
        Run again = run("provision", "--platform", "microsoft-teams");
        assertThat(again.out()).contains("made before, and not changed since");
        assertThat(teams.tenant().letters()).hasSize(letters);

        CallId first = made().get(0);
        String meeting = rows("meetings.csv").findFirst().orElseThrow().getField("meeting");
        teams.tamper(new MeetingRef(PlatformId.MICROSOFT_TEAMS, meeting, first), Control.WAITING_ROOM, Who.EVERYONE);
        Run drift = run("drift", "--platform", "microsoft-teams");
        assertThat(drift.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(drift.out()).contains(first + ": ", "waiting room: everyone enters without being let in");
        assertThat(run("provision", "--platform", "microsoft-teams").out()).contains("1 changed");

        Run cancelled = run("cancel", "--call", first.value());
        assertThat(cancelled.exitCode()).as(cancelled.err()).isEqualTo(ExitCode.PERMITTED);
        assertThat(teams.kept(first)).isEmpty();
        assertThat(provisioned.err() + drift.err() + cancelled.err())
                .doesNotContain(secrets.values().toArray(String[]::new));
    }

    @Test
    void aDryRunPrintsTheRequestsOfBothPlatformsAndSendsNone() {
        Run rehearsed = run("provision", "--dry-run");

        assertThat(rehearsed.out())
                .contains(
                        "Google Meet:",
                        "POST " + meet.wire().address() + "/v2/spaces",
                        "Microsoft Teams:",
                        "/onlineMeetings/createOrGet",
                        "allowedPresenters")
                .doesNotContain(secrets.values().toArray(String[]::new));
        assertThat(rehearsed.err()).contains("schoolcloud: nobody makes meetings there");
        assertThat(teams.tenant().meetings()).isEmpty();
        assertThat(meet.events()).isEmpty();
        assertThat(school.resolve("meetings.csv")).content().hasLineCount(1);
    }

    @Test
    void whatIsMissingIsSaidBeforehand() {
        teams.tenant().revoke("Mail.Send");
        meet.undelegate("https://www.googleapis.com/auth/calendar.events");

        Run preflight = run("preflight");

        assertThat(preflight.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(preflight.out()).contains("Microsoft Teams: ", "Mail.Send", "Google Meet: ");
    }
}
