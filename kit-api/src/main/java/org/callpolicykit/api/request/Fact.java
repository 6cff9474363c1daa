package org.callpolicykit.api.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule can need, which the MIS may know or not. Rules name theirs, so that documents, tests and schedules know what they
 * rest on; {@link #absentFrom} takes a fact away, to show that not knowing it never permits.
 */
public enum Fact {
    /** What the call is for. */
    PURPOSE("the purpose of the call", call(builder -> builder.purpose(null))),
    /** The platform. */
    PLATFORM("the platform", call(builder -> builder.platform(null))),
    /** Who hosts it. */
    HOST("the host", call(builder -> builder.host(null))),
    /** Which members of staff are invited. */
    STAFF("the staff in the call", call(builder -> builder.staff(List.of()))),
    /** Which pupils are invited. */
    PUPILS("the pupils in the call", call(builder -> builder.pupils(List.of()))),
    /** Which parents are invited. */
    PARENTS("the parents in the call", call(builder -> builder.parents(List.of()))),
    /** Which pupils a call with parents is about. */
    SUBJECTS("the pupils a call with parents is about", call(builder -> builder.subjects(null))),
    /** With which accounts people join. */
    ACCOUNTS("the accounts", participants(Fact::withoutAccount)),
    /** When privacy settings were checked. */
    PRIVACY_CHECKS("the privacy checks", participants(Fact::withoutPrivacyCheck)),
    /** With which devices people join. */
    DEVICES("the devices", participants(Fact::withoutDevice)),
    /** Where people are. */
    PLACES("the places people are in", participants(Fact::withoutPlace)),
    /** How the controls are planned. */
    PLANNED_CONTROLS("the planned settings", call(builder -> eachControl(builder::planned, builder))),
    /** How the platform says the controls are set. */
    CONFIRMED_CONTROLS(
            "the settings read back from the platform", call(builder -> eachControl(builder::confirmed, builder))),
    /** What was told about the call. */
    NOTICES("the notices", call(builder -> builder.notices(null))),
    /** From whom notices came. */
    NOTICE_SENDERS("the senders of notices", notices(notice -> notice.withSender(null))),
    /** To which addresses notices went. */
    NOTICE_ADDRESSES("the addresses of notices", notices(notice -> notice.withDeliveries(null))),
    /** What notices say. */
    NOTICE_TEXTS("the texts of notices", notices(notice -> notice.withText(null))),
    /** Who approved what. */
    APPROVALS("the approvals", call(builder -> builder.approvals(null))),
    /** When the call was arranged. */
    ARRANGED_AT("when the call was arranged", call(builder -> builder.arrangedAt(null))),
    /** Who asked for the call. */
    REQUESTED_BY("who asked for the call", call(builder -> builder.requestedBy(null))),
    /** The call's entry in a calendar. */
    CALENDAR_EVENT("the entry in the calendar", call(builder -> builder.calendarEvent(null))),
    /** The breakout rooms that are planned. */
    BREAKOUT_ROOMS("the breakout rooms", call(builder -> builder.breakoutRooms(null))),
    /** Which agreements are on file for the pupils. */
    AGREEMENTS("the agreements on file", pupils(pupil -> pupil.withAgreements(null))),
    /** Which editions of an agreement were signed. */
    AGREEMENT_EDITIONS("the editions that were signed", pupils(Fact::withoutEditions)),
    /** Who gave agreements. */
    AGREEMENT_GIVERS("who gave the agreements", pupils(Fact::withoutGivers)),
    /** The pupils' contacts. */
    CONTACTS("the pupils' contacts", pupils(pupil -> pupil.withContacts(null))),
    /** The year groups of the pupils. */
    YEAR_GROUPS("the year groups", pupils(pupil -> pupil.withYearGroup(null))),
    /** How contact with the pupils is made. */
    CONTACT_DECISIONS("the decisions on how to make contact", pupils(pupil -> pupil.withContactDecision(null))),
    /** What the staff were trained in. */
    TRAININGS("the trainings of staff", staff(member -> member.withTrainings(null))),
    /** What the staff acknowledged. */
    ACKNOWLEDGEMENTS("the acknowledgements of staff", staff(member -> member.withAcknowledgements(null))),
    /** Under which name somebody arrives. */
    ARRIVAL_NAME("the displayed name", arrival(arrival -> arrival.withDisplayName(null))),
    /** Who arrives. */
    ARRIVAL_PERSON("who arrives", arrival(arrival -> arrival.withPerson(null))),
    /** With which account somebody arrives. */
    ARRIVAL_ACCOUNT("the account somebody arrives with", arrival(arrival -> arrival.withAccount(null))),
    /** With which device somebody arrives. */
    ARRIVAL_DEVICE("the device somebody arrives with", arrival(arrival -> arrival.withDevice(null))),
    /** Whether the camera of an arrival is on. */
    ARRIVAL_CAMERA("the camera", arrival(arrival -> arrival.withCamera(null))),
    /** How an arrival came in. */
    ARRIVAL_ENTRY("how somebody came in", arrival(arrival -> arrival.withEntry(null))),
    /** Who checked an arrival. */
    ARRIVAL_IDENTITY("the check of who somebody is", arrival(arrival -> arrival.withIdentifiedBy(null))),
    /** Whose invitation an arrival used. */
    ARRIVAL_INVITATION("the invitation that was used", arrival(arrival -> arrival.withInvitation(null))),
    /** Who arrived so far. */
    ARRIVALS("the arrivals so far", log(log -> log.withArrivals(null))),
    /** What happened in the call. */
    EVENTS("what happened in the call", log(log -> log.withEvents(null))),
    /** What people gave their word for. */
    ATTESTATIONS("the checklists", log(log -> log.withAttestations(null))),
    /** What came up. */
    CONCERNS("the concerns", log(log -> log.withConcerns(null))),
    /** The record of the call. */
    RECORD("the call record", log(log -> log.withRecord(null))),
    /** The school's days and hours. */
    CALENDAR("the school calendar", school(builder -> builder.calendar(null))),
    /** When the safeguarding lead is on duty. */
    SAFEGUARDING_ROTA("the safeguarding rota", school(builder -> builder.safeguardingRota(null))),
    /** Who works at the school. */
    SCHOOL_STAFF("the list of staff", school(builder -> builder.staff(null))),
    /** The policy in force. */
    POLICY_DOCUMENT("the policy's entry in the register of policies", school(builder -> builder.policy(null))),
    /** The other policies. */
    RELATED_POLICIES("the register of related policies", school(builder -> builder.relatedPolicies(null))),
    /** What the school made known. */
    PUBLICATIONS("the publications", school(builder -> builder.publications(null))),
    /** Who oversaw the use of video calls. */
    SIGN_OFFS("the sign-offs", school(builder -> builder.signOffs(null))),
    /** Which trainings are offered. */
    TRAINING_OFFERS("the trainings on offer", school(builder -> builder.trainingOffers(null))),
    /** The data protection impact assessments. */
    IMPACT_ASSESSMENTS("the impact assessments", school(builder -> builder.impactAssessments(null))),
    /** How parents reach the school. */
    SCHOOL_CONTACT("the school's contact details", school(builder -> builder.contact(null)));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<CallRequest> absence;

    Fact(String label, UnaryOperator<CallRequest> absence) {
        this.label = label;
        this.absence = absence;
    }

    /** Returns the fact in words, for people. */
    public String label() {
        return label;
    }

    /** Returns the request as it would be if the MIS did not know this. */
    public CallRequest absentFrom(CallRequest request) {
        return absence.apply(request);
    }

    private static UnaryOperator<CallRequest> call(UnaryOperator<Call.Builder> change) {
        return request ->
                request.withCall(change.apply(request.call().toBuilder()).build());
    }

    private static UnaryOperator<CallRequest> log(UnaryOperator<CallLog> change) {
        return call(builder -> builder.log(change));
    }

    private static UnaryOperator<CallRequest> school(UnaryOperator<School.Builder> change) {
        return request ->
                request.withSchool(change.apply(request.school().toBuilder()).build());
    }

    private static UnaryOperator<CallRequest> arrival(UnaryOperator<Arrival> change) {
        return request -> {
            Arrival arriving = request.arriving();
            return arriving == null ? request : request.withArriving(change.apply(arriving));
        };
    }

    private static UnaryOperator<CallRequest> notices(UnaryOperator<Notice> change) {
        return request -> {
            List<Notice> notices = request.call().notices();
            List<Notice> changed =
                    notices == null ? null : notices.stream().map(change).toList();
            return request.withCall(request.call().toBuilder().notices(changed).build());
        };
    }

    private static UnaryOperator<CallRequest> participants(Change change) {
        return request -> {
            Call call = request.call();
            return request.withCall(call.toBuilder()
                    .staff(call.staff().stream().map(change::of).toList())
                    .pupils(call.pupils().stream().map(change::of).toList())
                    .parents(call.parents().stream().map(change::of).toList())
                    .visitors(call.visitors().stream().map(change::of).toList())
                    .build());
        };
    }

    private static UnaryOperator<CallRequest> pupils(UnaryOperator<Pupil> change) {
        return request -> {
            Call call = request.call();
            List<Pupil> subjects = call.subjects();
            return request.withCall(call.toBuilder()
                    .pupils(call.pupils().stream()
                            .map(pupil -> pupil.withPerson(change.apply(pupil.person())))
                            .toList())
                    .subjects(
                            subjects == null
                                    ? null
                                    : subjects.stream().map(change).toList())
                    .build());
        };
    }

    private static UnaryOperator<CallRequest> staff(UnaryOperator<StaffMember> change) {
        return request -> {
            List<StaffMember> all = request.school().staff();
            School school = all == null
                    ? request.school()
                    : request.school().toBuilder()
                            .staff(all.stream().map(change).toList())
                            .build();
            List<Participant<StaffMember>> inCall = request.call().staff().stream()
                    .map(member -> member.withPerson(change.apply(member.person())))
                    .toList();
            return request.withSchool(school)
                    .withCall(request.call().toBuilder().staff(inCall).build());
        };
    }

    private static <P extends Person> Participant<P> withoutAccount(Participant<P> participant) {
        return participant.withAccount(null);
    }

    private static <P extends Person> Participant<P> withoutDevice(Participant<P> participant) {
        return participant.withDevice(null);
    }

    private static <P extends Person> Participant<P> withoutPlace(Participant<P> participant) {
        return participant.withPlace(null);
    }

    private static <P extends Person> Participant<P> withoutPrivacyCheck(Participant<P> participant) {
        Account account = participant.account();
        return account == null ? participant : participant.withAccount(account.withPrivacyCheckedOn(null));
    }

    private static Pupil withoutEditions(Pupil pupil) {
        return changed(
                pupil,
                agreement -> new Agreement(
                        agreement.kind(), agreement.signedOn(), null, agreement.withdrawnOn(), agreement.by()));
    }

    private static Pupil withoutGivers(Pupil pupil) {
        return changed(pupil, agreement -> agreement.withBy(null));
    }

    private static Pupil changed(Pupil pupil, UnaryOperator<Agreement> change) {
        List<Agreement> onFile = pupil.agreements();
        return onFile == null
                ? pupil
                : pupil.withAgreements(onFile.stream().map(change).toList());
    }

    private static Call.Builder eachControl(Setter setter, Call.Builder builder) {
        Arrays.stream(Control.values()).forEach(control -> setter.set(control, null));
        return builder;
    }

    private interface Change {
        <P extends Person> Participant<P> of(Participant<P> participant);
    }

    private interface Setter {
        Call.Builder set(Control control, @Nullable Who who);
    }
}
