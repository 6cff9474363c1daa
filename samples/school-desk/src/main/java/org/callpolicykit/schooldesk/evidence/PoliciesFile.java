package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code policies.csv}: the school's register of policies. */
final class PoliciesFile {

    private static final Choice<Part> PART = Choice.of(Part.class);

    private PoliciesFile() {}

    /** Which policy of the school it is. */
    enum Part {
        VIDEO_CONFERENCING,
        RELATED
    }

    /**
     * The register.
     *
     * @param own the video-conferencing policy; null when the register does not have it
     * @param related the others
     */
    record Register(@Nullable PolicyDocument own, List<PolicyDocument> related) {}

    static @Nullable Register read(EvidenceFolder evidence) {
        List<PolicyDocument> own = new ArrayList<>();
        List<PolicyDocument> related = new ArrayList<>();
        Once<String> once = new Once<>();
        Once<Part> onePolicy = new Once<>();
        boolean kept = evidence.forEachRow("policies.csv", List.of("title", "part"), row -> {
            String title = row.text("title");
            Part part = row.choice("part", PART);
            once.check(row, "title", title, "each policy once");
            if (part == Part.VIDEO_CONFERENCING) {
                onePolicy.check(row, "part", part, "one video-conferencing policy");
            }
            if (row.isGood()) {
                (part == Part.VIDEO_CONFERENCING ? own : related).add(document(row, title));
            }
        });
        return kept ? new Register(own.isEmpty() ? null : own.get(0), List.copyOf(related)) : null;
    }

    private static PolicyDocument document(CsvRow row, String title) {
        return new PolicyDocument(
                title,
                row.optionalText("edition").orElse(null),
                row.optionalDate("published-on").orElse(null),
                row.optionalDate("reviewed-on").orElse(null),
                row.optionalDate("review-due").orElse(null));
    }
}
