package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.schooldesk.madeup.ExpectedFinding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The findings of a findings.json, read back. */
final class FindingsFile {

    private FindingsFile() {}

    static List<ExpectedFinding> read(Path file) {
        List<ExpectedFinding> findings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            String call = "";
            String rule = "";
            int depth = 0;
            String section = "";
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    if (depth == 1) {
                        section = name;
                    } else if (section.equals("aboutSchool") && depth == 3 && name.equals("rule")) {
                        call = "";
                        rule = json.nextStringValue();
                    } else if (section.equals("aboutSchool") && depth == 3 && name.equals("status")) {
                        findings.add(new ExpectedFinding(rule, word(json), call));
                    } else if (section.equals("calls")) {
                        if (depth == 3 && name.equals("id")) {
                            call = json.nextStringValue();
                        } else if (depth == 5 && name.equals("rule")) {
                            rule = json.nextStringValue();
                        } else if (depth == 5 && name.equals("status")) {
                            findings.add(new ExpectedFinding(rule, word(json), call));
                        }
                    }
                }
                token = json.nextToken();
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(JsonParser json) {
        return json.nextStringValue().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
