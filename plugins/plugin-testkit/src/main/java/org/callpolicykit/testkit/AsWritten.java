package org.callpolicykit.testkit;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;

/** Turns a parameter's value back into what a school writes, so that a test goes the way of a school's file. */
final class AsWritten {

    private AsWritten() {}

    static <T> ParameterValue of(Parameter<T> parameter, T value) {
        if (value instanceof Requirements requirements) {
            return parts(byKindAndPhase(requirements));
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Enum<?>) {
            return parts(value);
        }
        return new ParameterValue.Text(parameter.type().write(value));
    }

    private static Map<CallKind, Map<AgePhase, Requirement>> byKindAndPhase(Requirements requirements) {
        Map<CallKind, Map<AgePhase, Requirement>> byKind = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            Map<AgePhase, Requirement> byPhase = new EnumMap<>(AgePhase.class);
            for (AgePhase phase : AgePhase.values()) {
                byPhase.put(phase, requirements.of(kind, phase));
            }
            byKind.put(kind, byPhase);
        }
        return byKind;
    }

    private static ParameterValue parts(Object value) {
        if (value instanceof Collection<?> several) {
            return new ParameterValue.Items(
                    several.stream().map(AsWritten::parts).toList());
        }
        if (value instanceof Map<?, ?> byName) {
            return new ParameterValue.Entries(byName.entrySet().stream()
                    .collect(toMap(
                            entry -> word(entry.getKey()),
                            entry -> parts(entry.getValue()),
                            (first, second) -> first,
                            LinkedHashMap::new)));
        }
        return new ParameterValue.Text(word(value));
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
