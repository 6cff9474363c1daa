package org.callpolicykit.api.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.AgePhase;
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
                "an ISO-8601 duration such as PT5M, or school days such as \"2 school days\"",
                LeadTime::parse,
                new ParameterForm.Text("P.+|[0-9]{1,2} school days?"),
                List.of(new LeadTime.Exact(Duration.ZERO), new LeadTime.SchoolDays(99)));
    }

    static ParameterType<Duration> duration(Duration least, Duration most) {
        return new Length(least, most);
    }

    static ParameterType<Period> period(Period least, Period most) {
        return new Days(least, most);
    }

    static ParameterType<Map<AgePhase, Duration>> durationByPhase(
            Duration least, Duration most, Map<AgePhase, Duration> seed) {
        return new LengthByPhase(new Length(least, most), seed);
    }

    static ParameterType<String> text() {
        return new Written<>("a text", ParameterTypes::notBlank, new ParameterForm.Text(".*\\S.*"), List.of());
    }

    static ParameterType<List<String>> texts() {
        return new Texts();
    }

    static ParameterType<Boolean> flag() {
        return new Flag();
    }

    static ParameterType<Requirements> requirements(Requirements seed) {
        return new ByKindAndPhase(seed);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("found nothing, expected a text");
        }
        return text.strip();
    }

    static ParameterType<SchoolHours> hours() {
        return new Written<>(
                "hours such as \"08:45 to 15:15\"",
                SchoolHours::parse,
                new ParameterForm.Text("[0-2][0-9]:[0-5][0-9] +to +[0-2][0-9]:[0-5][0-9]"),
                List.of());
    }

    static ParameterType<PlatformId> platform() {
        return new Written<>(
                "a platform such as google-meet",
                PlatformId::new,
                new ParameterForm.Text("[a-z0-9]+(-[a-z0-9]+)*"),
                List.of());
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

        @Override
        public List<Integer> bounds() {
            return List.of(least, most);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.WholeNumber(least, most);
        }
    }

    private record Length(Duration least, Duration most) implements ParameterType<Duration> {

        @Override
        public String expected() {
            return "an ISO-8601 duration from " + least + " to " + most;
        }

        @Override
        public Duration read(ParameterValue value) {
            return parsed(value, expected(), Duration::parse, this::check);
        }

        @Override
        public String write(Duration value) {
            return value.toString();
        }

        @Override
        public void check(Duration value) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException("found " + value + ", expected " + expected());
            }
        }

        @Override
        public List<Duration> bounds() {
            return List.of(least, most);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.Text("P.+");
        }
    }

    private record Days(Period least, Period most) implements ParameterType<Period> {

        /** Periods are compared by where they lead from one and the same day. */
        private static LocalDate end(Period period) {
            return LocalDate.EPOCH.plus(period);
        }

        @Override
        public String expected() {
            return "an ISO-8601 period from " + least + " to " + most;
        }

        @Override
        public Period read(ParameterValue value) {
            return parsed(value, expected(), Period::parse, this::check);
        }

        @Override
        public String write(Period value) {
            return value.toString();
        }

        @Override
        public void check(Period value) {
            if (end(value).isBefore(end(least)) || end(value).isAfter(end(most))) {
                throw new IllegalArgumentException("found " + value + ", expected " + expected());
            }
        }

        @Override
        public List<Period> bounds() {
            return List.of(least, most);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.Text("P.+");
        }
    }

    private static <T> T parsed(ParameterValue value, String expected, Function<String, T> parse, Consumer<T> check) {
        String text = text(value, expected);
        try {
            T read = parse.apply(text.strip());
            check.accept(read);
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            InvalidValueException invalid = new InvalidValueException(text, expected);
            invalid.initCause(e);
            throw invalid;
        }
    }

    private record LengthByPhase(Length length, Map<AgePhase, Duration> seed)
            implements ParameterType<Map<AgePhase, Duration>> {

        private static final Choice<AgePhase> PHASE = new Choice<>(AgePhase.class);

        @Override
        public String expected() {
            return "age phases (" + PHASE.expected() + "), each with " + length.expected();
        }

        @Override
        public Map<AgePhase, Duration> read(ParameterValue value) {
            if (!(value instanceof ParameterValue.Entries written)) {
                throw new InvalidValueException(value.toString(), expected());
            }
            Map<AgePhase, Duration> byPhase = new EnumMap<>(AgePhase.class);
            byPhase.putAll(seed);
            written.entries()
                    .forEach((phase, set) -> byPhase.put(PHASE.read(new ParameterValue.Text(phase)), length.read(set)));
            return Collections.unmodifiableMap(byPhase);
        }

        @Override
        public String write(Map<AgePhase, Duration> value) {
            return Arrays.stream(AgePhase.values())
                    .filter(value::containsKey)
                    .map(phase -> PHASE.write(phase) + ": " + value.get(phase))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public void check(Map<AgePhase, Duration> value) {
            value.values().forEach(length::check);
        }

        @Override
        public List<Map<AgePhase, Duration>> bounds() {
            return List.of(all(length.least()), all(length.most()));
        }

        private static Map<AgePhase, Duration> all(Duration same) {
            Map<AgePhase, Duration> byPhase = new EnumMap<>(AgePhase.class);
            Arrays.stream(AgePhase.values()).forEach(phase -> byPhase.put(phase, same));
            return Collections.unmodifiableMap(byPhase);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.ByKey(PHASE.words(), length.form());
        }
    }

    private record Texts() implements ParameterType<List<String>> {

        @Override
        public String expected() {
            return "a list of texts";
        }

        @Override
        public List<String> read(ParameterValue value) {
            List<ParameterValue> items =
                    value instanceof ParameterValue.Items several ? several.items() : List.of(value);
            return items.stream()
                    .map(item -> parsed(item, expected(), ParameterTypes::notBlank, text -> {}))
                    .toList();
        }

        @Override
        public String write(List<String> value) {
            return String.join(", ", value);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.ListOf(new ParameterForm.Text(".*\\S.*"));
        }
    }

    private record Flag() implements ParameterType<Boolean> {

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public Boolean read(ParameterValue value) {
            String text = text(value, expected());
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw new InvalidValueException(text, expected());
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public List<Boolean> bounds() {
            return List.of(false, true);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.OneOf(List.of("true", "false"));
        }
    }

    /** One word for all; or words by kind of call; each of them one word, or words by age phase. */
    private record ByKindAndPhase(Requirements seed) implements ParameterType<Requirements> {

        private static final Choice<Requirement> REQUIREMENT = new Choice<>(Requirement.class);
        private static final Choice<CallKind> KIND = new Choice<>(CallKind.class);
        private static final Choice<AgePhase> PHASE = new Choice<>(AgePhase.class);

        @Override
        public String expected() {
            return REQUIREMENT.expected()
                    + "; or kinds of call, each with one of these or with age phases and one of these";
        }

        @Override
        public Requirements read(ParameterValue value) {
            if (!(value instanceof ParameterValue.Entries byKind)) {
                return Requirements.always(REQUIREMENT.read(value));
            }
            Requirements read = seed;
            for (Map.Entry<String, ParameterValue> entry : byKind.entries().entrySet()) {
                read = with(read, KIND.read(new ParameterValue.Text(entry.getKey())), entry.getValue());
            }
            return read;
        }

        private static Requirements with(Requirements read, CallKind kind, ParameterValue value) {
            if (!(value instanceof ParameterValue.Entries byPhase)) {
                return read.with(kind, REQUIREMENT.read(value));
            }
            Requirements changed = read;
            for (Map.Entry<String, ParameterValue> entry : byPhase.entries().entrySet()) {
                AgePhase phase = PHASE.read(new ParameterValue.Text(entry.getKey()));
                changed = changed.with(kind, phase, REQUIREMENT.read(entry.getValue()));
            }
            return changed;
        }

        @Override
        public String write(Requirements value) {
            Requirement first = value.of(CallKind.LESSON, AgePhase.EARLY_YEARS);
            if (value.equals(Requirements.always(first))) {
                return REQUIREMENT.write(first);
            }
            return Arrays.stream(CallKind.values())
                    .map(kind -> KIND.write(kind) + ": " + write(value, kind))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        private static String write(Requirements value, CallKind kind) {
            return value.ofUnsure(kind, null)
                    .map(REQUIREMENT::write)
                    .orElseGet(() -> Arrays.stream(AgePhase.values())
                            .map(phase -> PHASE.write(phase) + ": " + REQUIREMENT.write(value.of(kind, phase)))
                            .collect(Collectors.joining(", ", "{", "}")));
        }

        @Override
        public List<Requirements> bounds() {
            return Arrays.stream(Requirement.values()).map(Requirements::always).toList();
        }

        @Override
        public ParameterForm form() {
            ParameterForm word = REQUIREMENT.form();
            ParameterForm byPhase = new ParameterForm.ByKey(PHASE.words(), word);
            return new ParameterForm.Either(List.of(
                    word, new ParameterForm.ByKey(KIND.words(), new ParameterForm.Either(List.of(word, byPhase)))));
        }
    }

    private record Written<T>(String expected, Function<String, T> parse, ParameterForm form, List<T> bounds)
            implements ParameterType<T> {

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

        private List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(this::write).toList();
        }

        /** The constants are a scale from the loosest to the strictest, or have no order; either way these are its ends. */
        @Override
        public List<E> bounds() {
            E[] constants = type.getEnumConstants();
            return List.of(constants[0], constants[constants.length - 1]);
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.OneOf(words());
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

        @Override
        public List<Set<E>> bounds() {
            return List.of(Collections.unmodifiableSet(EnumSet.allOf(choice.type())));
        }

        @Override
        public ParameterForm form() {
            return new ParameterForm.Either(List.of(choice.form(), new ParameterForm.ListOf(choice.form())));
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

        @Override
        public ParameterForm form() {
            return new ParameterForm.ByKey(KIND.words(), choices.form());
        }
    }
}
