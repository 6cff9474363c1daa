package org.callpolicykit.core.platform;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Person;

/** Tells whether a call is still what its meeting was made for: two calls with the same digest need the same meeting. Nobody can be read out of it. */
public final class CallDigest {

    private CallDigest() {}

    /** Returns the digest of everything that reaches a platform about a call. */
    public static String of(Call call, Set<ControlSetting> required) {
        List<String> parts = new ArrayList<>();
        parts.add(call.id().value());
        parts.add(call.kind().name());
        parts.add(call.title());
        parts.add(call.start().toString());
        parts.add(call.end().toString());
        parts.add(Objects.toString(call.platform()));
        parts.add(Objects.toString(call.classId()));
        parts.add(Objects.toString(call.host()));
        add(parts, "staff", call.staff());
        add(parts, "pupils", call.pupils());
        add(parts, "parents", call.parents());
        add(parts, "visitors", call.visitors());
        parts.add("controls");
        required.stream()
                .sorted(Comparator.comparing(ControlSetting::control))
                .forEach(setting ->
                        parts.add(setting.control().name() + "=" + setting.who().name()));
        return ofParts(parts);
    }

    private static void add(List<String> parts, String role, Collection<? extends Participant<?>> participants) {
        parts.add(role);
        participants.stream().map(CallDigest::line).sorted().forEach(parts::add);
    }

    private static String line(Participant<?> participant) {
        Person person = participant.person();
        Account account = participant.account();
        String email = person instanceof ParentCarer parent ? Objects.toString(parent.email()) : "";
        return ofParts(List.of(
                person.id().value(),
                person.name(),
                email,
                account == null ? "" : account.provider() + " " + account.ownership() + " " + account.address()));
    }

    /** Each part with its length before it, so that no two lists of parts look the same. */
    private static String ofParts(List<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
