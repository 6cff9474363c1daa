package org.callpolicykit.api.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phases of school age in England: early years, the four key stages, and the sixth form. */
public enum AgePhase {
    /** Nursery and reception. */
    EARLY_YEARS("early years"),
    /** Years 1 and 2. */
    KEY_STAGE_1("key stage 1"),
    /** Years 3 to 6. */
    KEY_STAGE_2("key stage 2"),
    /** Years 7 to 9. */
    KEY_STAGE_3("key stage 3"),
    /** Years 10 and 11. */
    KEY_STAGE_4("key stage 4"),
    /** Years 12 and 13. */
    SIXTH_FORM("sixth form");

    private static final Pattern CALLED = Pattern.compile("^(YEAR|YR|Y)\\s*(?=[\\dRN])");
    private static final Pattern BEFORE_YEAR_1 =
            Pattern.compile("N\\d?|R|RECEPTION|NURSERY|N\\s?\\d|0|EYFS|KG|PK|PR|IT");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final String label;

    AgePhase(String label) {
        this.label = label;
    }

    /** Returns the phase in words, for people. */
    public String label() {
        return label;
    }

    /**
     * Returns the phase of a year group as MIS write them: "R", "N2", "4", "04", "Year 4".
     *
     * @param yearGroup the year group; null when the MIS does not say
     * @return the phase; empty when the year group is not known or not one of these
     */
    public static Optional<AgePhase> ofYearGroup(@Nullable String yearGroup) {
        if (yearGroup == null) {
            return Optional.empty();
        }
        String year = CALLED.matcher(yearGroup.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        if (BEFORE_YEAR_1.matcher(year).matches()) {
            return Optional.of(EARLY_YEARS);
        }
        if (!NUMBER.matcher(year).matches()) {
            return Optional.empty();
        }
        return ofYear(Integer.parseInt(year));
    }

    private static Optional<AgePhase> ofYear(int year) {
        if (year < 1 || year > 13) {
            return year == 0 ? Optional.of(EARLY_YEARS) : Optional.empty();
        }
        if (year <= 2) {
            return Optional.of(KEY_STAGE_1);
        }
        if (year <= 6) {
            return Optional.of(KEY_STAGE_2);
        }
        if (year <= 9) {
            return Optional.of(KEY_STAGE_3);
        }
        return Optional.of(year <= 11 ? KEY_STAGE_4 : SIXTH_FORM);
    }
}
