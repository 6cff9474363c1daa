package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a schedule, which is in order of start: of each person's calls so far, only the one that ends last has to be remembered. A call
 * that starts before that end overlaps it; both are marked. No overlap is missed: a call that is no longer remembered was marked when the one that
 * ends later replaced it, or had ended by then. Reads the columns; the calls themselves only where two may overlap.
 */
final class StaffSweep {

    private static final int NONE = -1;

    private final List<Call> calls;
    private final ScheduleColumns columns;
    private final Map<PersonId, Booked> booked = new HashMap<>();
    private final List<Booked @Nullable []> teams = new ArrayList<>();
    private final TreeMap<Integer, StaffBookings> clashing = new TreeMap<>();

    StaffSweep(Schedule schedule) {
        this.calls = schedule.calls();
        this.columns = schedule.columns();
    }

    /** Of one person's calls so far the one that ends last: its row, and the person's place on its staff. */
    private static final class Booked {
        private int row = NONE;
        private int place;
        private long end = Long.MIN_VALUE;
    }

    List<StaffBookings> bookings() {
        for (int row = 0; row < columns.size(); row++) {
            Booked[] team = teamOf(row);
            long start = columns.start(row);
            long end = endOf(row, start);
            for (int place = 0; place < team.length; place++) {
                Booked last = team[place];
                if (start < last.end) {
                    compare(row, place, last);
                }
                if (end > last.end || (end == last.end && endsLater(row, last.row))) {
                    last.row = row;
                    last.place = place;
                    last.end = end;
                }
            }
        }
        return List.copyOf(clashing.values());
    }

    /** A call that takes decades is longer than columns can say: it counts as the longest of all. */
    private long endOf(int row, long start) {
        long end = columns.end(row);
        return end - start == Integer.MAX_VALUE ? Long.MAX_VALUE : end;
    }

    /** Columns are in whole seconds; the calls know better. */
    private void compare(int row, int place, Booked last) {
        Call call = calls.get(row);
        Call other = calls.get(last.row);
        if (call.start().isBefore(other.end())) {
            bookingsOf(row).mark(place, other);
            bookingsOf(last.row).mark(last.place, call);
        }
    }

    private boolean endsLater(int row, int other) {
        return calls.get(row).end().isAfter(calls.get(other).end());
    }

    private StaffBookings bookingsOf(int row) {
        return clashing.computeIfAbsent(row, first -> new StaffBookings(calls.get(row)));
    }

    private Booked[] teamOf(int row) {
        int code = columns.staffCode(row);
        while (teams.size() <= code) {
            teams.add(null);
        }
        Booked[] team = teams.get(code);
        if (team == null) {
            List<Participant<StaffMember>> staff = calls.get(row).staff();
            team = new Booked[staff.size()];
            for (int place = 0; place < team.length; place++) {
                team[place] = booked.computeIfAbsent(staff.get(place).id(), id -> new Booked());
            }
            teams.set(code, team);
        }
        return team;
    }
}
