package org.callpolicykit.api.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.SchoolHours;

/** The types of parameters that come with the kit. */
final class ParameterTypes {

    private ParameterTypes() {}

    static ParameterType<Integer> integer(int least, int most) {
        return new WholeNumber(least, most);
    }

    static ParameterType<LeadTime> leadTime() {
        return new Written<>(
                "an ISO-8601 duration such as PT5M, or school days such as \"2 school days\"", LeadTime::parse);
    }

    static ParameterType<SchoolHours> hours() {
        return new Written<>("hours such as \"08:45 to 15:15\"", SchoolHours::parse);
    }

    static ParameterType<PlatformId> platform() {
        return new Written<>("a platform such as google-meet", PlatformId::new);
    }

    static <E extends Enum<E>> ParameterType<E> choice(Class<E> type) {
        return new Choice<>(type);
    }

    static <E extends Enum<E>> ParameterType<Set<E>> choices(Class<E> type) {
        return new Choices<>(new Choice<>(type));
    }

    static <E extends Enum<E>> ParameterType<Map<CallKind, Set<E>>> choicesByKind(
            Class<E> type, Map<CallKind, Set<E>> seed) {
        return new ChoicesByKind<>(new Choices<>(new Choice<>(type)), seed);
    }

    private static String text(ParameterValue value, String expected) {
        if (value instanceof ParameterValue.Text scalar) {
            return scalar.text();
        }
        throw new InvalidValueException(value.toString(), expected);
    }

    private record WholeNumber(int least, int most) implements ParameterType<Integer> {

        @Override
        public String expected() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public Integer read(ParameterValue value) {
            String text = text(value, expected());
            try {
                int number = Integer.parseInt(text);
                check(number);
                return number;
            } catch (IllegalArgumentException e) {
                InvalidValueException invalid = new InvalidValueException(text, expected());
                invalid.initCause(e);
                throw invalid;
            }
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }

        @Override
        public void check(Integer value) {
            if (value < least || value > most) {
                throw new IllegalArgumentException("found " + value + ", expected " + expected());
            }
        }
    }

    private record Written<T>(String expected, Function<String, T> parse) implements ParameterType<T> {

        @Override
        public T read(ParameterValue value) {
            String text = text(value, expected);
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                InvalidValueException invalid = new InvalidValueException(text, expected);
                invalid.initCause(e);
                throw invalid;
            }
        }

        @Override
        public String write(T value) {
            return value.toString();
        }
    }

    private record Choice<E extends Enum<E>>(Class<E> type) implements ParameterType<E> {

        @Override
        public String expected() {
            return "one of "
                    + Arrays.stream(type.getEnumConstants()).map(this::write).collect(Collectors.joining(", "));
        }

        @Override
        public E read(ParameterValue value) {
            String text = text(value, expected());
            for (E constant : type.getEnumConstants()) {
                if (write(constant).equals(text)) {
                    return constant;
                }
            }
            throw new InvalidValueException(text, expected());
        }

        @Override
        public String write(E value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Choices<E extends Enum<E>>(Choice<E> choice) implements ParameterType<Set<E>> {

        @Override
        public String expected() {
            return "a list of one or more, each " + choice.expected();
        }

        @Override
        public Set<E> read(ParameterValue value) {
            List<ParameterValue> items =
                    value instanceof ParameterValue.Items several ? several.items() : List.of(value);
            Set<E> chosen = EnumSet.noneOf(choice.type());
            items.forEach(item -> chosen.add(choice.read(item)));
            if (chosen.isEmpty()) {
                throw new InvalidValueException("an empty list", expected());
            }
            return Collections.unmodifiableSet(chosen);
        }

        @Override
        public String write(Set<E> value) {
            return value.stream().sorted().map(choice::write).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public void check(Set<E> value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("found an empty list, expected " + expected());
            }
        }
    }

    private record ChoicesByKind<E extends Enum<E>>(Choices<E> choices, Map<CallKind, Set<E>> seed)
            implements ParameterType<Map<CallKind, Set<E>>> {

        private static final Choice<CallKind> KIND = new Choice<>(CallKind.class);

        @Override
        public String expected() {
            return "kinds of call (" + KIND.expected() + "), each with " + choices.expected();
        }

        @Override
        public Map<CallKind, Set<E>> read(ParameterValue value) {
            if (!(value instanceof ParameterValue.Entries written)) {
                throw new InvalidValueException(value.toString(), expected());
            }
            Map<CallKind, Set<E>> byKind = new EnumMap<>(seed);
            written.entries()
                    .forEach((kind, chosen) ->
                            byKind.put(KIND.read(new ParameterValue.Text(kind)), choices.read(chosen)));
            return Collections.unmodifiableMap(byKind);
        }

        @Override
        public String write(Map<CallKind, Set<E>> value) {
            return new EnumMap<>(value)
                    .entrySet().stream()
                            .map(entry -> KIND.write(entry.getKey()) + ": " + choices.write(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
