package org.callpolicykit.schooldesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.school.ImpactAssessment;
import org.callpolicykit.api.school.Publication;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.api.school.SignOff;
import org.callpolicykit.api.school.TrainingOffer;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads the small registers about the school itself: what it published, who signed off, which trainings it offers, how it is reached. */
final class StandingFiles {

    private static final Choice<Publication.Document> DOCUMENT = Choice.of(Publication.Document.class);
    private static final Choice<FiledRole> ROLE = Choice.of(FiledRole.class);

    private final EvidenceFolder evidence;

    StandingFiles(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    @Nullable
    List<Publication> publications() {
        return read("publications.csv", List.of("document", "where", "on"), row -> {
            Publication.Document document = row.choice("document", DOCUMENT);
            String where = row.text("where");
            LocalDate on = row.date("on");
            return row.isGood() ? new Publication(document, where, on) : null;
        });
    }

    @Nullable
    List<SignOff> signOffs() {
        return read(
                "sign-offs.csv",
                List.of("by", "role", "on"),
                row -> new SignOff(
                        evidence.references().person(row, "by", PersonKind.STAFF),
                        row.choice("role", ROLE).role(),
                        row.date("on")));
    }

    @Nullable
    List<TrainingOffer> trainingOffers() {
        return read("training-offers.csv", List.of("course", "from"), row -> {
            String course = row.text("course");
            LocalDate from = row.date("from");
            LocalDate until = row.optionalDate("until").orElse(null);
            return row.isGood() ? new TrainingOffer(course, from, until) : null;
        });
    }

    @Nullable
    List<ImpactAssessment> impactAssessments() {
        return read("impact-assessments.csv", List.of("platform", "approved-on"), row -> {
            PlatformId platform = Cells.platform(row, "platform").orElse(null);
            LocalDate approvedOn = row.date("approved-on");
            LocalDate due = row.optionalDate("review-due").orElse(null);
            return platform == null ? null : new ImpactAssessment(platform, approvedOn, due);
        });
    }

    @Nullable
    SchoolContact contact() {
        Once<String> once = new Once<>();
        List<SchoolContact> contacts = read("school.csv", List.of(), row -> {
            once.check(row, "email", "", "one row about the school");
            return new SchoolContact(
                    row.optionalText("email").orElse(null),
                    row.optionalText("telephone").orElse(null));
        });
        return contacts == null || contacts.isEmpty() ? null : contacts.get(0);
    }

    private <T> @Nullable List<T> read(String file, List<String> required, Function<CsvRow, @Nullable T> entry) {
        List<T> entries = new ArrayList<>();
        boolean kept = evidence.forEachRow(file, required, row -> {
            T one = entry.apply(row);
            if (row.isGood() && one != null) {
                entries.add(one);
            }
        });
        return kept ? List.copyOf(entries) : null;
    }
}
