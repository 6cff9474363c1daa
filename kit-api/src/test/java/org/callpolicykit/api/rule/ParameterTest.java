package org.callpolicykit.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.ParameterValue.Entries;
import org.callpolicykit.api.rule.ParameterValue.Items;
import org.callpolicykit.api.rule.ParameterValue.Text;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.api.school.SchoolHours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parameter")
class ParameterTest {

    private static final Parameter<Integer> STAFF = Parameter.integer("minimum-staff", 2, 2, 6);

    private static <T> T read(Parameter<T> parameter, String text) {
        return parameter.type().read(new Text(text));
    }

    @Test
    void ofWholeNumbersKeepsItsBounds() {
        assertThat(read(STAFF, "2")).isEqualTo(2);
        assertThat(read(STAFF, "6")).isEqualTo(6);
        for (String wrong : List.of("1", "7", "two", "2.5", "", "99999999999")) {
            assertThatThrownBy(() -> read(STAFF, wrong))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("found " + wrong + ", expected a whole number from 2 to 6");
        }
        assertThatThrownBy(() -> STAFF.type().read(new Items(List.of()))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void hasASeedWithinItsBounds() {
        assertThatThrownBy(() -> Parameter.integer("minimum-staff", 1, 2, 6))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parameter.integer("Minimum", 2, 2, 6)).hasMessageContaining("lower-case words");
    }

    @Test
    void ofTimesPlatformsAndHoursIsReadAndWritten() {
        Parameter<LeadTime> lead = Parameter.leadTime("notice-lead", LeadTime.parse("1 school day"));
        Parameter<SchoolHours> hours = Parameter.hours("school-hours", SchoolHours.parse("08:45 to 15:15"));
        Parameter<PlatformId> platform = Parameter.platform("platform", PlatformId.GOOGLE_MEET);

        assertThat(read(lead, "PT5M")).hasToString("PT5M");
        assertThat(lead.seedText()).isEqualTo("1 school day");
        assertThat(read(hours, "09:00 to 15:00")).hasToString("09:00 to 15:00");
        assertThat(read(platform, "big-blue-button")).isEqualTo(new PlatformId("big-blue-button"));
        assertThatThrownBy(() -> read(lead, "5"))
                .hasMessage(
                        "found 5, expected an ISO-8601 duration such as PT5M, or school days such as \"2 school days\"");
        assertThatThrownBy(() -> read(platform, "G-Meet"))
                .hasMessageContaining("expected a platform such as google-meet");
    }

    @Test
    void ofChoicesIsReadAndWritten() {
        Parameter<Who> who = Parameter.choice("at-most", Who.STAFF);
        Parameter<Set<Channel>> channels =
                Parameter.choices("channels", Channel.class, EnumSet.of(Channel.TELEPHONE, Channel.EMAIL));

        assertThat(read(who, "school-accounts")).isEqualTo(Who.SCHOOL_ACCOUNTS);
        assertThatThrownBy(() -> read(who, "teachers"))
                .hasMessage("found teachers, expected one of everyone, school-accounts, staff, hosts, nobody");
        assertThat(channels.seedText()).isEqualTo("[email, telephone]");
        assertThat(channels.type().read(new Items(List.of(new Text("letter"), new Text("email")))))
                .containsExactly(Channel.EMAIL, Channel.LETTER);
        assertThat(read(channels, "letter")).containsExactly(Channel.LETTER);
        assertThatThrownBy(() -> channels.type().read(new Items(List.of())))
                .hasMessageContaining("found an empty list");
    }

    @Test
    void byKindOfCallKeepsTheSeedForKindsThatAreNotSet() {
        Map<CallKind, Set<Purpose>> seed = new EnumMap<>(CallKind.class);
        seed.put(CallKind.LESSON, Set.of(Purpose.LESSON_CONTENT));
        seed.put(CallKind.ASSEMBLY, Set.of(Purpose.ASSEMBLY_OR_COMMUNICATION));
        Parameter<Map<CallKind, Set<Purpose>>> purposes = Parameter.choicesByKind("purposes", Purpose.class, seed);

        assertThat(purposes.type().read(new Entries(Map.of("lesson", new Text("wellbeing")))))
                .containsEntry(CallKind.LESSON, Set.of(Purpose.WELLBEING))
                .containsEntry(CallKind.ASSEMBLY, Set.of(Purpose.ASSEMBLY_OR_COMMUNICATION));
        assertThat(purposes.seedText()).isEqualTo("{lesson: [lesson-content], assembly: [assembly-or-communication]}");
        assertThatThrownBy(() -> purposes.type().read(new Entries(Map.of("lessons", new Text("wellbeing")))))
                .hasMessageContaining("found lessons, expected one of lesson, small-group");
        assertThatThrownBy(() -> read(purposes, "lesson")).hasMessageContaining("found lesson, expected kinds of call");
    }

    @Test
    void isReadOnlyByTheRuleThatDeclaresIt() {
        RuleSpec spec = RuleSpec.of(Clause.of("6(3)"), "Two members of staff")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .parameter(STAFF)
                .mandatory()
                .remedy(SchoolRole.HOST, "Invite another.");

        assertThat(Settings.seedOf(spec).get(STAFF)).isEqualTo(2);
        assertThat(Settings.seedOf(spec).with(STAFF, 3).get(STAFF)).isEqualTo(3);
        assertThat(Settings.seedOf(spec).with(STAFF, 3).with(STAFF, 2))
                .isEqualTo(Settings.seedOf(spec))
                .hasSameHashCodeAs(Settings.seedOf(spec))
                .isNotEqualTo(Settings.seedOf(spec).with(STAFF, 3));
        assertThatThrownBy(() -> Settings.seedOf(spec).with(STAFF, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settings.seedOf(spec).get(Parameter.integer("other", 1, 1, 2)))
                .hasMessage(
                        "the rule of clause 6(3) does not declare the parameter other; add it to its specification");
    }

    @Test
    void aSpecificationLeavesNothingToChance() {
        RuleSpec.Builder whole = RuleSpec.of(Clause.of("6(3)"), "Two").governs(CallKind.WITH_PUPILS, Stage.PLANNING);

        assertThatThrownBy(() -> whole.remedy(SchoolRole.HOST, "Invite another."))
                .hasMessageContaining("has no level");
        assertThatThrownBy(() -> whole.mandatory().remedy(SchoolRole.HOST, " "))
                .hasMessageContaining("says what to do");
        assertThatThrownBy(
                        () -> RuleSpec.of(Clause.of("6(3)"), "Two").mandatory().remedy(SchoolRole.HOST, "Do."))
                .hasMessageContaining("needs a title, a kind of call and a stage");
        assertThatThrownBy(() ->
                        whole.parameter(STAFF).parameter(STAFF).mandatory().remedy(SchoolRole.HOST, "Do."))
                .hasMessageContaining("two parameters named minimum-staff");
    }
}
