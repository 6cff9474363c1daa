package org.callpolicykit.adapter.gmeet;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.meet.v2.model.Space;
import com.google.api.services.meet.v2.model.SpaceConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * Makes, changes and takes back what a call has at Google. The event is what holds it together: it comes into being with the name of a space that exists, or not at all, so
 * whatever happens in between, a call has one event, one space that anything refers to, and one announcement.
 */
final class Meetings {

    private final Google google;
    private final GmeetSettings settings;
    private final EventDraft drafts;

    Meetings(Google google, GmeetSettings settings) {
        this.google = google;
        this.settings = settings;
        this.drafts = new EventDraft(settings.zone());
    }

    /**
     * What was made.
     *
     * @param event the event
     * @param space the space as it was read back
     */
    record Made(CallEvent event, Space space) {}

    Made provision(CallPlan plan, Set<ControlSetting> required) {
        SpaceConfig config = SpaceSettings.of(required);
        List<String> students = students(plan);
        Optional<CallEvent> found =
                google.events().find(account(plan), plan.call().id());
        if (found.isPresent()) {
            return settle(plan, alive(plan, found.get(), config), config, students);
        }
        Space space = google.spaces().make(account(plan), config);
        Optional<CallEvent> inserted = google.events()
                .insert(
                        account(plan),
                        drafts.of(plan, space, plan.course()),
                        plan.call().id());
        return inserted.isPresent()
                ? finish(plan, inserted.get(), space, students)
                : settle(plan, contested(plan, config), config, students);
    }

    Made amend(CallPlan plan, Set<ControlSetting> required) {
        List<String> students = students(plan);
        return settle(plan, live(account(plan), plan.call().id()), SpaceSettings.of(required), students);
    }

    /** Returns the event of a call, and its space. */
    Made read(String account, CallId call) {
        CallEvent event = live(account, call);
        return new Made(event, space(account, event).orElseThrow(() -> gone(call)));
    }

    /** Takes back the announcement, then whatever could be used of the space, and the event last: as long as it is there, all can be found. */
    void cancel(String account, GmeetRef meeting, CallId call) {
        Optional<CallEvent> event = google.events().find(account, call);
        String course = event.map(found -> found.property(CallEvent.COURSE)).orElse(null);
        String link = event.map(found -> found.property(CallEvent.LINK)).orElse(null);
        if (course != null && link != null) {
            google.announcements().removeAll(account, course, link);
        }
        String space = event.map(found -> found.property(CallEvent.SPACE)).orElse(meeting.space());
        google.spaces().find(account, space).ifPresent(found -> google.spaces().close(account, found));
        if (event.isPresent() && !event.get().isCancelled()) {
            google.events().delete(account, call);
        }
    }

    /** Nothing can refer to the space yet but this event: it has no members, and no announcement holds its link. */
    private Made finish(CallPlan plan, CallEvent event, Space space, List<String> students) {
        google.spaces().members().addTo(account(plan), space.getName(), plan.others());
        google.announcements().make(account(plan), plan.course(), invitation(plan, space, students));
        return new Made(event, readBack(plan, space));
    }

    /** Another process made the event in the same moment, or somebody took it out of the calendar before. */
    private CallEvent contested(CallPlan plan, SpaceConfig config) {
        CallId call = plan.call().id();
        CallEvent found = google.events().find(account(plan), call).orElseThrow(() -> Events.contested(call));
        return alive(plan, found, config);
    }

    /** A cancelled event keeps its id for ever, so it is brought back, with its space where that is still known. */
    private CallEvent alive(CallPlan plan, CallEvent found, SpaceConfig config) {
        Optional<Space> kept = space(account(plan), found);
        if (kept.isPresent() && !found.isCancelled()) {
            return found;
        }
        Space space = kept.orElseGet(() -> replaced(plan, found, config));
        Event draft = drafts.of(plan, space, announcedIn(plan, found));
        return google.events()
                .change(
                        account(plan),
                        EventDraft.change(found.event(), draft),
                        plan.call().id());
    }

    /** The link to a space that is gone leads nowhere, so it is taken back before the event forgets it. */
    private Space replaced(CallPlan plan, CallEvent found, SpaceConfig config) {
        String link = found.property(CallEvent.LINK);
        if (link != null) {
            google.announcements().removeAll(account(plan), announcedIn(plan, found), link);
        }
        return google.spaces().make(account(plan), config);
    }

    private Made settle(CallPlan plan, CallEvent event, SpaceConfig config, List<String> students) {
        String account = account(plan);
        CallId call = plan.call().id();
        Space space = space(account, event).orElseThrow(() -> gone(call));
        String before = announcedIn(plan, event);
        google.spaces().change(account, space, config);
        google.spaces().members().settle(account, space.getName(), plan.others());
        CallEvent changed = update(plan, event, space, before);
        if (!before.equals(plan.course())) {
            google.announcements().removeAll(account, before, space.getMeetingUri());
        }
        google.announcements().settle(account, plan.course(), invitation(plan, space, students));
        return new Made(update(plan, changed, space, plan.course()), readBack(plan, space));
    }

    private CallEvent update(CallPlan plan, CallEvent event, Space space, String course) {
        Event change = EventDraft.change(event.event(), drafts.of(plan, space, course));
        return change.isEmpty()
                ? event
                : google.events().change(account(plan), change, plan.call().id());
    }

    private Space readBack(CallPlan plan, Space space) {
        return google.spaces()
                .find(account(plan), space.getName())
                .orElseThrow(() -> gone(plan.call().id()));
    }

    private Optional<Space> space(String account, CallEvent event) {
        String name = event.property(CallEvent.SPACE);
        return name == null ? Optional.empty() : google.spaces().find(account, name);
    }

    private static String announcedIn(CallPlan plan, CallEvent event) {
        String course = event.property(CallEvent.COURSE);
        return course == null ? plan.course() : course;
    }

    private CallEvent live(String account, CallId call) {
        return google.events()
                .find(account, call)
                .filter(event -> !event.isCancelled())
                .orElseThrow(() -> gone(call));
    }

    private List<String> students(CallPlan plan) {
        Call call = plan.call();
        return plan.chosen().stream()
                .map(pupil -> google.roster().student(account(plan), plan.course(), call.id(), pupil))
                .toList();
    }

    private Invitation invitation(CallPlan plan, Space space, List<String> students) {
        return Invitation.of(plan.call(), space.getMeetingUri(), students, settings.zone());
    }

    private static String account(CallPlan plan) {
        return plan.host().account();
    }

    private static PlatformException gone(CallId call) {
        return new PlatformException(
                Reason.NOT_FOUND,
                "The meeting of call " + call
                        + " is not there any more: somebody took its event out of the calendar. Provision the call again.");
    }
}
