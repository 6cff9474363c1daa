package org.callpolicykit.schooldesk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;

/** Small reviews, in the winter term and in summer time. */
final class Reviews {

    static final Instant AT = Instant.parse("2026-06-04T15:30:00Z");
    static final Instant MONDAY = Instant.parse("2026-06-08T08:00:00Z");
    static final ClassId GUITAR = new ClassId("4G");
    static final String HOSTILE =
            "</script><img src=x onerror=alert(1)> \"quoted\" 'single' & \u202Edetrevni \u0007bell";

    static final TestRule TWO_STAFF = TestRule.mandatory(
            "two-staff-present",
            "6(3)",
            "Two members of staff are on every call",
            SchoolRole.COVER_MANAGER,
            "Invite another member of staff.",
            (request, findings) -> {
                if (request.call().staffCount() < 2) {
                    findings.breach(
                            "has %d of the %d members of staff it needs",
                            request.call().staffCount(), 2);
                }
            });
    static final TestRule PARENTS_TOLD = TestRule.mandatory(
            "parents-told",
            "5.1(c)",
            "Parents are told of the call in advance",
            SchoolRole.OFFICE,
            "Tell the parents, and note when.",
            (request, findings) -> findings.due(
                    request.call().start().minus(Duration.ofDays(3)),
                    request.call().pupils().stream().map(Participant::person).toList(),
                    "has parents who were not told"));
    static final List<Rule> RULES = List.of(TWO_STAFF, PARENTS_TOLD);

    private Reviews() {}

    static School school(String name) {
        return School.builder(new SchoolId("oak"), name, ZoneId.of("Europe/London"))
                .build();
    }

    static Call.Builder call(String id, String title, Instant start) {
        return Call.builder(new CallId(id), CallKind.LESSON, title, start, start.plus(Duration.ofMinutes(45)))
                .classId(GUITAR);
    }

    static Participant<StaffMember> staff(String id, String name) {
        return Participant.of(new StaffMember(new PersonId(id), name));
    }

    static Participant<Pupil> pupil(String id, String name) {
        return Participant.of(new Pupil(new PersonId(id), name));
    }

    /** One call refused, one with something to do, one that keeps everything. */
    static List<Call> threeCalls() {
        List<Participant<StaffMember>> two = List.of(staff("t1", "Amara Okafor"), staff("t2", "Ben Whitfield"));
        return List.of(
                call("c1", "Year 4 guitar", MONDAY).staff(two.subList(0, 1)).build(),
                call("c2", "Year 4 maths", MONDAY.plusSeconds(3600))
                        .staff(two)
                        .pupils(List.of(pupil("p1", "Zara Ahmed")))
                        .build(),
                call("c3", "Year 4 phonics", MONDAY.plusSeconds(7200))
                        .staff(two)
                        .build());
    }

    static Summary summary(List<Call> calls) {
        return summary("Oakfield Primary School", calls, SchoolPolicy.seed());
    }

    static Summary summary(String school, List<Call> calls, SchoolPolicy policy) {
        return summary(RULES, school, calls, policy);
    }

    static Summary summary(List<Rule> rules, String school, List<Call> calls, SchoolPolicy policy) {
        SchoolDesk desk = PolicyKit.ofRules(rules).school(policy);
        PluginReport refused = new PluginReport(
                "rules-7.zip", null, null, PluginReport.State.REFUSED, List.of(), List.of("it is no plugin"));
        return Summary.of(ReportInput.of(
                desk,
                desk.review(Schedule.of(school(school), calls), AT),
                List.of(refused),
                new ReportInput.Sources(List.of("users.csv: 12 rows, 12 used"), Map.of(GUITAR, "Year 4"))));
    }

    static Waiver waiver(Coverage covers) {
        return new Waiver(
                new RuleId("two-staff-present"),
                covers,
                "R. Hale",
                SchoolRole.HEAD_TEACHER,
                "visiting teacher",
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 7, 17),
                new Origin("policy.yaml", 7, 3));
    }

    static String html(Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(summary, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String json(Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsJson.write(summary, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
