package org.callpolicykit.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.tom;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.school.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The notice of a call")
class NoticeWriterTest {

    private static final NoticeDetails DETAILS =
            NoticeDetails.of("We play guitar together.", "Open Google Classroom five minutes before the start.");

    @TempDir
    Path templates;

    private static CallNotice of(Call.Builder call) {
        return NoticeWriter.withKitTemplates().write(ALDER_BANK, call.build(), DETAILS);
    }

    @Test
    void tellsParentsWhatThePolicyAsksFor() {
        CallNotice notice = of(lesson());

        assertThat(notice.subject()).isEqualTo("Year 4 guitar: video call on Tuesday 1 December 2026 at 10:00");
        assertThat(notice.text())
                .contains("When:   Tuesday 1 December 2026, 10:00 to 10:45")
                .contains("Where:  Google Meet")
                .contains("With:   Amara Osei, Ben Whitlock")
                .contains("What:   We play guitar together.")
                .contains("Joining: Open Google Classroom five minutes before the start.")
                .contains("office@alder-bank.example, 01632 960100")
                .contains("https://www.saferinternet.org.uk/advice-centre/parents-and-carers");
        assertThat(notice.topics())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                        EnumSet.of(Topic.JOINING_DETAILS, Topic.VISITORS, Topic.CAMERA_CHOICE, Topic.RECORDING)));
    }

    @Test
    void saysTheSameAsAPage() {
        String text = of(lesson()).text();
        String page = of(lesson())
                .html()
                .replaceAll("<style>[^<]*</style>|<title>[^<]*</title>|<[^>]*>", "")
                .replace('’', '\'');

        for (String line : text.lines()
                .filter(line -> line.startsWith("- ") && !line.contains("http"))
                .toList()) {
            assertThat(page).contains(line.substring(2));
        }
    }

    @Test
    void anIndividualCallAsksTheParentToStayInTheRoom() {
        assertThat(of(individualCall()).text())
                .contains("Please stay within reach for the whole call, and in the room");
        assertThat(of(lesson()).text()).doesNotContain("in the room:");
    }

    @Test
    void parentsAreTheGuestsOfTheirOwnCalls() {
        CallNotice notice = of(parentMeeting());

        assertThat(notice.text())
                .contains("You are invited to a video call.")
                .contains("You may leave your camera off")
                .doesNotContain("Your child is invited");
        assertThat(notice.topics()).contains(Topic.CAMERA_CHOICE);
    }

    @Test
    void whatIsNotKnownIsNotToldAndDoesNotCountAsTold() {
        School unknown = ALDER_BANK.toBuilder().contact(null).build();
        CallNotice notice = NoticeWriter.withKitTemplates()
                .write(
                        unknown,
                        lesson().platform(null).staff(List.of()).build(),
                        new NoticeDetails(List.of(), null, null, null, List.of()));

        assertThat(notice.topics())
                .containsExactlyInAnyOrder(Topic.TIME, Topic.ETIQUETTE, Topic.SAFEGUARDING, Topic.ACCEPTABLE_USE);
        assertThat(notice.text()).doesNotContain("Where:", "With:", "What:", "Questions", "More on online safety");
    }

    @Test
    void visitorsAndTheLinkAreTold() {
        CallNotice notice = NoticeWriter.withKitTemplates()
                .write(
                        ALDER_BANK,
                        lesson().visitors(List.of(tom())).build(),
                        new NoticeDetails(
                                List.of("Google Classroom"), null, null, "https://meet.example/a", List.of()));

        assertThat(notice.topics()).contains(Topic.VISITORS, Topic.JOINING_DETAILS);
        assertThat(notice.text()).contains("Guests: Tom Reyes, from outside the school", "Where:  Google Classroom");
        assertThat(notice.html()).contains("<a href=\"https://meet.example/a\">");
    }

    @Test
    void whatOthersWroteIsNoMarkup() {
        Call call =
                lesson().title("<script>alert(1)</script>\r\nBcc: x@y.example").build();
        CallNotice notice = NoticeWriter.withKitTemplates()
                .write(
                        ALDER_BANK,
                        call,
                        new NoticeDetails(List.of("\u001b[31m"), "<b>", "&", "javascript:alert(1)", List.of()));

        assertThat(notice.html()).doesNotContain("<script>", "<b>", "href=\"javascript");
        assertThat(notice.html()).contains("&lt;script&gt;");
        assertThat(notice.subject()).startsWith("<script>alert(1)</script> Bcc: x@y.example: video call");
        assertThat(notice.text()).doesNotContain("\u001b", "\r");
    }

    @Test
    void isTheFactThatItWasSent() {
        CallNotice notice = of(lesson());

        assertThat(notice.sent(Channel.EMAIL, THE_DAY_BEFORE, Set.of(), Set.of(Audience.PARENTS)))
                .satisfies(sent -> assertThat(sent.topics()).isEqualTo(notice.topics()))
                .satisfies(sent -> assertThat(sent.text()).isEqualTo(notice.text()));
        assertThat(notice.toString()).doesNotContain("Amara");
    }

    @Test
    void aSchoolReplacesATemplateAndKeepsTheOther() throws IOException {
        Files.writeString(templates.resolve("notice.txt.ftl"), "Croeso! ${title}, ${starts}\n");

        CallNotice notice = NoticeWriter.withTemplatesIn(templates).write(ALDER_BANK, lesson().build(), DETAILS);

        assertThat(notice.text()).isEqualTo("Croeso! Year 4 guitar, 10:00\n");
        assertThat(notice.html()).contains("How we meet");
    }

    @Test
    void aTemplateThatIsWrongIsSaidWithItsLine() throws IOException {
        NoticeWriter writer = NoticeWriter.withTemplatesIn(templates);
        Files.writeString(templates.resolve("notice.txt.ftl"), "Hello\n${titel}\n");
        assertThatThrownBy(() -> writer.write(ALDER_BANK, lesson().build(), DETAILS))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("template notice.txt.ftl, line 2")
                .hasMessageContaining("titel");

        Files.writeString(templates.resolve("notice.txt.ftl"), "<#if title>");
        assertThatThrownBy(() -> NoticeWriter.withTemplatesIn(templates).write(ALDER_BANK, lesson().build(), DETAILS))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("this is no FreeMarker template");
    }

    @Test
    void aTemplateCannotReachIntoTheProgram() throws IOException {
        Files.writeString(
                templates.resolve("notice.txt.ftl"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");

        assertThatThrownBy(() -> NoticeWriter.withTemplatesIn(templates).write(ALDER_BANK, lesson().build(), DETAILS))
                .isInstanceOf(TemplateProblem.class);
    }

    @Test
    void aDirectoryThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> NoticeWriter.withTemplatesIn(templates.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no directory of templates");
    }
}
