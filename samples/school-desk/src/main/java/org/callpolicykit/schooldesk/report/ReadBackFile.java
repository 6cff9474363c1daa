package org.callpolicykit.schooldesk.report;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningReport;

/** What meetings had when they were read back, as rows for {@code evidence/readback.csv}. */
public final class ReadBackFile {

    private ReadBackFile() {}

    /** Returns a row for each meeting that was read back; a control that the platform does not show is an empty cell. */
    public static CsvText of(List<ProvisioningReport> reports) {
        List<String> header = new ArrayList<>(List.of("call"));
        for (Control control : Control.values()) {
            header.add(Wording.code(control));
        }
        CsvText file = new CsvText(header);
        for (ProvisioningReport report : reports) {
            for (MeetingResult.Checked checked : report.all(MeetingResult.Checked.class)) {
                List<String> row = new ArrayList<>(List.of(checked.call().value()));
                for (Control control : Control.values()) {
                    Who who = checked.readBack().setting(control);
                    row.add(who == null ? "" : Wording.code(who));
                }
                file.row(row);
            }
        }
        return file;
    }
}
