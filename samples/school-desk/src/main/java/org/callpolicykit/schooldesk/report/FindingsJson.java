package org.callpolicykit.schooldesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.report.ClauseCoverage;
import tools.jackson.core.JsonGenerator;

/**
 * Every call of a review with every finding, as data for other programs: UTF-8 JSON, written as it goes, so that a year of calls takes
 * no more memory than a day. The format is described field by field in docs/findings-json.md and stays compatible within a version.
 */
public final class FindingsJson {

    /** The name of the format. */
    public static final String FORMAT = "call-policy-kit/findings";

    /** The version of the format; a new one where a reader of the old would be misled. */
    public static final int VERSION = 1;

    private final Summary summary;
    private final ReportInput input;
    private final SchoolTimes times;

    private FindingsJson(Summary summary) {
        this.summary = summary;
        this.input = summary.input();
        this.times = new SchoolTimes(input.school().zone());
    }

    /**
     * Writes a review. The same summary gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Summary summary, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonOut.byLine(writer, new FindingsJson(summary)::whole);
        writer.write('\n');
        writer.flush();
    }

    private void whole(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", VERSION);
        school(json, input.school());
        json.writeStringProperty("at", times.iso(input.review().at()));
        policy(json, input.policy());
        counts(json);
        aboutSchool(json);
        calls(json);
        coverage(json);
        plugins(json);
        unusedWaivers(json);
        JsonOut.strings(json, "idleRules", input.review().idleRules());
        JsonOut.strings(json, "sources", input.sources().notes());
        JsonOut.strings(json, "errors", input.sources().errors());
        json.writeEndObject();
    }

    private static void school(JsonGenerator json, School school) {
        json.writeObjectPropertyStart("school");
        json.writeStringProperty("id", school.id().value());
        json.writeStringProperty("name", school.name());
        json.writeStringProperty("zone", school.zone().getId());
        json.writeEndObject();
    }

    private static void policy(JsonGenerator json, ReportInput.Policy policy) {
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("name", policy.name());
        JsonOut.strings(json, "warnings", policy.warnings());
        json.writeEndObject();
    }

    private void counts(JsonGenerator json) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("calls", summary.totals().checked());
        json.writeNumberProperty("permitted", summary.totals().permitted());
        json.writeNumberProperty("refused", summary.totals().refused());
        json.writeNumberProperty("permittedWithoutSome", summary.totals().permittedWithoutSome());
        json.writeNumberProperty("permittedWithDuties", summary.totals().permittedWithDuties());
        json.writeNumberProperty("withFindings", summary.totals().withFindings());
        json.writeEndObject();
    }

    private void aboutSchool(JsonGenerator json) {
        CallJson callJson = new CallJson(json, times);
        json.writeArrayPropertyStart("aboutSchool");
        input.review().aboutSchool().forEach(callJson::finding);
        json.writeEndArray();
    }

    private void calls(JsonGenerator json) {
        CallJson callJson = new CallJson(json, times);
        json.writeArrayPropertyStart("calls");
        List<Call> calls = input.review().schedule().calls();
        for (int place = 0; place < calls.size(); place++) {
            callJson.write(calls.get(place), input.review().decisions().get(place));
        }
        json.writeEndArray();
    }

    private void coverage(JsonGenerator json) {
        json.writeArrayPropertyStart("coverage");
        for (ClauseLine line : summary.clauses()) {
            ClauseCoverage coverage = line.coverage();
            json.writeStartObject();
            json.writeStringProperty("clause", coverage.clause().id());
            json.writeStringProperty("title", coverage.title());
            json.writeStringProperty("state", Wording.code(coverage.state()));
            JsonOut.strings(json, "rules", coverage.rules());
            JsonOut.strings(json, "reasons", coverage.reasons());
            json.writeObjectPropertyStart("calls");
            for (Status status : ClauseLine.COLUMNS) {
                json.writeNumberProperty(Wording.code(status), line.calls(status));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void plugins(JsonGenerator json) {
        json.writeArrayPropertyStart("plugins");
        for (PluginReport plugin : input.plugins()) {
            json.writeStartObject();
            json.writeStringProperty("file", plugin.file());
            JsonOut.optional(json, "id", plugin.id());
            JsonOut.optional(json, "version", plugin.version());
            json.writeStringProperty("state", Wording.code(plugin.state()));
            JsonOut.strings(json, "rules", plugin.rules());
            JsonOut.strings(json, "problems", plugin.problems());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unusedWaivers(JsonGenerator json) {
        json.writeArrayPropertyStart("unusedWaivers");
        for (Waiver waiver : input.review().unusedWaivers()) {
            json.writeStartObject();
            json.writeStringProperty("rule", waiver.rule().value());
            json.writeStringProperty("grantedBy", waiver.grantedBy());
            json.writeStringProperty("role", Wording.code(waiver.role()));
            json.writeStringProperty("why", waiver.why());
            json.writeStringProperty("from", waiver.from().toString());
            json.writeStringProperty("until", waiver.until().toString());
            json.writeStringProperty("origin", waiver.origin().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
