package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code arrivals.csv}: who asked to be let into calls, and what the host could see of them. */
final class ArrivalsFile {

    private static final Choice<Account.Provider> PROVIDER = Choice.of(Account.Provider.class);
    private static final Choice<Ownership> OWNER = Choice.of(Ownership.class);
    private static final Choice<Arrival.Camera> CAMERA = Choice.of(Arrival.Camera.class);
    private static final Choice<Arrival.Entry> ENTRY = Choice.of(Arrival.Entry.class);

    private final EvidenceFolder evidence;

    private ArrivalsFile(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    static @Nullable ByCall<Arrival> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.readOfOneCall(
                evidence, calls, "arrivals.csv", List.of("call", "at"), new ArrivalsFile(evidence)::arrival);
    }

    private Arrival arrival(CsvRow row) {
        References references = evidence.references();
        return new Arrival(
                        references
                                .optionalPerson(row, "person", PersonKind.ANYONE)
                                .orElse(null),
                        row.instant("at", evidence.zone()))
                .withDisplayName(row.optionalText("name").orElse(null))
                .withAccount(account(row))
                .withDevice(row.optionalChoice("device", OWNER).map(Device::new).orElse(null))
                .withCamera(row.optionalChoice("camera", CAMERA).orElse(null))
                .withEntry(row.optionalChoice("entry", ENTRY).orElse(null))
                .withIdentifiedBy(references
                        .optionalPerson(row, "identified-by", PersonKind.STAFF)
                        .orElse(null))
                .withInvitation(references
                        .optionalPerson(row, "invitation", PersonKind.ANYONE)
                        .orElse(null));
    }

    private static @Nullable Account account(CsvRow row) {
        Account.Provider provider = row.optionalChoice("provider", PROVIDER).orElse(null);
        Ownership owner = row.optionalChoice("owner", OWNER).orElse(null);
        String address = row.optionalText("address").orElse(null);
        boolean all = provider != null && owner != null && address != null;
        if (row.isGood() && !all && (provider != null || owner != null || address != null)) {
            row.reject("provider", "provider, owner and address, or none of them", null);
        }
        return provider == null || owner == null || address == null ? null : new Account(provider, owner, address);
    }
}
