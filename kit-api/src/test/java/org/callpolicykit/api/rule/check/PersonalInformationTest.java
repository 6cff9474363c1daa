package org.callpolicykit.api.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callpolicykit.api.rule.check.PersonalInformation.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up texts, the same every time, beside what the pattern of addresses finds when it looks everywhere. */
@DisplayName("Personal information in what people write")
class PersonalInformationTest {

    private static final int TEXTS = 4_000;
    private static final List<String> PIECES = List.of(
            "@",
            "@",
            "@school.uk",
            "amara@a.b",
            ".",
            ".",
            "a",
            "b",
            "amara",
            "-",
            "_+%",
            " ",
            "\n",
            "é",
            "7",
            "(,",
            "a".repeat(40));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsTheAddressesThatAreSomebodyElses(long seed) {
        Random random = new Random(seed);
        int withOthers = 0;
        int withTheSchoolsOnly = 0;
        for (int text = 0; text < TEXTS; text++) {
            String made = made(random);
            List<String> addresses = PersonalInformation.EMAIL
                    .matcher(made)
                    .results()
                    .map(match -> match.group())
                    .toList();
            List<String> own = new ArrayList<>(addresses);
            own.removeIf(address -> random.nextInt(3) == 0);
            boolean isAnyOther = addresses.stream().anyMatch(address -> !isOwn(address, own));

            assertThat(PersonalInformation.in(made, own).contains(Kind.EMAIL))
                    .as("%s beside %s (seed %d)", made, own, seed)
                    .isEqualTo(isAnyOther);

            withOthers += isAnyOther ? 1 : 0;
            withTheSchoolsOnly += !addresses.isEmpty() && !isAnyOther ? 1 : 0;
        }
        assertThat(withOthers).isGreaterThan(TEXTS / 20);
        assertThat(withTheSchoolsOnly).isGreaterThan(TEXTS / 20);
    }

    private static boolean isOwn(String address, List<String> own) {
        return own.stream().anyMatch(known -> known.equalsIgnoreCase(address));
    }

    private static String made(Random random) {
        StringBuilder made = new StringBuilder();
        int pieces = random.nextInt(20);
        for (int piece = 0; piece < pieces; piece++) {
            made.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return made.toString();
    }
}
