package org.callpolicykit.rules.section52;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.jspecify.annotations.Nullable;

/** What a school asks of the cameras of parents. Parents have no age phase: that of the pupils the call is about decides. */
final class CameraAsked {

    private static final List<Requirement> STRICTEST_FIRST =
            List.of(Requirement.REQUIRED, Requirement.FORBIDDEN, Requirement.WITH_APPROVAL, Requirement.OPTIONAL);

    private final Requirements requirements;
    private final Map<CallKind, Requirement> whateverThePhase = new EnumMap<>(CallKind.class);

    CameraAsked(Requirements requirements) {
        this.requirements = requirements;
        for (CallKind kind : CallKind.WITH_PARENTS) {
            requirements.ofUnsure(kind, null).ifPresent(same -> whateverThePhase.put(kind, same));
        }
    }

    /** Returns what is asked in a call, the strictest of what is asked for its pupils; null when that cannot be told. */
    @Nullable
    Requirement in(Call call) {
        Requirement same = whateverThePhase.get(call.kind());
        return same == null ? ofSubjects(call) : same;
    }

    private @Nullable Requirement ofSubjects(Call call) {
        List<Pupil> subjects = call.subjects();
        if (subjects == null || subjects.isEmpty()) {
            return null;
        }
        int strictest = STRICTEST_FIRST.size() - 1;
        for (Pupil subject : subjects) {
            Optional<AgePhase> phase = subject.phase();
            if (phase.isEmpty()) {
                return null;
            }
            strictest = Math.min(strictest, STRICTEST_FIRST.indexOf(requirements.of(call.kind(), phase.get())));
        }
        return STRICTEST_FIRST.get(strictest);
    }
}
