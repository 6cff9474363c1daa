package org.callpolicykit.rules.section8to10;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("10 Parents are pointed to further guidance on online safety")
class OnlineSafetyGuidanceGivenTest extends ToldContract {

    private static final String ALL =
            "See internetmatters.org, www.LGfL.net, Net-aware, parentinfo.org, thinkuknow.co.uk and saferinternet.org.uk";

    OnlineSafetyGuidanceGivenTest() {
        super(new OnlineSafetyGuidanceGiven(), Topic.GUIDANCE_LINKS);
    }

    @Override
    protected Call.Builder call() {
        Notice withoutText = notice("2026-11-26T15:00").withText(null);
        return lesson().notices(List.of(withoutText));
    }

    @Override
    protected String recipients() {
        return "the parents of";
    }

    private static Call.Builder saying(String... texts) {
        return lesson().notices(Stream.of(texts)
                .map(text -> notice("2026-11-26T15:00").withText(text))
                .toList());
    }

    @Test
    void aNoticeThatNamesEachSiteIsKeptAndOneThatLeavesSomeOutIsNot() {
        rule.on(saying(ALL)).isKept();
        rule.on(saying(ALL.replace("parentinfo.org", "").replace("Net-aware", "")))
                .isBreached("has a notice with guidance links that leaves out net-aware and parentinfo.org");
        rule.on(saying("See our website.", ALL)).isKept();
        rule.on(saying(ALL, "See our website.")).isKept();
    }

    @Test
    void aNoticeOfSomethingElseIsNotRead() {
        rule.on(lesson().notices(List.of(
                        notice(Channel.EMAIL, "2026-11-26T15:00", Set.of(Topic.TIME)),
                        notice("2026-11-26T15:00").withText(ALL))))
                .isKept();
    }

    @Test
    void theSchoolNamesItsOwnSites() {
        rule.with(OnlineSafetyGuidanceGiven.LINKS, List.of("alder-bank.example"))
                .on(saying("See alder-bank.example/safety"))
                .isKept();
        rule.with(OnlineSafetyGuidanceGiven.LINKS, List.of())
                .on(saying("See us."))
                .isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(parentMeeting()).doesNotApply();
    }
}
