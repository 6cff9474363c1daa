package org.callpolicykit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.lesson;
import static org.callpolicykit.core.Calls.school;
import static org.callpolicykit.core.Calls.staff;
import static org.callpolicykit.core.Calls.staffMeeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule that reads its calls again is reviewed as one that keeps them")
class ReadingScheduleReviewTest {

    private static final int CALLS = 400;
    private static final int FAULTY_EVERY = 20;

    private static final Check LOCKED = (request, findings) -> {
        if (request.call().planned(Control.LOCK) != Who.NOBODY) {
            findings.breach("is not locked");
        }
    };

    private static final SchoolDesk DESK = PolicyKit.ofRules(List.of(MadeRule.of(
                    "locked",
                    CallKind.ALL,
                    Stage.PLANNING,
                    Level.MANDATORY,
                    LOCKED.silentWhen(new Condition.Planned(Control.LOCK, Who.NOBODY)))))
            .school(SchoolPolicy.seed());

    private final List<Call> store = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    ReadingScheduleReviewTest() {
        for (int number = 0; number < CALLS; number++) {
            Call.Builder call = number % 3 == 0 ? staffMeeting("C" + (1000 + number)) : lesson("C" + (1000 + number));
            store.add(call.time(START.plusSeconds(60L * number), START.plusSeconds(60L * number + 1800))
                    .planned(Control.LOCK, number % FAULTY_EVERY == 7 ? Who.HOSTS : Who.NOBODY)
                    .build());
        }
    }

    private Schedule read() {
        return Schedule.reading(school(), CALLS, place -> {
            asked.incrementAndGet();
            return store.get(place).toBuilder().build();
        });
    }

    @Test
    void withTheSameFindings() {
        ScheduleReview kept = DESK.review(Schedule.of(school(), store), DAY_BEFORE);
        ScheduleReview read = DESK.review(read(), DAY_BEFORE);

        assertThat(read.findings()).isEqualTo(kept.findings());
        assertThat(read.refused()).isEqualTo(kept.refused()).isEqualTo(CALLS / FAULTY_EVERY);
    }

    @Test
    void withoutAskingForMostOfThem() {
        Schedule schedule = read();
        asked.set(0);
        DESK.review(schedule, DAY_BEFORE);

        assertThat(asked.get()).isBetween(CALLS / FAULTY_EVERY, CALLS / 4);
    }

    @Test
    void andDecidesAboutACallAsTheOtherDoes() {
        Schedule kept = Schedule.of(school(), store);
        Schedule read = Schedule.reading(kept.school(), CALLS, place -> store.get(place));
        Schedule anew = Schedule.reading(
                kept.school(), CALLS, place -> store.get(place).toBuilder().build());
        for (Call call : store) {
            CallRequest request = new CallRequest(kept.school(), call, Action.OPEN, DAY_BEFORE);

            assertThat(DESK.decide(request, read)).isEqualTo(DESK.decide(request, kept));
            assertThat(DESK.decide(request, anew)).isEqualTo(DESK.decide(request, kept));
        }
    }

    @Test
    void unlessACallBecameAnother() {
        Schedule schedule = read();
        store.set(7, store.get(7).toBuilder().staff(List.of(staff("T9"))).build());

        assertThatIllegalStateException()
                .isThrownBy(() -> DESK.review(schedule, DAY_BEFORE))
                .withMessageContaining("call C1007 at place 7 of a schedule has another member of staff");
    }
}
