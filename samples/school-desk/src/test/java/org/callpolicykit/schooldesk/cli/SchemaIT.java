package org.callpolicykit.schooldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callpolicykit.schooldesk.cli.Distribution.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the schema anew with {@code mvn verify -Dreference.accept=true}. */
@DisplayName("docs/reference/school-policy.schema.json")
class SchemaIT {

    @TempDir
    Path folder;

    @Test
    void isThatOfTheRulesThatAreShipped() throws IOException {
        Path schema = Path.of(System.getProperty("kit.root"), "docs/reference/school-policy.schema.json");
        Run run = new Distribution(folder).run("schema");
        if (Boolean.getBoolean("reference.accept")) {
            Files.writeString(schema, run.out());
        }

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(schema)
                .as("the schema is not current; see the comment of this test on how to write it anew")
                .hasContent(run.out());
    }
}
