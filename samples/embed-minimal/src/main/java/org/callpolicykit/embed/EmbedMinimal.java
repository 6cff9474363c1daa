package org.callpolicykit.embed;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;

/** Opens the kit on a directory of plugins, asks whether one lesson may be arranged, and prints the answer. */
public final class EmbedMinimal {

    private EmbedMinimal() {}

    /** Takes the directory of plugins. */
    public static void main(String... arguments) {
        ask(Path.of(arguments[0]), System.out);
    }

    static void ask(Path plugins, PrintStream out) {
        // embedding:start
        School school = School.builder(
                        new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
                .calendar(SchoolCalendar.of(
                        List.of(new DateRange(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18))),
                        Set.of(),
                        Map.of()))
                .build();
        Instant start = Instant.parse("2026-12-01T10:00:00Z");
        Call lesson = Call.builder(
                        new CallId("L1"), CallKind.LESSON, "Year 4 guitar", start, start.plus(Duration.ofMinutes(45)))
                .purpose(Purpose.LESSON_CONTENT)
                .platform(PlatformId.GOOGLE_MEET)
                .staff(List.of(Participant.of(new StaffMember(new PersonId("T1"), "Ms A. Khan"))))
                .pupils(List.of(
                        Participant.of(new Pupil(new PersonId("P1"), "Ada Birch")),
                        Participant.of(new Pupil(new PersonId("P2"), "Ben Oak"))))
                .build();

        try (PolicyKit kit = PolicyKit.open(plugins)) { // once per process
            SchoolDesk desk = kit.school(SchoolPolicy.seed()); // once per school and policy
            Schedule schedule = Schedule.of(school, List.of(lesson));
            Instant now = Instant.parse("2026-11-27T16:00:00Z");

            Decision decision = desk.decide(new CallRequest(school, lesson, Action.ARRANGE, now), schedule);

            out.println(lesson.title() + ": " + decision.outcome());
            for (Finding finding : decision.findings()) {
                out.println(finding.citation().clause() + " " + finding.status().label() + ": " + finding.text());
            }
        }
        // embedding:end
    }
}
