package org.callpolicykit.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the notices of a schedule say")
class NoticeColumnTest {

    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final Instant NINE = Instant.parse("2026-09-03T08:00:00Z");
    private static final PersonId AMARA = new PersonId("T1");

    /** Everything is an instance of its own, as where a MIS reads each notice from its database. */
    private static Notice letter() {
        return new Notice(
                Channel.EMAIL,
                NINE,
                Set.of(Notice.Topic.SITES, Notice.Topic.TIME),
                Set.of(new PersonId("P1")),
                Set.of(Audience.PARENTS, Audience.PUPILS),
                Set.of(),
                new Sender(new PersonId("T1"), Ownership.SCHOOL, new String("office@school.example")),
                List.of(new Delivery(new PersonId("G1"), "g1@family.example")),
                new String("Dear parents"));
    }

    private static int contents(Notice... notices) {
        Call call = Call.builder(new CallId("C1"), CallKind.LESSON, "Lesson", NINE, NINE.plusSeconds(1800))
                .notices(List.of(notices))
                .build();
        return ScheduleColumns.of(SCHOOL, List.of(call)).notices().contents();
    }

    @Test
    void isKeptOnceHoweverOftenItIsSaid() {
        Notice later = new Notice(
                Channel.EMAIL,
                NINE.plusSeconds(60),
                letter().topics(),
                letter().about(),
                letter().audience(),
                Set.of(new PersonId("P1")),
                letter().sender(),
                letter().deliveries(),
                letter().text());

        assertThat(contents(letter(), letter(), later)).isEqualTo(1);
    }

    @Test
    void isAnotherThingWhereOneDetailDiffers() {
        Notice letter = letter();
        List<Notice> others = List.of(
                letter.withText(null),
                letter.withText("Dear Parents"),
                letter.withSender(null),
                letter.withSender(new Sender(null, Ownership.SCHOOL, "office@school.example")),
                letter.withSender(new Sender(AMARA, Ownership.PERSONAL, "office@school.example")),
                letter.withSender(new Sender(AMARA, Ownership.SCHOOL, "Office@school.example")),
                letter.withAudience(Set.of(Audience.PARENTS)),
                letter.withAudience(Set.of(Audience.PARENTS, Audience.STAFF)),
                letter.withDeliveries(null),
                letter.withDeliveries(List.of()),
                letter.withDeliveries(List.of(new Delivery(new PersonId("G1"), "g2@family.example"))),
                with(Channel.LETTER, letter.topics(), letter.about()),
                with(Channel.EMAIL, Set.of(Notice.Topic.SITES, Notice.Topic.STAFF), letter.about()),
                with(Channel.EMAIL, letter.topics(), Set.of()),
                with(Channel.EMAIL, letter.topics(), Set.of(new PersonId("P2"))));

        for (Notice other : others) {
            assertThat(contents(letter, other, letter(), other)).isEqualTo(2);
        }
        assertThat(contents(others.toArray(Notice[]::new))).isEqualTo(others.size());
    }

    private static Notice with(Channel channel, Set<Notice.Topic> topics, Set<PersonId> about) {
        Notice letter = letter();
        return new Notice(channel, NINE, topics, about)
                .withAudience(letter.audience())
                .withSender(letter.sender())
                .withDeliveries(letter.deliveries())
                .withText(letter.text());
    }
}
