package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The guides for plugin writers")
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- from (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"write-a-rule.md, 2", "write-an-adapter.md, 6", "performance.md, 4", "embedding.md, 1"})
    void quoteWhatIsCompiledAndRun(String guide, int count) throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve(guide));
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();

        assertThat(examples).hasSize(count);
        for (MatchResult example : examples) {
            String source = Files.readString(ROOT.resolve(example.group(1)));
            assertThat(withoutIndent(source)).contains(withoutIndent(example.group(2)));
        }
    }

    private static String withoutIndent(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
