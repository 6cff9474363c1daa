package org.callpolicykit.adapter.schoolcloud;

import static org.callpolicykit.adapter.schoolcloud.SchoolCloudCapabilities.SPEC;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.platform.SchoolPeople;

/** Reads the files that a school gives, anew each time. Contacts nobody, keeps nothing; so threads may share it. */
final class SchoolCloudConnection implements PlatformConnection {

    private final SchoolCloudSettings settings;

    SchoolCloudConnection(SchoolCloudSettings settings) {
        this.settings = settings;
    }

    @Override
    public Preflight preflight() {
        List<Shortfall> shortfalls = new ArrayList<>();
        SyncCheck check = new SyncCheck(shortfalls::add);
        readable(shortfalls, () -> settings.contacts().ifPresent(check::contacts));
        readable(shortfalls, () -> settings.teachers().ifPresent(check::teachers));
        readable(shortfalls, () -> AppointmentsFile.check(settings, problem -> shortfalls.add(problem.shortfall())));
        return new Preflight(shortfalls);
    }

    /** A file that cannot be read at all is one line among the others. */
    private static void readable(List<Shortfall> shortfalls, Runnable reading) {
        try {
            reading.run();
        } catch (PlatformException e) {
            String message = String.valueOf(e.getMessage());
            shortfalls.add(new Shortfall(message, "Put that right, and check again."));
        }
    }

    @Override
    public Bookings bookings(SchoolPeople people) {
        AppointmentsFile file = AppointmentsFile.read(settings, people);
        Consultations consultations = new Consultations(settings.teacherPlace(), settings.retentionClass());
        return new Bookings(
                file.appointments().stream().map(consultations::booking).toList(), file.leftOut());
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        return new FileAttendance(settings).of(meeting, call);
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        throw SPEC.unsupported(Operation.PROVISION);
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        throw SPEC.unsupported(Operation.REHEARSE);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        throw SPEC.unsupported(Operation.AMEND);
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        throw SPEC.unsupported(Operation.READ_BACK);
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        throw SPEC.unsupported(Operation.LOCK);
    }

    @Override
    public void cancel(MeetingRef meeting) {
        throw SPEC.unsupported(Operation.CANCEL);
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
