package org.callpolicykit.testkit.platform;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformSpec;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every platform adapter has to show, as tests that run against the author's own strict server:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> contract() {
 *     Waits waits = new Waits();
 *     return AdapterContract.of(new XAdapter(waits::add), XServer::start).waitsIn(waits).tests();
 * }
 * }</pre>
 *
 * <p>What a platform lacks, its {@link org.callpolicykit.api.platform.PlatformSpec} says; the tests that do not apply are aborted with that reason, never left out.
 */
public final class AdapterContract {

    private final Subject subject;

    private AdapterContract(Subject subject) {
        this.subject = subject;
    }

    /**
     * The contract for one adapter.
     *
     * @param adapter the adapter
     * @param start starts a server in which nothing is yet, each time anew
     */
    public static AdapterContract of(PlatformAdapter adapter, Supplier<? extends PlatformServer> start) {
        return new AdapterContract(new Subject(adapter, start, null, null));
    }

    /**
     * Holds this call, and others like it, in place of a sample call of the first kind that the platform serves: for a platform that holds calls of several kinds in
     * several ways.
     *
     * @throws IllegalArgumentException if the platform does not serve such a call
     */
    public AdapterContract holding(Call call) {
        PlatformSpec spec = subject.spec();
        if (!spec.serves().contains(call.kind()) || !spec.id().equals(call.platform())) {
            throw new IllegalArgumentException(
                    "call " + call.id() + " is a " + call.kind().label() + " on " + call.platform()
                            + "; give one of a kind that " + spec.name() + " serves, on " + spec.id());
        }
        return new AdapterContract(new Subject(subject.adapter(), subject.start(), subject.waits(), call));
    }

    /** Also looks at how long the adapter waits before it tries again. */
    public AdapterContract waitsIn(Waits waits) {
        return new AdapterContract(new Subject(subject.adapter(), subject.start(), waits, subject.held()));
    }

    /** Returns the tests. */
    public Stream<DynamicTest> tests() {
        return Stream.of(
                        new ControlTests(subject).all(),
                        new OneMeetingTests(subject).all(),
                        new FaultTests(subject).all(),
                        new DiscretionTests(subject).all(),
                        new PreflightTests(subject).all(),
                        new AttendanceTests(subject).all(),
                        new LockTests(subject).all(),
                        new ThreadTests(subject).all(),
                        new RehearsalTests(subject).all(),
                        new ImportTests(subject).all(),
                        new LackTests(subject).all())
                .flatMap(tests -> tests);
    }
}
