package org.callpolicykit.testkit;

import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.register.CallRecord;

/**
 * What is observed of the sample calls: staff come ten minutes early, the others four minutes before the start and ten seconds apart, the
 * host locks the call when it starts, everybody stays until the end.
 */
final class SampleLog {

    private final Instant start;
    private final Instant end;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<LiveEvent> events = new ArrayList<>();
    private final List<PersonId> present = new ArrayList<>();

    private SampleLog(String start, String end) {
        this.start = schoolTime(start);
        this.end = schoolTime(end);
    }

    static CallLog ofLesson(String start, String end) {
        SampleLog log = new SampleLog(start, end);
        log.staff(List.of(amara(), ben()));
        log.others(List.of(dev(), ella(), finn()));
        return log.finish(CallRecord.Source.MIS, List.of(ben().id()));
    }

    static CallLog ofIndividualCall(String start, String end) {
        SampleLog log = new SampleLog(start, end);
        log.staff(List.of(amara(), ben()));
        log.note(log.start.minusSeconds(300), What.PARENT_GREETED, priya().id());
        log.others(List.of(dev()));
        return log.finish(CallRecord.Source.MIS, List.of(ben().id()));
    }

    static CallLog ofConsultation(String start, String end) {
        SampleLog log = new SampleLog(start, end);
        log.staff(List.of(amara()));
        log.others(List.of(priya()));
        return log.finish(CallRecord.Source.SCHOOLCLOUD, List.of());
    }

    static CallLog ofParentMeeting(String start, String end) {
        SampleLog log = new SampleLog(start, end);
        log.staff(List.of(amara(), carys()));
        log.others(List.of(priya()));
        return log.finish(CallRecord.Source.MIS, List.of(carys().id()));
    }

    static CallLog ofStaffMeeting(String start, String end) {
        SampleLog log = new SampleLog(start, end);
        log.staff(List.of(amara(), helen()));
        return log.finish(CallRecord.Source.MIS, List.of(helen().id()));
    }

    private void staff(List<? extends Participant<?>> staff) {
        for (Participant<?> member : staff) {
            comes(member, start.minusSeconds(600L - present.size() * 10L));
        }
        staff.forEach(member -> note(start, What.ADULT_ANNOUNCED, member.id()));
    }

    private void others(List<? extends Participant<?>> others) {
        for (Participant<?> other : others) {
            comes(other, start.minusSeconds(240L - present.size() * 10L));
        }
    }

    private void comes(Participant<?> participant, Instant at) {
        arrivals.add(SampleCalls.arrival(participant).withAt(at));
        note(at, What.JOINED, participant.id());
        present.add(participant.id());
    }

    private void note(Instant at, What what, PersonId who) {
        events.add(new LiveEvent(at, what, who));
    }

    /** Staff leave last. */
    private CallLog finish(CallRecord.Source source, List<PersonId> otherStaff) {
        note(start, What.LOCKED, amara().id());
        for (PersonId person : present) {
            note(person.value().startsWith("s-") ? end : end.minusSeconds(10), What.LEFT, person);
        }
        CallRecord record = new CallRecord(
                source, start, end, "as planned", amara().id(), otherStaff, present, "video calls", null, null);
        return new CallLog(arrivals, events, attestations(), List.of(), record);
    }

    private List<Attestation> attestations() {
        return Arrays.stream(Attestation.Item.values())
                .map(item -> new Attestation(item, amara().id(), end))
                .toList();
    }
}
