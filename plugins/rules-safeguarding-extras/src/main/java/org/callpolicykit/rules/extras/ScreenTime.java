package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.School;

/** The time that pupils spend in calls, day by day. Takes the calls of a schedule in its order. */
final class ScreenTime {

    private final School school;
    private final Map<AgePhase, Duration> longestCall;
    private final Map<AgePhase, Duration> dailyTotal;
    private final Map<PersonId, Duration> totals = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    ScreenTime(School school, Map<AgePhase, Duration> longestCall, Map<AgePhase, Duration> dailyTotal) {
        this.school = school;
        this.longestCall = longestCall;
        this.dailyTotal = dailyTotal;
    }

    void next(Call call, Findings findings) {
        LocalDate dayOfCall = school.dateOf(call.start());
        if (!dayOfCall.equals(day)) {
            totals.clear();
            day = dayOfCall;
        }
        if (call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
        }
        List<Pupil> ofUnknownAge = new ArrayList<>();
        Map<AgePhase, List<Pupil>> tooLong = new EnumMap<>(AgePhase.class);
        Map<Excess, List<Pupil>> tooMuch = new LinkedHashMap<>();
        for (Participant<Pupil> participant : call.pupils()) {
            Pupil pupil = participant.person();
            Duration total = totals.merge(pupil.id(), call.duration(), Duration::plus);
            AgePhase phase = pupil.phase().orElse(null);
            if (phase == null) {
                ofUnknownAge.add(pupil);
                continue;
            }
            if (call.duration().compareTo(longestCall.getOrDefault(phase, Duration.ZERO)) > 0) {
                tooLong.computeIfAbsent(phase, same -> new ArrayList<>()).add(pupil);
            }
            if (total.compareTo(dailyTotal.getOrDefault(phase, Duration.ZERO)) > 0) {
                tooMuch.computeIfAbsent(new Excess(phase, total), same -> new ArrayList<>())
                        .add(pupil);
            }
        }
        findings.unproven(ofUnknownAge, "does not say the year group, and so how long a call may be, of");
        tooLong.forEach((phase, pupils) -> findings.breach(
                pupils,
                "takes %s, expected at most %s in %s, with",
                Lengths.inWords(call.duration()),
                Lengths.inWords(longestCall.getOrDefault(phase, Duration.ZERO)),
                phase.label()));
        tooMuch.forEach((excess, pupils) -> findings.breach(
                pupils,
                "brings the calls of the day to %s, expected at most %s in %s, for",
                Lengths.inWords(excess.total()),
                Lengths.inWords(dailyTotal.getOrDefault(excess.phase(), Duration.ZERO)),
                excess.phase().label()));
    }

    private record Excess(AgePhase phase, Duration total) {}
}
