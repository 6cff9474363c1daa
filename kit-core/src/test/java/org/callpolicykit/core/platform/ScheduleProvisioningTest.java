package org.callpolicykit.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.callpolicykit.core.Calls.DAY_BEFORE;
import static org.callpolicykit.core.Calls.START;
import static org.callpolicykit.core.Calls.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.Calls;
import org.callpolicykit.core.platform.MeetingResult.Attended;
import org.callpolicykit.core.platform.MeetingResult.Changed;
import org.callpolicykit.core.platform.MeetingResult.Checked;
import org.callpolicykit.core.platform.MeetingResult.Failed;
import org.callpolicykit.core.platform.MeetingResult.Made;
import org.callpolicykit.core.platform.MeetingResult.NotTried;
import org.callpolicykit.core.platform.MeetingResult.Refused;
import org.callpolicykit.core.platform.MeetingResult.Rehearsed;
import org.callpolicykit.core.platform.MeetingResult.TakenBack;
import org.callpolicykit.core.platform.MeetingResult.Unchanged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The meetings of a schedule")
class ScheduleProvisioningTest {

    private final Rooms rooms = new Rooms();
    private final MeetingBook book = MeetingBook.inMemory();
    private final Set<CallId> refused = new HashSet<>();

    private final ScheduleProvisioning meetings = ScheduleProvisioning.of(new Desk(refused), Rooms.SPEC, rooms, book);

    /** Asks for three controls, and refuses what it is told to refuse. */
    private record Desk(Set<CallId> refused) implements PlanningDesk {

        @Override
        public Decision decide(CallRequest request, Schedule schedule) {
            assertThat(request.action()).isEqualTo(Action.INVITE);
            CallId call = request.call().id();
            List<Finding> findings = refused.contains(call)
                    ? List.of(new Finding(
                            citation(), Status.BREACH, Message.of("no"), List.of(), null, null, null, List.of()))
                    : List.of();
            return Decision.of(call, request.action(), request.at(), findings);
        }

        private static Citation citation() {
            return new Citation(
                    new RuleId("two-adults"),
                    Clause.of("6(3)"),
                    "Two adults",
                    Level.MANDATORY,
                    new Remedy(SchoolRole.TEACHER, "Ask somebody."));
        }

        @Override
        public PlatformPlan platformPlan(Call call) {
            return new PlatformPlan(
                    call,
                    call.platform(),
                    List.of(measure(Control.WAITING_ROOM), measure(Control.LOCK), measure(Control.SCREEN_SHARE)));
        }

        private static PlatformPlan.Measure measure(Control control) {
            return new PlatformPlan.Measure(
                    new ControlSetting(control, Who.HOSTS), List.of(), Support.ENFORCE, List.of());
        }
    }

    private static Call onRooms(String id) {
        return lesson(id).platform(Rooms.SPEC.id()).build();
    }

    private static Schedule schedule(Call... calls) {
        return Schedule.of(Calls.school(), List.of(calls));
    }

    private static Schedule week(int calls) {
        return Schedule.of(
                Calls.school(),
                IntStream.range(0, calls)
                        .mapToObj(number -> onRooms(String.format("L%03d", number)))
                        .toList());
    }

