package org.callpolicykit.testkit;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.testkit.Heard.Line;

/** Holds a check to its word that it is silent only under its conditions, told from the call itself: a second opinion beside a schedule's columns. */
record ConditionsLaw(Check check, CallRequest request) {

    /** Whether a condition holds of a call. */
    private enum Answer {
        HOLDS,
        FAILS,
        UNSURE
    }

    void holds(String about) {
        List<Answer> answers = check.silentWhen().stream().map(this::answer).toList();
        List<Line> found = Heard.from(check, request);
        if (answers.contains(Answer.FAILS)) {
            Assertions.assertThat(found)
                    .as("%s is silent only under its conditions, so it reports what is broken or unproven", about)
                    .isNotEmpty()
                    .allMatch(line -> line.status() == Status.BREACH || line.status() == Status.UNPROVEN);
        } else if (!answers.contains(Answer.UNSURE)) {
            Assertions.assertThat(found)
                    .as("%s is silent under its conditions, which hold", about)
                    .isEmpty();
        }
    }

    private Answer answer(Condition condition) {
        Call call = request.call();
        if (condition instanceof Condition.EveryStaffMember every) {
            return everyone(every.trait(), call.staff());
        }
        if (condition instanceof Condition.EveryPupil every) {
            return everyone(every.trait(), call.pupils());
        }
        if (condition instanceof Condition.Planned planned) {
            Who who = call.planned(planned.control());
            return sure(who != null && who.isAtLeastAsStrictAs(planned.atMost()));
        }
        if (condition instanceof Condition.OnPlatform on) {
            return sure(on.platform().equals(call.platform()));
        }
        if (condition instanceof Condition.ForPurpose purposes) {
            return sure(call.purpose() != null
                    && purposes.fitting().containsKey(call.kind())
                    && purposes.fitting().get(call.kind()).contains(call.purpose()));
        }
        if (condition instanceof Condition.InCalendar in) {
            CalendarEvent entry = call.calendarEvent();
            return sure(entry != null && entry.provider() == in.provider());
        }
        if (condition instanceof Condition.SeveralPupils) {
            return sure(
                    call.kind() != CallKind.INDIVIDUAL_PUPIL && call.pupils().size() > 1);
        }
        if (condition instanceof Condition.OfSchool of) {
            Days days = of.trait().of(request.school());
            return days.include(day()) ? Answer.HOLDS : days.areAll() ? Answer.FAILS : Answer.UNSURE;
        }
        return Answer.UNSURE;
    }

    private <P extends Person> Answer everyone(Trait<? super P> trait, List<Participant<P>> people) {
        boolean holds = !people.isEmpty();
        boolean unsure = false;
        for (Participant<P> participant : people) {
            Days days = trait.of(participant, request.school());
            holds &= days.include(day());
            unsure |= !days.areAll();
        }
        return holds || !unsure ? sure(holds) : Answer.UNSURE;
    }

    private static Answer sure(boolean holds) {
        return holds ? Answer.HOLDS : Answer.FAILS;
    }

    private int day() {
        return Days.number(request.school().dateOf(request.call().start()));
    }
}
