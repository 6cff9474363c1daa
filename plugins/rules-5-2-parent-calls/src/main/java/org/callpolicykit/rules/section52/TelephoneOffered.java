package org.callpolicykit.rules.section52;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.ParentCarer;

/** The offer of a telephone call in place of the video call. */
final class TelephoneOffered {

    private TelephoneOffered() {}

    static Mend to(List<ParentCarer> parents) {
        return Mend.with("the offer of a telephone call instead", request -> {
            Call call = request.call();
            List<LiveEvent> known = call.log().events();
            List<LiveEvent> events = new ArrayList<>(known == null ? List.of() : known);
            parents.forEach(parent -> events.add(new LiveEvent(request.at(), What.TELEPHONE_OFFERED, parent.id())));
            return request.withCall(
                    call.toBuilder().log(log -> log.withEvents(events)).build());
        });
    }
}
