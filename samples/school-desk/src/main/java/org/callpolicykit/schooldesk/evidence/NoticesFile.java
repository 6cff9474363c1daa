package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code notices.csv}: what families were told about calls. */
final class NoticesFile {

    private static final Choice<Channel> CHANNEL = Choice.of(Channel.class);
    private static final Choice<Notice.Topic> TOPIC = Choice.of(Notice.Topic.class);

    private final EvidenceFolder evidence;
    private final KnownCalls calls;
    private final List<NoticeRegister.Row> rows = new ArrayList<>();

    private NoticesFile(EvidenceFolder evidence, KnownCalls calls) {
        this.evidence = evidence;
        this.calls = calls;
    }

    /** Returns the notices; null when the school keeps no such register. */
    static @Nullable NoticeRegister read(EvidenceFolder evidence, KnownCalls calls) {
        NoticesFile file = new NoticesFile(evidence, calls);
        boolean kept = evidence.forEachRow("notices.csv", List.of("channel", "sent-at"), file::take);
        return kept ? new NoticeRegister(file.rows) : null;
    }

    private void take(CsvRow row) {
        String call = calls.optionalCall(row, "call").orElse(null);
        ClassId classId = evidence.references().optionalClass(row, "class").orElse(null);
        LocalDate from = row.optionalDate("from").orElse(null);
        LocalDate until = row.optionalDate("until").orElse(null);
        if (row.isGood() && from != null && until != null && until.isBefore(from)) {
            row.reject("until", "a day that is not before from " + from, null);
        }
        Notice notice = new Notice(
                row.choice("channel", CHANNEL),
                row.instant("sent-at", evidence.zone()),
                Cells.choices(row, "topics", TOPIC),
                Set.copyOf(evidence.references().people(row, "pupils", PersonKind.PUPIL)));
        if (row.isGood()) {
            rows.add(new NoticeRegister.Row(call, classId, from, until, notice));
        }
    }
}
