package org.callpolicykit.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.api.school.SchoolHours;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.api.school.SignOff;
import org.callpolicykit.api.school.TrainingOffer;

/** The school of the sample calls, in the autumn of 2026. */
public final class SampleSchool {

    /** What the school calls its video-conferencing policy. */
    public static final String VIDEO_POLICY = "Video Conferencing";

    /** The edition of the policy that is in force. */
    public static final String EDITION = "2026-09";

    /** What the school calls its training on video calls. */
    public static final String VIDEO_TRAINING = "Safe video calls";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final List<String> RELATED_POLICIES = List.of(
            "Child Protection and Safeguarding",
            "GDPR",
            "Acceptable Use",
            "Staff Code of Conduct",
            "Remote Learning",
            "Working from Home",
            "Social Media");

    /**
     * Alder Bank Primary School: autumn term from Thursday 3 September to Friday 18 December 2026, half term from 26 to 30 October
     * (clocks go back on the 25th), an INSET day on Friday 4 December, and an early close at 13:30 on the last day.
     */
    public static final School ALDER_BANK = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", LONDON)
            .calendar(calendar())
            .safeguardingRota(List.of(
                    onDuty("s-helen", SchoolRole.DSL, "2026-12-01T07:30", "2026-12-01T18:00"),
                    onDuty("s-carys", SchoolRole.DEPUTY_DSL, "2026-12-01T07:30", "2026-12-01T18:00")))
            .staff(List.of(
                    SamplePeople.amara().person(),
                    SamplePeople.ben().person(),
                    SamplePeople.carys().person(),
                    SamplePeople.helen().person()))
            .policy(inForce(VIDEO_POLICY))
            .relatedPolicies(
                    RELATED_POLICIES.stream().map(SampleSchool::inForce).toList())
            .publications(List.of(
                    published(Publication.Document.VIDEO_CONFERENCING_POLICY, "https://alder-bank.example/policies"),
                    published(Publication.Document.REMOTE_EDUCATION_OFFER, "https://alder-bank.example/remote"),
                    published(Publication.Document.NOTICE_OF_VIDEO_CALLS, "newsletter of September")))
            .signOffs(List.of(new SignOff(new PersonId("s-helen"), SchoolRole.HEAD_TEACHER, LocalDate.of(2026, 11, 2))))
            .trainingOffers(List.of(new TrainingOffer(VIDEO_TRAINING, LocalDate.of(2026, 9, 1), null)))
            .impactAssessments(List.of(
                    new ImpactAssessment(PlatformId.GOOGLE_MEET, LocalDate.of(2026, 8, 20), LocalDate.of(2027, 8, 20)),
                    new ImpactAssessment(
                            PlatformId.MICROSOFT_TEAMS, LocalDate.of(2026, 8, 20), LocalDate.of(2027, 8, 20)),
                    new ImpactAssessment(PlatformId.SCHOOLCLOUD, LocalDate.of(2026, 8, 20), LocalDate.of(2027, 8, 20))))
            .contact(new SchoolContact("office@alder-bank.example", "01632 960100"))
            .build();

    /** Alder Bank, of whose calendar the MIS says nothing. */
    public static final School WITHOUT_CALENDAR =
            ALDER_BANK.toBuilder().calendar(null).build();

    /** Monday 30 November 2026, 09:00: the school day before the sample lesson, while there is still time to tell parents. */
    public static final Instant THE_DAY_BEFORE = schoolTime("2026-11-30T09:00");

    private SampleSchool() {}

    /** Returns the moment at which the school's clock shows this: {@code "2026-12-01T10:00"}. */
    public static Instant schoolTime(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(LONDON).toInstant();
    }

    private static DslDuty onDuty(String person, SchoolRole role, String from, String until) {
        return new DslDuty(new PersonId(person), role, schoolTime(from), schoolTime(until), "extension 12");
    }

    private static PolicyDocument inForce(String title) {
        LocalDate published = LocalDate.of(2026, 9, 1);
        return new PolicyDocument(title, EDITION, published, published, LocalDate.of(2027, 8, 31));
    }

    private static Publication published(Publication.Document document, String where) {
        return new Publication(document, where, LocalDate.of(2026, 9, 1));
    }

    private static SchoolCalendar calendar() {
        List<DateRange> terms = List.of(
                new DateRange(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 12, 18)),
                new DateRange(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25)));
        List<LocalDate> halfTerm = LocalDate.of(2026, 10, 26)
                .datesUntil(LocalDate.of(2026, 10, 31))
                .toList();
        List<LocalDate> closures = Stream.concat(halfTerm.stream(), Stream.of(LocalDate.of(2026, 12, 4)))
                .toList();
        SchoolHours earlyClose = new SchoolHours(LocalTime.of(8, 45), LocalTime.of(13, 30));
        return SchoolCalendar.of(terms, closures, Map.of(LocalDate.of(2026, 12, 18), earlyClose));
    }
}
