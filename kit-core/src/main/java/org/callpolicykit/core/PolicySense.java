package org.callpolicykit.core;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Demand.Allowed;
import org.callpolicykit.api.rule.Demand.OnPlatform;
import org.callpolicykit.api.rule.Demand.Restricted;
import org.callpolicykit.api.rule.Demand.That;
import org.callpolicykit.api.rule.Demand.Within;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.PolicyProblem;

/**
 * Holds a policy against itself and against the platforms: settings of different rules that no call can satisfy together, platforms that no
 * adapter serves, controls that a platform does not enforce.
 */
final class PolicySense {

    private static final Duration SHORTEST_CALL = Duration.ofMinutes(5);

    private final List<Made> made;
    private final List<PlatformSpec> platforms;
    private final Set<PolicyProblem> problems = new LinkedHashSet<>();
    private final Map<NotEnforced, Set<CallKind>> notEnforced = new LinkedHashMap<>();

    PolicySense(List<Made> made, List<PlatformSpec> platforms) {
        this.made = made;
        this.platforms = platforms;
    }

    /**
     * A demand with the rule that makes it.
     *
     * @param rule the rule
     * @param level its weight at this school
     * @param origin where the school set it; {@link Origin#IN_CODE} where the seed does
     * @param demand what it asks
     */
    record Made(LoadedRule rule, Level level, Origin origin, Demand demand) {

        String cited() {
            return "clause " + rule.spec().clause() + " (" + rule.id() + ")";
        }
    }

    /** Returns what makes no sense, in the order of kinds of call. */
    List<PolicyProblem> problems() {
        for (CallKind kind : CallKind.values()) {
            platforms(kind);
            controls(kind);
            hours(kind);
            requirements(kind);
        }
        notEnforced.forEach((what, kinds) -> problems.add(what.problem(kinds)));
        return List.copyOf(problems);
    }

    /**
     * A demand of one sort with the rule that makes it.
     *
     * @param made who makes it
     * @param demand what it asks
     */
    private record Asked<D extends Demand>(Made made, D demand) {}

    private <D extends Demand> List<Asked<D>> demands(Class<D> type, CallKind kind) {
        List<Asked<D>> found = new ArrayList<>();
        for (Made one : made) {
            if (type.isInstance(one.demand()) && one.demand().kinds().contains(kind) && one.level() != Level.ADVISORY) {
                found.add(new Asked<>(one, type.cast(one.demand())));
            }
        }
        return found;
    }

    private void platforms(CallKind kind) {
        Set<PlatformId> possible = null;
        List<Made> asked = new ArrayList<>();
        for (Asked<OnPlatform> one : demands(OnPlatform.class, kind)) {
            asked.add(one.made());
            Set<PlatformId> both = new HashSet<>(one.demand().anyOf());
            if (possible != null) {
                both.retainAll(possible);
            }
            if (both.isEmpty()) {
                contradiction(kind, asked, "run on no platform that satisfies all of");
                return;
            }
            possible = both;
        }
        if (possible != null) {
            new TreeSet<>(possible).forEach(platform -> served(kind, platform, asked));
        }
    }

    private void served(CallKind kind, PlatformId platform, List<Made> asked) {
        if (platforms.isEmpty()) {
            return;
        }
        Optional<PlatformSpec> spec = platforms.stream()
                .filter(candidate -> candidate.id().equals(platform))
                .findFirst();
        if (spec.isEmpty() || !spec.get().serves().contains(kind)) {
            problems.add(PolicyProblem.warning(
                    origin(asked),
                    cited(asked) + ": no adapter that is loaded serves the platform " + platform + " for a "
                            + kind.label()
                            + "; nothing is set up or read back there, load an adapter or do it by hand"));
            return;
        }
        demands(Restricted.class, kind).forEach(one -> enforced(kind, one.made(), one.demand(), spec.get()));
    }

    private void enforced(CallKind kind, Made one, Restricted restricted, PlatformSpec platform) {
        Capability capability = platform.capability(restricted.control());
        if (!capability.support().isComplete()) {
            notEnforced
                    .computeIfAbsent(new NotEnforced(one, platform, capability), added -> new LinkedHashSet<>())
                    .add(kind);
        }
    }

    /** What a platform leaves to people, told once for all kinds of call. */
    private record NotEnforced(Made made, PlatformSpec platform, Capability capability) {

