package org.callpolicykit.schooldesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.report.Reviews.html;
import static org.callpolicykit.schooldesk.report.Reviews.summary;
import static org.callpolicykit.schooldesk.report.Reviews.threeCalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("report.html")
class HtmlReportTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private static String dataIn(String page) {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return data.group(1);
    }

    @Test
    void saysTheFiguresWithoutAnyScript() throws IOException {
        assertThat(html(summary(threeCalls())))
                .contains("<dt>refused</dt><dd>1</dd>", "<dt>calls checked</dt><dd>3</dd>")
                .contains("Two members of staff are on every call", "Invite another member of staff.")
                .contains("rules-7.zip", "it is no plugin", "users.csv: 12 rows, 12 used")
                .contains("<noscript>");
    }

    @Test
    void hasTheCallsWithFindingsAsData() throws IOException {
        Map<String, Object> data = Json.object(dataIn(html(summary(threeCalls()))));
        assertThat((List<?>) data.get("calls")).hasSize(2);
        assertThat((List<?>) data.get("staff")).hasSize(2);
        assertThat((List<?>) data.get("classes")).singleElement().isEqualTo(List.of("4G", "Year 4"));
        assertThat(data.get("strings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("has 1 of the 2 members of staff it needs", "Zara Ahmed");
    }

    @Test
    void noNameOrTitleBecomesMarkup() throws IOException {
        Call call = Reviews.call("c1", Reviews.HOSTILE, Reviews.MONDAY)
                .staff(List.of(Reviews.staff("<t1>", Reviews.HOSTILE)))
                .build();
        String page = html(summary(Reviews.HOSTILE, List.of(call), SchoolPolicy.seed()));
        assertThat(page).doesNotContain("<img", "\u0007").contains("&lt;/script&gt;&lt;img", "\\u003c/script\\u003e");
        assertThat(dataIn(page)).doesNotContain("<", ">", "&");
        assertThat(Json.object(dataIn(page)).get("strings")).asString().contains(Reviews.HOSTILE);
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() throws IOException {
        String page = html(summary(threeCalls()));
        for (String part : List.of("report.css", "report.js")) {
            PagePart read = PagePart.read(part);
            assertThat(page).contains(read.text(), "'" + read.hash() + "'");
        }
        assertThat(page)
                .contains("default-src 'none';")
                .doesNotContain("unsafe-inline", "http:", "https:", " style=", " onclick", "innerHTML");
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(html(summary(threeCalls()))).isEqualTo(html(summary(threeCalls())));
    }

    @Test
    void anEmptyScheduleIsAPageToo() throws IOException {
        assertThat(html(summary(List.of()))).contains("There was no call to check.");
    }

    @Test
    void bothFilesAreWrittenAndNothingElse(@TempDir Path directory) throws IOException {
        List<Path> written = ReportFiles.write(summary(threeCalls()), directory.resolve("new"));
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("report.html", "findings.json");
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
