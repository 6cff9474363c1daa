package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call that is taken back")
class CancelTest {

    private final School school = new School();
    private final MeetingRef meeting = school.provision(School.lesson()).meeting();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void leavesNothingThatCouldBeUsed() {
        school.google.begin(meeting);
        school.google.configure(meeting, "{\"accessType\":\"OPEN\",\"moderation\":\"OFF\"}");
        school.connection().cancel(meeting);

        assertThat(school.google.kept(meeting.call())).isEmpty();
        assertThat(school.google.announcements()).isEmpty();
        assertThat(school.google.cohosts(meeting)).isEmpty();
        assertThat(school.google.space(meeting).has("activeConference")).isFalse();
        assertThat(school.google.space(meeting).getAsJsonObject("config").toString())
                .contains("\"accessType\":\"RESTRICTED\"", "\"moderation\":\"ON\"");
    }

    @Test
    void mayBeTakenBackAgain() {
        school.connection().cancel(meeting);
        school.connection().cancel(meeting);

        assertThat(school.google.kept(meeting.call())).isEmpty();
    }

    @Test
    void isCleanedUpWhereSomebodyTookItsEventOut() {
        school.google.takeOut(meeting.call());
        school.connection().cancel(meeting);

        assertThat(school.google.kept(meeting.call())).isEmpty();
        assertThat(school.google.announcements()).isEmpty();
    }

    @Test
    void needsToKnowWhoseCalendarItIsIn() {
        GivenSettings settings = school.google.settings().value("account-of:s-amara", " ");

        assertThat(School.refusal(() -> school.connect(settings).cancel(meeting)))
                .hasMessageContaining("let the host's settings answer account-of:s-amara.")
                .extracting("reason")
                .isEqualTo(Reason.NOT_AUTHENTICATED);
    }

    @Test
    void isNamedWithoutAnAddressOrALink() {
        assertThat(meeting.id())
                .matches("hosts/s-amara/events/cpk[a-v0-9]{52}/spaces/s1x")
                .doesNotContain("@", "meet.google");
    }
}
