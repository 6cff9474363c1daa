package org.callpolicykit.schooldesk.report;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningReport;

/** The links of meetings, as rows of a CSV file: one for everybody who has none of their own, with no person, and one for each who has. */
public final class LinksFile {

    private LinksFile() {}

    /** Returns the links of the meetings that were made or changed. */
    public static CsvText of(List<ProvisioningReport> reports) {
        CsvText file = new CsvText(List.of("call", "person", "link"));
        for (ProvisioningReport report : reports) {
            report.all(MeetingResult.Made.class).forEach(made -> add(file, made.call(), made.provisioned()));
            report.all(MeetingResult.Changed.class)
                    .forEach(changed -> add(file, changed.call(), changed.provisioned()));
        }
        return file;
    }

    private static void add(CsvText file, CallId call, Provisioned provisioned) {
        URI everybodys = provisioned.joinLink();
        if (everybodys != null) {
            file.row(List.of(call.value(), "", everybodys.toString()));
        }
        Map<String, URI> personal = new TreeMap<>();
        provisioned.personalLinks().forEach((person, link) -> personal.put(person.value(), link));
        personal.forEach((person, link) -> file.row(List.of(call.value(), person, link.toString())));
    }
}
