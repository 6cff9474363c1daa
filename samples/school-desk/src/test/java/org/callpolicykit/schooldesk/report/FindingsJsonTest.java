package org.callpolicykit.schooldesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.report.Reviews.json;
import static org.callpolicykit.schooldesk.report.Reviews.summary;
import static org.callpolicykit.schooldesk.report.Reviews.threeCalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("findings.json")
class FindingsJsonTest {

    @Test
    void hasItsFormatAndCountsThatAgreeWithTheReview() throws IOException {
        Map<String, Object> read = Json.object(json(summary(threeCalls())));
        assertThat(read).containsEntry("format", "call-policy-kit/findings").containsEntry("version", 1);
        assertThat(read)
                .containsEntry(
                        "counts",
                        Map.of(
                                "calls",
                                3,
                                "permitted",
                                2,
                                "refused",
                                1,
                                "permittedWithoutSome",
                                0,
                                "permittedWithDuties",
                                1,
                                "withFindings",
                                2));
        assertThat(read).containsEntry("at", "2026-06-04T16:30:00+01:00");
    }

    @Test
    void hasEveryCallOfALongSchedule() throws IOException {
        List<Call> calls = new ArrayList<>();
        for (int place = 0; place < 5_000; place++) {
            calls.add(Reviews.call("c" + place, "Lesson " + place, Reviews.MONDAY.plusSeconds(60L * place))
                    .build());
        }
        Map<String, Object> read = Json.object(json(summary(calls)));
        assertThat(Json.objects(read.get("calls")))
                .extracting(call -> call.get("id"))
                .containsExactlyElementsOf(
                        calls.stream().map(call -> (Object) call.id().value()).toList());
    }

    @Test
    void writesACallWithItsFinding() throws IOException {
        Map<String, Object> read = Json.object(json(summary(threeCalls())));
        Map<String, Object> maths = Json.objects(read.get("calls")).get(1);
        assertThat(maths)
                .containsEntry("kind", "lesson")
                .containsEntry("class", "4G")
                .containsEntry("start", "2026-06-08T10:00:00+01:00")
                .containsEntry("staff", List.of("t1", "t2"))
                .containsEntry("outcome", "permit");
        assertThat(Json.objects(maths.get("findings")))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("rule", "parents-told")
                        .containsEntry("status", "due")
                        .containsEntry("message", "has parents who were not told")
                        .containsEntry("people", List.of("p1"))
                        .containsEntry("actor", "office")
                        .containsEntry("deadline", "2026-06-05T10:00:00+01:00")
                        .doesNotContainKey("exemption"));
    }

    @Test
    void saysWhoAnswersForAWaivedFinding() throws IOException {
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(Reviews.waiver(new Coverage.EveryCall()));
        Map<String, Object> read = Json.object(json(summary("Oakfield", threeCalls(), policy)));
        Map<String, Object> guitar = Json.objects(read.get("calls")).get(0);
        assertThat(Json.objects(guitar.get("findings")).get(0))
                .containsEntry("status", "waived")
                .containsEntry(
                        "exemption",
                        Map.of(
                                "wouldBe", "breach",
                                "by", "R. Hale (Head Teacher)",
                                "why", "visiting teacher",
                                "since", "2026-06-01",
                                "until", "2026-07-17"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        Call call = Reviews.call("c1", "x", Reviews.MONDAY).classId(null).build();
        Map<String, Object> read = Json.object(json(summary(List.of(call))));
        assertThat(Json.objects(read.get("calls")).get(0)).doesNotContainKey("class");
        assertThat(Json.objects(read.get("plugins")).get(0)).doesNotContainKeys("id", "version");
    }

    @Test
    void hostileTitlesComeBackAsTheyWere() throws IOException {
        Call call = Reviews.call("c1", Reviews.HOSTILE, Reviews.MONDAY).build();
        String text = json(summary(Reviews.HOSTILE, List.of(call), SchoolPolicy.seed()));
        assertThat(text).doesNotContain("\u0007", "&lt;", "&amp;");
        assertThat(Json.objects(Json.object(text).get("calls")).get(0)).containsEntry("title", Reviews.HOSTILE);
    }

    @Test
    void halfACharacterDoesNotStopTheReport() throws IOException {
        Call call = Reviews.call("c1", "half \uD83D of one", Reviews.MONDAY).build();
        assertThat(Json.objects(Json.object(json(summary(List.of(call)))).get("calls")))
                .hasSize(1);
    }

    @Test
    void hasOneCallToALineAndIsTheSameEveryTime() throws IOException {
        String text = json(summary(threeCalls()));
        assertThat(text.lines())
                .filteredOn(line -> line.startsWith("{\"id\":\"c"))
                .hasSize(3);
        assertThat(json(summary(threeCalls()))).isEqualTo(text).endsWith("}\n");
    }

    @Test
    void anEmptyScheduleHasNoCalls() throws IOException {
        assertThat(Json.object(json(summary(List.of())))).containsEntry("calls", List.of());
    }

    @Test
    void theExampleInItsDocumentIsWhatIsWritten() throws IOException {
        String document = Files.readString(Path.of("..", "..", "docs", "findings-json.md"));
        String example = document.substring(document.indexOf("```json\n") + 8, document.lastIndexOf("```"));
        assertThat(json(summary(threeCalls().subList(0, 1)))).isEqualTo(example);
    }
}
