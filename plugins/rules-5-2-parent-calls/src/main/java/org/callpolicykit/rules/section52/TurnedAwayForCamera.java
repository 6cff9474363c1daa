package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.check.NextMoment;

/**
 * Checks that no parent was turned away because of the camera, where the school leaves it to them, without being offered a telephone call.
 *
 * @param asked what the school asks of the cameras of parents
 */
record TurnedAwayForCamera(CameraAsked asked) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        Requirement camera = asked.in(call);
        if (camera != null && camera != Requirement.OPTIONAL) {
            return;
        }
        List<LiveEvent> events = call.log().events();
        if (call.parents().isEmpty()) {
            findings.unproven("has no parents listed");
        } else if (events == null) {
            findings.unproven("has no record of whether a parent was turned away because of the camera");
        } else {
            for (int index = 0; index < events.size(); index++) {
                if (mayBeBroken(events.get(index), request)) {
                    report(camera != null, events, request, findings);
                    return;
                }
            }
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return NextMoment.of(request).events().instant();
    }

    /** Whether somebody who is or may be a parent was turned away for what is or may be the camera, and not telephoned. */
    private static boolean mayBeBroken(LiveEvent event, CallRequest request) {
        Call call = request.call();
        PersonId who = event.who();
        return event.what() == What.TURNED_AWAY
                && !event.at().isAfter(request.at())
                && (event.detail() == null || isAboutCamera(event.detail()))
                && (who == null || isLeftOut(who, call, request.at()));
    }

    private static boolean isAboutCamera(String reason) {
        return reason.toLowerCase(Locale.ROOT).contains("camera");
    }

    private static boolean isLeftOut(PersonId who, Call call, Instant at) {
        return call.parent(who) != null && !call.log().has(What.TELEPHONE_OFFERED, who, at);
    }

    private static void report(boolean leftToParents, List<LiveEvent> events, CallRequest request, Findings findings) {
        List<ParentCarer> forCamera = new ArrayList<>();
        List<ParentCarer> forNoReason = new ArrayList<>();
        for (Participant<ParentCarer> parent : request.call().parents()) {
            List<LiveEvent> concerning = events.stream()
                    .filter(event -> parent.id().equals(event.who()) && mayBeBroken(event, request))
                    .toList();
            if (concerning.stream().anyMatch(event -> event.detail() != null)) {
                forCamera.add(parent.person());
            } else if (!concerning.isEmpty()) {
                forNoReason.add(parent.person());
            }
        }
        if (leftToParents) {
            findings.breach(
                            forCamera,
                            "turned a parent away because of the camera, expected them let in or offered a telephone call")
                    .mendedBy(TelephoneOffered.to(forCamera));
        } else {
            findings.unproven(
                    forCamera,
                    "does not say in which years its pupils are, which decides whether the camera was a reason to turn away");
        }
        findings.unproven(
                        forNoReason,
                        "does not say for what reason it turned a parent away, expected none about the camera")
                .mendedBy(TelephoneOffered.to(forNoReason));
        if (events.stream().anyMatch(event -> event.who() == null && mayBeBroken(event, request))) {
            findings.unproven("turned somebody away whom nobody recognised, perhaps a parent because of the camera");
        }
    }
}
