package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SignOff;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/**
 * Clause 3.1(f): the Head Teacher and SLT oversee all of this. Shown by a sign-off in the current term or one shortly before it, counted in the
 * school's own terms; in the holidays the term before counts as the current one.
 */
@Extension
public final class OversightSignedOff implements SchoolRule {

    static final Parameter<Integer> SIGN_OFF_EVERY =
            Parameter.integer("sign-off-every-terms", 1, 1, 6).describedAs("how many terms one sign-off is good for");

    static final Parameter<Set<SchoolRole>> ROLES = Parameter.choices(
                    "roles", SchoolRole.class, Set.of(SchoolRole.HEAD_TEACHER, SchoolRole.SLT))
            .describedAs("who oversees the use of video calls");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.1(f)"), "The Head Teacher or SLT sign off every term how video calls are used")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.SIGN_OFFS, Fact.CALENDAR)
                .parameter(SIGN_OFF_EVERY)
                .parameter(ROLES)
                .advisory()
                .remedy(SchoolRole.HEAD_TEACHER, "Look at the reports on video calls, and sign off how they are used.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        int every = settings.get(SIGN_OFF_EVERY);
        Set<SchoolRole> roles = settings.get(ROLES);
        return (school, at, findings) -> {
            LocalDate day = school.dateOf(at);
            List<SignOff> signOffs = school.signOffs();
            Optional<LocalDate> since = since(school.calendar(), day, every);
            if (signOffs == null) {
                findings.unproven("has no register of who oversaw the use of video calls");
            } else if (since.isEmpty()) {
                findings.unproven("does not know its terms, for one of which a sign-off is good");
            } else if (signOffs.stream()
                    .noneMatch(one -> roles.contains(one.role())
                            && !one.on().isBefore(since.get())
                            && !one.on().isAfter(day))) {
                findings.breach(
                        "has no sign-off of the use of video calls by the %s since %tA %<te %<tB %<tY",
                        Wording.anyOf(
                                roles.stream().sorted().map(SchoolRole::label).toList()),
                        since.get());
            }
        };
    }

    /** The first day of the earliest term in which a sign-off is still good. */
    private static Optional<LocalDate> since(@Nullable SchoolCalendar calendar, LocalDate day, int every) {
        if (calendar == null) {
            return Optional.empty();
        }
        List<LocalDate> begun = calendar.terms().stream()
                .map(DateRange::first)
                .filter(first -> !first.isAfter(day))
                .sorted(Comparator.reverseOrder())
                .toList();
        return begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(Math.min(every, begun.size()) - 1));
    }
}
