package org.callpolicykit.benchmarks.contender;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.school.PolicyDocument;
import org.jspecify.annotations.Nullable;

/**
 * A call as CEL reads it: maps and lists of text, numbers and moments. Days are counted, as {@link LocalDate#toEpochDay()} does. What nobody
 * knows is left out, which CEL's {@code has} tells.
 */
final class CelFacts {

    private CelFacts() {}

    /** Puts a call into CEL's variables. */
    static Map<String, Object> of(AskedCall asked) {
        Call call = asked.call();
        return Map.of(
                "kind", call.kind().name(),
                "withPupils", asked.withPupils(),
                "day", asked.day().toEpochDay(),
                "call", call(asked),
                "staff", list(call.staff(), CelFacts::staff),
                "pupils", list(call.pupils(), CelFacts::pupil));
    }

    private static Map<String, Object> call(AskedCall asked) {
        Call call = asked.call();
        PolicyDocument policy = asked.schedule().school().policy();
        Map<String, Object> facts = new HashMap<>();
        put(facts, "purpose", call.purpose(), Enum::name);
        put(facts, "platform", call.platform(), Object::toString);
        put(facts, "screenShare", call.planned(Control.SCREEN_SHARE), Enum::name);
        put(facts, "fileTransfer", call.planned(Control.FILE_TRANSFER), Enum::name);
        put(facts, "privateChat", call.planned(Control.PRIVATE_CHAT), Enum::name);
        put(facts, "waitingRoom", call.planned(Control.WAITING_ROOM), Enum::name);
        put(facts, "notices", call.notices(), notices -> list(notices, CelFacts::notice));
        put(facts, "tellBy", asked.tellBy(), Function.identity());
        put(facts, "policy", policy, PolicyDocument::title);
        put(facts, "edition", policy == null ? null : policy.edition(), Function.identity());
        return facts;
    }

    private static Map<String, Object> staff(Participant<StaffMember> member) {
        Map<String, Object> facts = login(member.account(), member.device());
        StaffMember person = member.person();
        facts.put("roles", list(person.roles(), Enum::name));
        put(facts, "trainings", person.trainings(), trainings -> list(trainings, CelFacts::training));
        put(facts, "acknowledgements", person.acknowledgements(), given -> list(given, CelFacts::acknowledgement));
        return facts;
    }

    private static Map<String, Object> pupil(Participant<Pupil> pupil) {
        Map<String, Object> facts = login(pupil.account(), pupil.device());
        facts.put("id", pupil.id().value());
        put(facts, "agreements", pupil.person().agreements(), agreements -> list(agreements, CelFacts::agreement));
        return facts;
    }

    private static Map<String, Object> login(@Nullable Account account, @Nullable Device device) {
        Map<String, Object> facts = new HashMap<>();
        if (account != null) {
            facts.put("provider", account.provider().name());
            facts.put("account", account.ownership().name());
            put(facts, "checkedOn", account.privacyCheckedOn(), LocalDate::toEpochDay);
        }
        if (device != null) {
            facts.put("device", device.ownership().name());
        }
        return facts;
    }

    private static Map<String, Object> agreement(Agreement agreement) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", agreement.kind().name());
        facts.put("on", agreement.signedOn().toEpochDay());
        put(facts, "withdrawnOn", agreement.withdrawnOn(), LocalDate::toEpochDay);
        return facts;
    }

    private static Map<String, Object> training(Training training) {
        return Map.of("course", training.course(), "on", training.completedOn().toEpochDay());
    }

    private static Map<String, Object> acknowledgement(Acknowledgement given) {
        return Map.of(
                "document", given.document(),
                "edition", given.edition(),
                "on", given.on().toEpochDay());
    }

    private static Map<String, Object> notice(Notice notice) {
        return Map.of(
                "sentAt", notice.sentAt(),
                "topics", list(notice.topics(), Enum::name),
                "audience", list(notice.audience(), Enum::name),
                "about", list(notice.about(), Object::toString));
    }

    private static <T> void put(
            Map<String, Object> facts, String name, @Nullable T fact, Function<? super T, ? extends Object> form) {
        if (fact != null) {
            facts.put(name, form.apply(fact));
        }
    }

    private static <F, T> List<T> list(Collection<F> from, Function<? super F, ? extends T> form) {
        return from.stream().<T>map(form).toList();
    }
}
