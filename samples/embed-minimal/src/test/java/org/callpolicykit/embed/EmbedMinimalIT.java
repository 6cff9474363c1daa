package org.callpolicykit.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The smallest host")
class EmbedMinimalIT {

    private static final Path SOURCE = Path.of("src/main/java/org/callpolicykit/embed/EmbedMinimal.java");
    private static final Path GUIDE = Path.of("../../docs/embedding.md");

    @Test
    void asksAboutALessonAndReadsWhy() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        EmbedMinimal.ask(Path.of(System.getProperty("callpolicykit.plugins")), new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8).lines())
                .startsWith("Year 4 guitar: REFUSE")
                .contains("6(3) broken: has 1 of the 2 members of staff it needs: Ms A. Khan")
                .anyMatch(line -> line.startsWith("6(2) cannot be shown: "));
    }

    @Test
    void isTheExampleOfTheGuide() throws IOException {
        String source = Files.readString(SOURCE);
        String example = source.substring(
                        source.indexOf("// embedding:start") + "// embedding:start".length() + 1,
                        source.indexOf("\n        // embedding:end"))
                .stripIndent();

        assertThat(Files.readString(GUIDE)).contains("```java\n" + example + "\n```");
    }
}
