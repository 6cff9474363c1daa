package org.callpolicykit.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of words read as in a sentence")
class WordingTest {

    @Test
    void oneWordStandsAlone() {
        assertThat(Wording.anyOf(List.of("e-mail"))).isEqualTo("e-mail");
        assertThat(Wording.allOf(List.of())).isEmpty();
    }

    @Test
    void twoWordsNeedNoComma() {
        assertThat(Wording.anyOf(List.of("e-mail", "letter"))).isEqualTo("e-mail or letter");
    }

    @Test
    void theLastOfSeveralIsJoinedByAWord() {
        assertThat(Wording.allOf(List.of("the sites used", "the activity", "the staff")))
                .isEqualTo("the sites used, the activity and the staff");
    }
}