        PolicyProblem problem(Set<CallKind> kinds) {
            return PolicyProblem.note(
                    made.origin(),
                    made.cited() + ": " + platform.name() + " does not enforce "
                            + capability.control().label() + " ("
                            + kinds.stream().map(CallKind::label).collect(Collectors.joining(", ")) + "); "
                            + instead(capability));
        }
    }

    private static String instead(Capability capability) {
        String details = Stream.concat(
                        capability.steps().stream().map(Step::what),
                        capability.needs().stream().map(need -> "needs " + need))
                .collect(Collectors.joining("; "));
        String needs = details.isEmpty() ? "" : " (" + details + ")";
        return switch (capability.support()) {
            case ENFORCE, BY_DESIGN -> "nothing has to be done";
            case PARTIAL -> "it sets something near it, and the host sees to the rest in the call" + needs;
            case OBSERVE -> "it shows afterwards what happened, and the host sees to it in the call" + needs;
            case ADMINISTRATOR -> "the administrator of the platform sets it for the whole school" + needs;
            case HOST_STEP -> "the host sets it by hand in the call" + needs;
            case NONE, UNKNOWN -> "the host sees to it in the call, without help of the platform" + needs;
        };
    }

    private void controls(CallKind kind) {
        List<Asked<Restricted>> restricted = demands(Restricted.class, kind);
        for (Asked<Allowed> needs : demands(Allowed.class, kind)) {
            for (Asked<Restricted> forbids : restricted) {
                if (exclude(forbids.demand(), needs.demand())) {
                    contradiction(
                            kind,
                            List.of(forbids.made(), needs.made()),
                            "have no setting of " + forbids.demand().control().label() + " that satisfies both");
                }
            }
        }
    }

    private static boolean exclude(Restricted limit, Allowed allowed) {
        return limit.control() == allowed.control()
                && limit.atMost() != allowed.atLeast()
                && limit.atMost().isAtLeastAsStrictAs(allowed.atLeast());
    }

    private void hours(CallKind kind) {
        LocalTime opens = LocalTime.MIN;
        LocalTime closes = LocalTime.MAX;
        List<Made> asked = new ArrayList<>();
        for (Asked<Within> one : demands(Within.class, kind)) {
            asked.add(one.made());
            LocalTime from = one.demand().hours().opens();
            LocalTime until = one.demand().hours().closes();
            opens = from.isAfter(opens) ? from : opens;
            closes = until.isBefore(closes) ? until : closes;
        }
        if (!asked.isEmpty() && Duration.between(opens, closes).compareTo(SHORTEST_CALL) < 0) {
            contradiction(
                    kind, asked, "fit into less than " + SHORTEST_CALL.toMinutes() + " minutes within the hours of");
        }
    }

    private void requirements(CallKind kind) {
        List<Asked<That>> those = demands(That.class, kind);
        for (Asked<That> one : those) {
            for (Asked<That> other : those) {
                That first = one.demand();
                That second = other.demand();
                if (first.subject().equals(second.subject()) && clash(kind, first, second)) {
                    contradiction(
                            kind,
                            List.of(one.made(), other.made()),
                            "both have and not have " + first.subject() + ", which is asked by");
                }
            }
        }
    }

    private static boolean clash(CallKind kind, That required, That forbidden) {
        for (AgePhase phase : AgePhase.values()) {
            if (required.requirements().of(kind, phase) == Requirement.REQUIRED
                    && forbidden.requirements().of(kind, phase) == Requirement.FORBIDDEN) {
                return true;
            }
        }
        return false;
    }

    private void contradiction(CallKind kind, List<Made> asked, String why) {
        problems.add(PolicyProblem.error(
                origin(asked),
                "no " + kind.label() + " could ever be permitted: it would have to " + why + " " + cited(asked)
                        + "; change one of their settings, or switch one of them off"));
    }

    private static Origin origin(List<Made> asked) {
        return asked.stream()
                .map(Made::origin)
                .filter(origin -> !origin.equals(Origin.IN_CODE))
                .findFirst()
                .orElse(Origin.IN_CODE);
    }

    private static String cited(List<Made> asked) {
        return asked.stream().map(Made::cited).distinct().collect(Collectors.joining(" and "));
    }
}
