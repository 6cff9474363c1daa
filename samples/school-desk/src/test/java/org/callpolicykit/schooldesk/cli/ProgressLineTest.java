package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.cli.CheckOrder.Progress;
import org.callpolicykit.schooldesk.cli.Surroundings.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The progress of a check")
class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ProgressLine line(Terminal terminal, Progress progress) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ProgressLine(
                new Surroundings(
                        stream, stream, terminal, Clock.systemUTC(), Path.of("plugins"), PolicyKit::open, Map.of()),
                progress);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isOneLineWrittenOverWhereSomebodyWatches() {
        ProgressLine line = line(Terminal.INTERACTIVE, Progress.TOLD);
        line.reviewed(1_024, 1_500);
        line.reviewed(1_500, 1_500);

        assertThat(told())
                .isEqualToNormalizingNewlines("\r1,024 of 1,500 calls checked\r1,500 of 1,500 calls checked\n");
    }

    @Test
    void isALineForEveryTenThousandCallsInALog() {
        ProgressLine line = line(Terminal.NONE, Progress.TOLD);
        line.reviewed(9_999, 30_000);
        line.reviewed(10_500, 30_000);
        line.reviewed(10_000, 30_000);
        line.reviewed(19_000, 30_000);
        line.reviewed(20_000, 30_000);

        assertThat(told())
                .isEqualToNormalizingNewlines("10,500 of 30,000 calls checked\n20,000 of 30,000 calls checked\n");
    }

    @Test
    void isNotToldWhenNobodyWantsIt() {
        line(Terminal.INTERACTIVE, Progress.SILENT).reviewed(20_000, 30_000);

        assertThat(told()).isEmpty();
    }
}
