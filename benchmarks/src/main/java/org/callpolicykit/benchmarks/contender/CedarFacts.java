package org.callpolicykit.benchmarks.contender;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.jspecify.annotations.Nullable;

/** A call as Cedar reads it. What nobody knows of the call is left out; what nobody knows of somebody is "UNKNOWN" in a set. */
final class CedarFacts {

    private CedarFacts() {}

    /** Puts a call into a context. */
    static Map<String, Value> of(Call call) {
        Map<String, Value> facts = new HashMap<>();
        facts.put("kind", new PrimString(call.kind().name()));
        facts.put("withPupils", new PrimBool(ByHand.isWithPupils(call)));
        facts.put("adults", new PrimLong(adults(call)));
        facts.put("staffLogins", set(call.staff(), member -> login(member.account())));
        facts.put("staffAccounts", set(call.staff(), member -> account(member.account())));
        facts.put("staffDevices", set(call.staff(), member -> device(member.device())));
        facts.put("pupilLogins", set(call.pupils(), pupil -> login(pupil.account())));
        put(facts, "purpose", call.purpose());
        put(facts, "platform", call.platform());
        put(facts, "screenShare", call.planned(Control.SCREEN_SHARE));
        put(facts, "fileTransfer", call.planned(Control.FILE_TRANSFER));
        put(facts, "privateChat", call.planned(Control.PRIVATE_CHAT));
        put(facts, "waitingRoom", call.planned(Control.WAITING_ROOM));
        return facts;
    }

    private static int adults(Call call) {
        int adults = 0;
        for (int index = 0; index < call.staff().size(); index++) {
            adults += ByHand.counts(call.staff().get(index).person()) ? 1 : 0;
        }
        return adults;
    }

    private static String login(@Nullable Account account) {
        return account == null ? "UNKNOWN" : account.provider() + " " + account.ownership();
    }

    private static String account(@Nullable Account account) {
        return account == null ? "UNKNOWN" : account.ownership().name();
    }

    private static String device(@Nullable Device device) {
        return device == null ? "UNKNOWN" : device.ownership().name();
    }

    private static void put(Map<String, Value> facts, String name, @Nullable Object fact) {
        if (fact != null) {
            facts.put(name, new PrimString(fact.toString()));
        }
    }

    private static <P extends Participant<?>> CedarList set(List<P> people, Function<P, String> fact) {
        Set<String> distinct = new TreeSet<>();
        for (P participant : people) {
            distinct.add(fact.apply(participant));
        }
        return new CedarList(distinct.stream().<Value>map(PrimString::new).toList());
    }
}
