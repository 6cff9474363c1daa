package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/write-a-rule.md")
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- from (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void quotesRulesAndTestsThatAreCompiledAndRun() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/write-a-rule.md"));
        List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();

        assertThat(examples).hasSize(2);
        for (MatchResult example : examples) {
            String source = Files.readString(ROOT.resolve(example.group(1)));
            assertThat(withoutIndent(source)).contains(withoutIndent(example.group(2)));
        }
    }

    private static String withoutIndent(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
