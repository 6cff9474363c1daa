package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.person.Visitor;
import org.callpolicykit.api.school.DslDuty;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the evidence files of a school folder say. A part that is null is a register that the school does not keep, or
 * one that could not be read: what it would say is not known.
 *
 * @param agreements {@code agreements.csv}
 * @param trainings {@code training.csv}
 * @param acknowledgements {@code acknowledgements.csv}
 * @param roles {@code roles.csv}
 * @param accounts {@code accounts.csv}
 * @param devices {@code devices.csv}
 * @param contacts {@code contacts.csv}
 * @param notices {@code notices.csv}
 * @param approvals {@code approvals.csv}
 * @param calls {@code calls.csv}
 * @param settings {@code settings.csv}
 * @param calendar {@code calendar.csv}
 * @param safeguardingRota {@code dsl-rota.csv}
 * @param places {@code places.csv}
 * @param contactDecisions {@code contact-decisions.csv}
 * @param visitors {@code visitors.csv}, by id
 * @param history what is said about the life of calls
 * @param standing what is said about the school itself
 */
public record Evidence(
        @Nullable ByPerson<Agreement> agreements,
        @Nullable ByPerson<Training> trainings,
        @Nullable ByPerson<Acknowledgement> acknowledgements,
        @Nullable ByPerson<SchoolRole> roles,
        @Nullable ByPerson<Account> accounts,
        @Nullable ByPerson<Device> devices,
        @Nullable ByPerson<ContactLink> contacts,
        @Nullable NoticeRegister notices,
        @Nullable ApprovalRegister approvals,
        @Nullable List<PlannedCall> calls,
        @Nullable PlannedSettings settings,
        @Nullable CalendarDays calendar,
        @Nullable List<DslDuty> safeguardingRota,
        @Nullable ByPerson<Place> places,
        @Nullable ByPerson<ContactDecision> contactDecisions,
        @Nullable Map<String, Visitor> visitors,
        CallHistory history,
        StandingFacts standing) {

    /** Reads all files; what is wrong with them is among the problems of the folder. */
    public static Evidence read(EvidenceFolder evidence, KnownCalls timetable) {
        CallsFile.Contents calls = CallsFile.read(evidence, timetable);
        KnownCalls known = calls == null ? timetable : timetable.and(calls.ids());
        return new Evidence(
                AgreementsFile.read(evidence),
                TrainingFile.read(evidence),
                AcknowledgementsFile.read(evidence),
                RolesFile.read(evidence),
                AccountsFile.read(evidence),
                DevicesFile.read(evidence),
                ContactsFile.read(evidence),
                NoticesFile.read(evidence, known),
                ApprovalsFile.read(evidence, known),
                calls == null ? null : calls.calls(),
                SettingsFile.read(evidence, known),
                CalendarFile.read(evidence),
                DslRotaFile.read(evidence),
                PlacesFile.read(evidence),
                ContactDecisionsFile.read(evidence),
                VisitorsFile.read(evidence),
                CallHistory.read(evidence, known),
                StandingFacts.read(evidence));
    }
}
