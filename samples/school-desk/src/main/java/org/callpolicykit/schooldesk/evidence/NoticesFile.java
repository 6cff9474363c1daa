package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code notices.csv}: what families were told about calls. */
final class NoticesFile {

    private static final Choice<Channel> CHANNEL = Choice.of(Channel.class);
    private static final Choice<Notice.Topic> TOPIC = Choice.of(Notice.Topic.class);

    private static final Choice<Audience> AUDIENCE = Choice.of(Audience.class);
    private static final Choice<Ownership> OWNER = Choice.of(Ownership.class);

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
                        Set.copyOf(evidence.references().people(row, "pupils", PersonKind.PUPIL)))
                .withAudience(audience(row))
                .withAcknowledgedBy(Set.copyOf(evidence.references().people(row, "acknowledged-by", PersonKind.ANYONE)))
                .withSender(sender(row))
                .withDeliveries(deliveries(row))
                .withText(row.optionalText("text").orElse(null));
        if (row.isGood()) {
            rows.add(new NoticeRegister.Row(call, classId, from, until, notice));
        }
    }

    private static Set<Audience> audience(CsvRow row) {
        Set<Audience> audience = Cells.choices(row, "audience", AUDIENCE);
        return audience.isEmpty() ? Set.of(Audience.PARENTS) : audience;
    }

    private @Nullable Sender sender(CsvRow row) {
        PersonId person = evidence.references()
                .optionalPerson(row, "sender", PersonKind.STAFF)
                .orElse(null);
        Ownership owner = row.optionalChoice("sender-owner", OWNER).orElse(null);
        String address = row.optionalText("sender-address").orElse(null);
        if (row.isGood() && (owner == null) != (address == null)) {
            row.reject("sender-owner", "both sender-owner and sender-address, or neither", null);
        }
        return owner == null || address == null ? null : new Sender(person, owner, address);
    }

    /** Each address with the person it belongs to, as in P001=mum@mail.example. */
    private @Nullable List<Delivery> deliveries(CsvRow row) {
        List<Delivery> deliveries = new ArrayList<>();
        for (String item : Cells.list(row, "sent-to")) {
            int equals = item.indexOf('=');
            if (equals < 1 || equals == item.length() - 1) {
                row.reject(
                        "sent-to",
                        "people with their addresses such as C001=mum@mail.example",
                        '"' + item + "\" is none");
                return null;
            }
            deliveries.add(new Delivery(
                    new PersonId(item.substring(0, equals).strip()),
                    item.substring(equals + 1).strip()));
        }
        return row.optionalText("sent-to").isEmpty() ? null : deliveries;
    }
}
