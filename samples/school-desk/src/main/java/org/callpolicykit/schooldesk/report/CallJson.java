package org.callpolicykit.schooldesk.report;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Exemption;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.person.Person;
import tools.jackson.core.JsonGenerator;

/** Writes one call of findings.json after the other. */
final class CallJson {

    private final JsonGenerator json;
    private final SchoolTimes times;

    CallJson(JsonGenerator json, SchoolTimes times) {
        this.json = json;
        this.times = times;
    }

    void write(Call call, Decision decision) {
        List<Finding> findings = decision.findings();
        json.writeStartObject();
        json.writeStringProperty("id", call.id().value());
        json.writeStringProperty("title", call.title());
        json.writeStringProperty("kind", Wording.code(call.kind()));
        JsonOut.optional(json, "class", call.classId());
        json.writeStringProperty("start", times.iso(call.start()));
        json.writeStringProperty("end", times.iso(call.end()));
        JsonOut.strings(
                json, "staff", call.staff().stream().map(Participant::id).toList());
        json.writeStringProperty("outcome", Wording.code(decision.outcome()));
        if (decision.isPermittedWithoutSome()) {
            JsonOut.strings(
                    json, "without", decision.without().stream().map(Person::id).toList());
        }
        json.writeArrayPropertyStart("findings");
        findings.forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    void finding(Finding finding) {
        Citation citation = finding.citation();
        Remedy remedy = finding.citation().remedy();
        json.writeStartObject();
        json.writeStringProperty("rule", citation.rule().value());
        json.writeStringProperty("clause", citation.clause().id());
        json.writeStringProperty("level", Wording.code(citation.level()));
        json.writeStringProperty("status", Wording.code(finding.status()));
        json.writeStringProperty("message", finding.message().text());
        JsonOut.strings(
                json, "people", finding.people().stream().map(Person::id).toList());
        json.writeStringProperty("remedy", remedy.text());
        json.writeStringProperty("actor", Wording.code(remedy.actor()));
        if (finding.deadline() != null) {
            json.writeStringProperty("deadline", times.iso(finding.deadline()));
        }
        if (!finding.nearMisses().isEmpty()) {
            JsonOut.strings(
                    json,
                    "onFile",
                    finding.nearMisses().stream().map(Message::text).toList());
        }
        if (finding.exemption() != null) {
            exemption(finding.exemption());
        }
        json.writeEndObject();
    }

    private void exemption(Exemption exemption) {
        json.writeObjectPropertyStart("exemption");
        json.writeStringProperty("wouldBe", Wording.code(exemption.wouldBe()));
        json.writeStringProperty("by", exemption.by());
        json.writeStringProperty("why", exemption.why());
        json.writeStringProperty("since", exemption.since().toString());
        JsonOut.optional(json, "until", exemption.until());
        json.writeEndObject();
    }
}
