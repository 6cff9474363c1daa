package org.callpolicykit.api.rule;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.SchoolHours;

/**
 * Something about a rule that a school sets for itself: typed, bounded, with the seed policy's value as its default. The school's
 * file, its screens and the reference are made of it.
 *
 * @param name lower-case words joined by hyphens
 * @param type how its values are read and written
 * @param seed the seed policy's value
 * @param description what the value is, in a few words; empty when nobody said
 * @param <T> the type of the value; immutable
 */
public record Parameter<T>(String name, ParameterType<T> type, T seed, String description) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException if the name has another form, or the seed is not a value of the type */
    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "found the parameter \"" + name + "\", expected lower-case words joined by hyphens");
        }
        type.check(seed);
    }

    /** A parameter of a type of one's own. */
    public static <T> Parameter<T> of(String name, ParameterType<T> type, T seed) {
        return new Parameter<>(name, type, seed, "");
    }

    /** A whole number within bounds, both included. */
    public static Parameter<Integer> integer(String name, int seed, int least, int most) {
        return of(name, ParameterTypes.integer(least, most), seed);
    }

    /** A time before a call: ISO-8601, or whole school days. */
    public static Parameter<LeadTime> leadTime(String name, LeadTime seed) {
        return of(name, ParameterTypes.leadTime(), seed);
    }

    /** A length of time within bounds, both included: ISO-8601, such as PT10M. */
    public static Parameter<Duration> duration(String name, Duration seed, Duration least, Duration most) {
        return of(name, ParameterTypes.duration(least, most), seed);
    }

    /** A number of days, months or years within bounds, both included: ISO-8601, such as P12M. */
    public static Parameter<Period> period(String name, Period seed, Period least, Period most) {
        return of(name, ParameterTypes.period(least, most), seed);
    }

    /** A length of time within bounds, both included, for each age phase. A school that sets some phases keeps the seed's for the others. */
    public static Parameter<Map<AgePhase, Duration>> durationByPhase(
            String name, Map<AgePhase, Duration> seed, Duration least, Duration most) {
        return of(name, ParameterTypes.durationByPhase(least, most, seed), Map.copyOf(seed));
    }

    /** A text in the school's own words, not blank. */
    public static Parameter<String> text(String name, String seed) {
        return of(name, ParameterTypes.text(), seed);
    }

    /** A list of texts in the school's own words, each not blank; it may be empty. */
    public static Parameter<List<String>> texts(String name, List<String> seed) {
        return of(name, ParameterTypes.texts(), List.copyOf(seed));
    }

    /** Yes or no, written as true or false. */
    public static Parameter<Boolean> flag(String name, boolean seed) {
        return of(name, ParameterTypes.flag(), seed);
    }

    /**
     * What is required, forbidden, optional or possible with approval, for each kind of call and age phase. A school that sets some keeps the
     * seed's for the others.
     */
    public static Parameter<Requirements> requirements(String name, Requirements seed) {
        return of(name, ParameterTypes.requirements(seed), seed);
    }

    /** Hours of a day in the school's zone. */
    public static Parameter<SchoolHours> hours(String name, SchoolHours seed) {
        return of(name, ParameterTypes.hours(), seed);
    }

    /** A video platform. */
    public static Parameter<PlatformId> platform(String name, PlatformId seed) {
        return of(name, ParameterTypes.platform(), seed);
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> Parameter<E> choice(String name, E seed) {
        return of(name, ParameterTypes.choice(seed.getDeclaringClass()), seed);
    }

    /** One or more constants of an enum. */
    public static <E extends Enum<E>> Parameter<Set<E>> choices(String name, Class<E> type, Set<E> seed) {
        return of(name, ParameterTypes.choices(type), Set.copyOf(seed));
    }

    /**
     * One or more constants of an enum for each kind of call. A school that sets some kinds keeps the seed's for the others.
     *
     * @param seed the seed policy's constants for the kinds that the rule governs
     */
    public static <E extends Enum<E>> Parameter<Map<CallKind, Set<E>>> choicesByKind(
            String name, Class<E> type, Map<CallKind, Set<E>> seed) {
        return of(name, ParameterTypes.choicesByKind(type, seed), Map.copyOf(seed));
    }

    /** Returns this parameter with a description: what the value is, in a few words. */
    public Parameter<T> describedAs(String words) {
        return new Parameter<>(name, type, seed, words);
    }

    /** Returns the seed policy's value as a school would write it. */
    public String seedText() {
        return type.write(seed);
    }
}
