package org.callpolicykit.benchmarks;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.CallSource;
import org.jspecify.annotations.Nullable;

/** A source that makes a year anew when it is asked for a call, and keeps nothing once it is told to forget: a stand-in for a MIS's store. For one thread. */
public final class ForgetfulYear implements CallSource {

    private final int size;
    private @Nullable List<Call> calls;

    /** A source of so many calls. */
    public ForgetfulYear(int size) {
        this.size = size;
    }

    @Override
    public Call call(int place) {
        List<Call> made = calls;
        if (made == null) {
            made = SchoolYear.of(size, 0).calls();
            calls = made;
        }
        return made.get(place);
    }

    /** Lets go of the year. */
    public void forget() {
        calls = null;
    }
}
