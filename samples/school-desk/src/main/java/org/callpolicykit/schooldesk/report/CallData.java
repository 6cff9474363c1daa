package org.callpolicykit.schooldesk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Exemption;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import tools.jackson.core.JsonGenerator;

/**
 * The calls with findings as the page's script reads them. Whatever is said more than once stands in a table, and calls refer to it by
 * its place there; -1 refers to nothing. The tables come after the calls, so that the calls can be written as they are read.
 */
final class CallData {

    private static final int NOTHING = -1;

    private final ReportInput input;
    private final SchoolTimes times;
    private final Table<String> strings = new Table<>();
    private final Table<LocalDate> days = new Table<>();
    private final Table<ClassId> classes = new Table<>();
    private final Table<Staff> staff = new Table<>();
    private final Table<Cited> rules = new Table<>();
    private final Table<Exemption> exemptions = new Table<>();

    CallData(ReportInput input) {
        this.input = input;
        this.times = new SchoolTimes(input.school().zone());
    }

    private record Staff(PersonId id, String name) {}

    private record Cited(Citation citation, Remedy remedy) {}

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("calls");
        List<Call> calls = input.review().schedule().calls();
        for (int place = 0; place < calls.size(); place++) {
            List<Finding> findings = input.review().findings().get(place);
            if (!findings.isEmpty()) {
                call(json, calls.get(place), findings);
            }
        }
        json.writeEndArray();
        tables(json);
        json.writeEndObject();
    }

    /** [id, title, kind, day, start, end, class, [staff], [finding]]. */
    private void call(JsonGenerator json, Call call, List<Finding> findings) {
        json.writeStartArray();
        json.writeString(call.id().value());
        json.writeNumber(strings.place(call.title()));
        json.writeNumber(strings.place(call.kind().label()));
        json.writeNumber(days.place(times.dateOf(call.start())));
        json.writeNumber(strings.place(times.time(call.start())));
        json.writeNumber(strings.place(times.time(call.end())));
        json.writeNumber(call.classId() == null ? NOTHING : classes.place(call.classId()));
        json.writeStartArray();
        for (var participant : call.staff()) {
            StaffMember member = participant.person();
            json.writeNumber(staff.place(new Staff(member.id(), member.name())));
        }
        json.writeEndArray();
        json.writeStartArray();
        findings.forEach(finding -> finding(json, finding));
        json.writeEndArray();
        json.writeEndArray();
    }

    /** [rule, status, message, deadline, exemption, people...]. */
    private void finding(JsonGenerator json, Finding finding) {
        json.writeStartArray();
        json.writeNumber(
                rules.place(new Cited(finding.citation(), finding.citation().remedy())));
        json.writeNumber(ClauseLine.COLUMNS.indexOf(finding.status()));
        json.writeNumber(strings.place(finding.message().text()));
        json.writeNumber(finding.deadline() == null ? NOTHING : strings.place(times.moment(finding.deadline())));
        json.writeNumber(finding.exemption() == null ? NOTHING : exemptions.place(finding.exemption()));
        for (Person person : finding.people()) {
            json.writeNumber(strings.place(person.name()));
        }
        json.writeEndArray();
    }

    private void tables(JsonGenerator json) {
        rows(json, "days", days, day -> List.of(day.toString(), SchoolTimes.longDay(day)));
        rows(json, "classes", classes, id -> List.of(id.value(), input.sources().titleOf(id)));
        rows(json, "staff", staff, member -> List.of(member.id().value(), member.name()));
        rows(json, "rules", rules, CallData::rule);
        rows(json, "exemptions", exemptions, CallData::exemption);
        JsonOut.strings(json, "strings", strings.items());
        JsonOut.strings(
                json, "statuses", ClauseLine.COLUMNS.stream().map(Wording::code).toList());
        JsonOut.strings(
                json,
                "statusLabels",
                ClauseLine.COLUMNS.stream().map(status -> status.label()).toList());
    }

    private static List<String> rule(Cited cited) {
        Citation citation = cited.citation();
        return List.of(
                citation.rule().value(),
                citation.clause().id(),
                citation.title(),
                Wording.code(citation.level()),
                cited.remedy().text(),
                Wording.code(cited.remedy().actor()),
                cited.remedy().actor().label());
    }

    private static List<String> exemption(Exemption exemption) {
        return List.of(
                exemption.wouldBe().label(),
                exemption.by(),
                exemption.why(),
                SchoolTimes.day(exemption.since()),
                exemption.until() == null ? "" : SchoolTimes.day(exemption.until()));
    }

    private static <T> void rows(JsonGenerator json, String name, Table<T> table, Function<T, List<String>> row) {
        json.writeArrayPropertyStart(name);
        for (T item : table.items()) {
            json.writeStartArray();
            row.apply(item).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
