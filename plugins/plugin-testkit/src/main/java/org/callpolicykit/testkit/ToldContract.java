package org.callpolicykit.testkit;

import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.rule.PolicyRule;
import org.junit.jupiter.api.Test;

/** What every rule shows that asks for something to be told before a call starts: extend it in the test of such a rule. */
public abstract class ToldContract {

    /** The rule under test, at the stage of planning. */
    protected final RuleTester rule;

    private final Notice.Topic topic;

    /** Tries a rule that asks for a topic to be told. */
    protected ToldContract(PolicyRule rule, Notice.Topic topic) {
        this.rule = RuleTester.of(rule);
        this.topic = topic;
    }

    /** Returns a call that the rule governs. */
    protected abstract Call.Builder call();

    /** Returns who is told, as the message ends: "the parents of". */
    protected abstract String recipients();

    private Call.Builder told(Notice... notices) {
        return call().notices(List.of(notices));
    }

    private Notice notice(String at) {
        return SampleCalls.notice(Channel.EMAIL, at, Set.of(topic));
    }

    private Instant start() {
        return call().build().start();
    }

    private Participant<?>[] people() {
        Call built = call().build();
        List<? extends Participant<?>> people = built.pupils().isEmpty() ? built.parents() : built.pupils();
        return people.toArray(new Participant<?>[0]);
    }

    private String missing() {
        return String.format(
                Locale.UK,
                "has no notice giving %s, sent by any channel no later than %tR on %<tA %<te %<tB, to %s",
                topic.label(),
                SampleSchool.ALDER_BANK.localTimeOf(start()),
                recipients());
    }

    @Test
    @Passes
    void everybodyWasToldBeforeTheCall() {
        rule.on(call()).isKept();
        rule.on(told(notice("2026-11-29T10:00"))).isKept();
    }

    @Test
    @Fails
    void whoWasNotToldYetIsStillToBeTold() {
        rule.on(told()).isDueBy(start(), missing()).namesPeople(people());
    }

    @Test
    @Boundary
    void thereIsTimeUntilTheCallStarts() {
        RuleTester atStart = rule.at(start());
        atStart.on(told()).isDueBy(start(), missing());
        rule.at(start().plusMillis(1)).on(told()).isBreached(missing());
        Notice lastMoment = new Notice(Channel.LETTER, start(), Set.of(topic), Set.of());
        rule.at(start().plusSeconds(60)).on(told(lastMoment)).isKept();
        Notice late = new Notice(Channel.LETTER, start().plusMillis(1), Set.of(topic), Set.of());
        rule.at(start().plusSeconds(60)).on(told(late)).isBreached(missing());
    }

    @Test
    void otherTopicsDoNotTellIt() {
        Set<Notice.Topic> others = EnumSet.complementOf(EnumSet.of(topic));
        rule.on(told(SampleCalls.notice(Channel.EMAIL, "2026-11-29T10:00", others)))
                .isDueBy(start(), missing());
    }

    @Test
    void aNoticeThatIsPlannedHasNotBeenSent() {
        rule.at(schoolTime("2026-11-29T09:59"))
                .on(told(notice("2026-11-29T10:00")))
                .isDueBy(start(), missing());
    }

    @Test
    void whatNobodyKeepsCannotBeShown() {
        rule.on(call().notices(null)).isUnproven("has no record of what parents were told, expected " + topic.label());
    }
}