    @Test
    void areMadeAsThePolicyAsksAndKept() {
        ProvisioningReport report = meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.all(Made.class))
                .singleElement()
                .satisfies(made -> assertThat(made.provisioned().meeting().id()).isEqualTo("room-L1"));
        assertThat(report.outcomes(Enforced.class))
                .extracting(outcome -> outcome.required().control())
                .containsExactlyInAnyOrder(Control.WAITING_ROOM, Control.SCREEN_SHARE);
        assertThat(report.outcomes(ManualStep.class)).hasSize(1);
        assertThat(book.find(new CallId("L1"))).isPresent();
    }

    @Test
    void areNotMadeForCallsThatThePolicyRefuses() {
        refused.add(new CallId("L1"));
        ProvisioningReport report = meetings.provision(schedule(onRooms("L1"), onRooms("L2")), DAY_BEFORE);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.all(Refused.class)).singleElement().satisfies(result -> {
            assertThat(result.meeting()).isNull();
            assertThat(result.decision().findings()).hasSize(1);
        });
        assertThat(rooms.asked).containsExactly("make L2");
    }

    @Test
    void areNamedWhereTheirCallsAreRefusedByNow() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        refused.add(new CallId("L1"));

        assertThat(meetings.provision(schedule(onRooms("L1")), DAY_BEFORE).all(Refused.class))
                .singleElement()
                .satisfies(result -> assertThat(result.meeting()).isNotNull());
    }

    @Test
    void areLeftAloneOnOtherPlatformsAndOnceTheyHaveBegun() {
        Call elsewhere = lesson("L2").platform(PlatformId.MICROSOFT_TEAMS).build();
        Call nowhere = lesson("L3").build();

        assertThat(meetings.provision(schedule(elsewhere, nowhere), DAY_BEFORE).results())
                .isEmpty();
        assertThat(meetings.provision(schedule(onRooms("L1")), START).results()).isEmpty();
    }

    @Test
    void areNotTouchedWhereNothingHasChanged() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);

        assertThat(meetings.provision(schedule(onRooms("L1")), DAY_BEFORE).all(Unchanged.class))
                .hasSize(1);
        assertThat(rooms.asked).containsExactly("make L1");
    }

    @Test
    void areChangedWithTheirCalls() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        Call later = onRooms("L1").toBuilder()
                .time(START.plusSeconds(600), START.plusSeconds(3000))
                .build();
        Call another =
                onRooms("L1").toBuilder().pupils(List.of(Calls.pupil("P1"))).build();

        assertThat(meetings.provision(schedule(later), DAY_BEFORE).all(Changed.class))
                .hasSize(1);
        assertThat(meetings.provision(schedule(another), DAY_BEFORE).all(Changed.class))
                .hasSize(1);
        assertThat(meetings.provision(schedule(another), DAY_BEFORE).all(Unchanged.class))
                .hasSize(1);
        assertThat(rooms.asked).containsExactly("make L1", "change L1", "change L1");
    }

    @Test
    void areRehearsedWithoutSendingAnything() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        Call later = onRooms("L1").toBuilder()
                .time(START.plusSeconds(600), START.plusSeconds(3000))
                .build();
        refused.add(new CallId("L3"));

        ProvisioningReport report = meetings.rehearse(schedule(later, onRooms("L2"), onRooms("L3")), DAY_BEFORE);

        assertThat(report.all(Rehearsed.class))
                .extracting(
                        rehearsed -> rehearsed.requests().get(0).toString(), rehearsed -> rehearsed.meeting() != null)
                .containsExactly(
                        tuple("POST https://rooms.example/L2", false), tuple("PATCH https://rooms.example/L1", true));
        assertThat(report.all(Refused.class)).hasSize(1);
        assertThat(rooms.asked).containsExactly("make L1");
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void areRehearsedWhereTheyWouldBeReadOrAskedAboutOrTakenBack() {
        Schedule schedule = schedule(onRooms("L1"), onRooms("L2"));
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        KeptMeeting kept = book.all().get(0);

        assertThat(requests(meetings.rehearseDrift(schedule, DAY_BEFORE))).containsExactly("GET");
        assertThat(requests(meetings.rehearseDrift(schedule, START.plusSeconds(2700))))
                .isEmpty();
        assertThat(requests(meetings.rehearseAttendance(schedule, START))).isEmpty();
        assertThat(requests(meetings.rehearseAttendance(schedule, START.plusSeconds(2700))))
                .containsExactly("HEAD");
        assertThat(requests(meetings.rehearseCancel(List.of(kept)))).containsExactly("DELETE");
        assertThat(rooms.asked).containsExactly("make L1");
        assertThat(book.all()).containsExactly(kept);
    }

    private static List<String> requests(ProvisioningReport report) {
        assertThat(report.results()).hasOnlyElementsOfType(Rehearsed.class);
        return report.all(Rehearsed.class).stream()
                .flatMap(rehearsed -> rehearsed.requests().stream())
                .map(RemoteRequest::method)
                .toList();
    }

    @Test
    void thatCannotBeRehearsedAreToldAndStayInTheBook() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        rooms.trouble = call -> Optional.of(Rooms.failure(Reason.NOT_FOUND));

        assertThat(meetings.rehearseDrift(schedule(onRooms("L1")), DAY_BEFORE).all(Failed.class))
                .hasSize(1);
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void goOnWhereTheyStopped() {
        Set<String> through = Collections.synchronizedSet(new HashSet<>());
        rooms.trouble = call -> through.size() < 7 && through.add(call.value())
                ? Optional.empty()
                : Optional.of(Rooms.failure(Reason.BUSY));
        ProvisioningReport first = meetings.provision(week(20), DAY_BEFORE);

        assertThat(first.all(Made.class)).hasSize(7);
        assertThat(first.all(Failed.class)).hasSize(5);
        assertThat(first.all(NotTried.class))
                .hasSize(8)
                .allSatisfy(result -> assertThat(result.why())
                        .isEqualTo("Not tried after 5 failures in a row. The last one: Rooms says BUSY; wait."));

        rooms.trouble = call -> Optional.empty();
        ProvisioningReport second = meetings.provision(week(20), DAY_BEFORE);

        assertThat(second.isComplete()).isTrue();
        assertThat(second.all(Unchanged.class)).hasSize(7);
        assertThat(second.all(Made.class)).hasSize(13);
        assertThat(rooms.asked).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void areAllTriedWhereEachFailsForItsOwnReason() {
        rooms.trouble = call -> Optional.of(Rooms.failure(Reason.CONFLICT));

        assertThat(meetings.provision(week(20), DAY_BEFORE).all(Failed.class))
                .hasSize(20)
                .allSatisfy(failed -> assertThat(failed.reason()).isEqualTo(Reason.CONFLICT));
        assertThat(book.all()).isEmpty();
    }

    @Test
    void surviveAnAdapterThatBreaksWithoutSayingWhatItQuoted() {
        rooms.trouble = call -> Optional.of(new IllegalStateException("Amara Osei"));

        assertThat(meetings.provision(week(2), DAY_BEFORE).all(Failed.class))
                .hasSize(2)
                .allSatisfy(failed -> {
                    assertThat(failed.reason()).isNull();
                    assertThat(failed.message())
                            .contains("java.lang.IllegalStateException", "ScheduleProvisioningTest.java")
                            .doesNotContain("Amara");
                });
    }

    @Test
    void stopWhereTheBookCannotBeKept() {
        MeetingBook full = new MeetingBook() {
            @Override
            public Optional<KeptMeeting> find(CallId call) {
                return Optional.empty();
            }

            @Override
            public List<KeptMeeting> all() {
                return List.of();
            }

            @Override
            public void keep(KeptMeeting meeting) {
                throw new IllegalStateException("no space left");
            }

            @Override
            public void strike(CallId call) {
                throw new IllegalStateException("no space left");
            }
        };

        assertThatThrownBy(() -> ScheduleProvisioning.of(new Desk(refused), Rooms.SPEC, rooms, full)
                        .provision(week(20), DAY_BEFORE))
                .hasMessage("no space left");
        assertThat(rooms.asked).hasSize(1);
    }

    @Test
    void thatSomebodyChangedAreToldAndPutRightTheNextTime() {
        meetings.provision(schedule(onRooms("L1"), onRooms("L2")), DAY_BEFORE);
        rooms.tamper("L2", Control.SCREEN_SHARE, Who.EVERYONE);
        rooms.tamper("L1", Control.WAITING_ROOM, Who.NOBODY);

        ProvisioningReport drift = meetings.drift(schedule(onRooms("L1"), onRooms("L2")), DAY_BEFORE);

        assertThat(drift.all(Checked.class))
                .hasSize(2)
                .allSatisfy(checked -> assertThat(checked.outcomes())
                        .extracting(outcome -> outcome.required().control())
                        .containsExactly(Control.WAITING_ROOM, Control.SCREEN_SHARE));
        assertThat(drift.outcomes(Drifted.class))
                .singleElement()
                .satisfies(drifted -> assertThat(drifted.observed())
                        .isEqualTo(new ControlSetting(Control.SCREEN_SHARE, Who.EVERYONE)));
        assertThat(drift.outcomes(Enforced.class)).as("stricter holds too").hasSize(3);
        assertThat(meetings.provision(schedule(onRooms("L1"), onRooms("L2")), DAY_BEFORE)
                        .all(Changed.class))
                .extracting(Changed::call)
                .containsExactly(new CallId("L2"));
        assertThat(meetings.drift(schedule(onRooms("L1"), onRooms("L2")), DAY_BEFORE)
                        .outcomes(Drifted.class))
                .isEmpty();
    }

    @Test
    void thatSomebodyTookAwayAreMadeAnewTheNextTime() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        rooms.rooms.clear();

        assertThat(meetings.drift(schedule(onRooms("L1")), DAY_BEFORE).all(Failed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThat(meetings.provision(schedule(onRooms("L1")), DAY_BEFORE).all(Made.class))
                .hasSize(1);
    }

    @Test
    void areTakenBackAndForgotten() {
        Schedule schedule = schedule(onRooms("L1"), onRooms("L2"));
        meetings.provision(schedule, DAY_BEFORE);
        List<KeptMeeting> gone = meetings.gone(schedule(onRooms("L2")), DAY_BEFORE, START.plusSeconds(1));

        assertThat(gone).extracting(kept -> kept.meeting().call()).containsExactly(new CallId("L1"));
        assertThat(meetings.gone(schedule(), DAY_BEFORE, START))
                .as("of other days")
                .isEmpty();
        assertThat(meetings.cancel(gone).all(TakenBack.class)).hasSize(1);
        assertThat(rooms.rooms).containsOnlyKeys(new CallId("L2"));
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void stayInTheBookWhereTheyCouldNotBeTakenBack() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        rooms.trouble = call -> Optional.of(Rooms.failure(Reason.UNREACHABLE));

        assertThat(meetings.cancel(book.all()).isComplete()).isFalse();
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void ofACallThatMovedToAnotherPlatformComeFirst() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);
        KeptMeeting kept = book.all().get(0);
        book.keep(new KeptMeeting(
                new MeetingRef(PlatformId.MICROSOFT_TEAMS, "old", kept.meeting().call()),
                kept.start(),
                kept.digest(),
                kept.at()));

        assertThat(meetings.provision(schedule(onRooms("L1")), DAY_BEFORE).all(NotTried.class))
                .singleElement()
                .satisfies(result -> assertThat(result.why()).contains("on microsoft-teams", "take that back first"));
    }

    @Test
    void areAskedWhoWasThereOnceTheyAreOver() {
        meetings.provision(schedule(onRooms("L1")), DAY_BEFORE);

        assertThat(meetings.attendance(schedule(onRooms("L1"), onRooms("L2")), START)
                        .results())
                .isEmpty();
        assertThat(meetings.attendance(schedule(onRooms("L1"), onRooms("L2")), START.plusSeconds(2700))
                        .all(Attended.class))
                .extracting(Attended::call)
                .containsExactly(new CallId("L1"));
    }

    @Test
    void areSharedOutToSeveralWorkers() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            ProvisioningReport report = meetings.with(
                            Workforce.on(executor, 8).reportingTo((result, done, total) -> told.add(done)))
                    .provision(week(200), DAY_BEFORE);

            assertThat(report.results())
                    .extracting(result -> result.call().value())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(200);
            assertThat(report.isComplete()).isTrue();
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 200).boxed().toList());
            assertThat(rooms.asked).hasSize(200).doesNotHaveDuplicates();
        } finally {
            executor.shutdown();
        }
    }
}
