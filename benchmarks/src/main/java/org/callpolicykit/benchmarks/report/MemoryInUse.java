package org.callpolicykit.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.ScheduleColumns;
import org.callpolicykit.benchmarks.ForgetfulYear;
import org.callpolicykit.benchmarks.Plugins;
import org.callpolicykit.benchmarks.SchoolYear;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;

/** What is kept in memory, by how much more of the heap is in use with many of a kind than without. */
final class MemoryInUse {

    /** The heading of the table. */
    static final String TITLE = "Memory";

    private static final int PER_CALL_AT_MOST = 100;
    private static final int DAY = 480;
    private static final int DESKS = 64;
    private static final int KITS = 4;
    private static final String ABOUT =
            "How much more of the heap is in use with many of a kind than without, after collecting garbage five"
                    + " times, in this one process. What a schedule keeps beside its people is the difference between a"
                    + " schedule of many calls and one of a day, in which the same people are.";

    private MemoryInUse() {}

    /** Measures a schedule of so many calls, desks, and plugins. */
    static Section measure(int calls) {
        List<Row> rows = new ArrayList<>(ofSchedule(calls));
        try (PolicyKit kit = Plugins.open()) {
            rows.add(ofDesk(kit));
            rows.add(ofPlugin(kit.plugins().size()));
        }
        return new Section(TITLE, ABOUT, rows);
    }

    /** Each way to keep a schedule has a row here. */
    private static List<Row> ofSchedule(int calls) {
        long before = UsedHeap.bytes();
        Schedule day = SchoolYear.of(DAY, 0);
        long withDay = UsedHeap.bytes();
        Schedule kept = SchoolYear.of(calls, 0);
        long withKept = UsedHeap.bytes();
        ScheduleColumns columns = ScheduleColumns.of(kept.school(), kept.calls());
        long withColumns = UsedHeap.bytes();
        Schedule readDay = reading(DAY);
        long withReadDay = UsedHeap.bytes();
        Schedule read = reading(calls);
        long withRead = UsedHeap.bytes();
        long people = withDay - before;
        String raw = "%,d calls, held beside %s".formatted(kept.size(), day);
        return List.of(
                row(
                        "a schedule that reads its calls again when needed, per call",
                        (double) (withRead - withReadDay - (withReadDay - withColumns)) / (calls - DAY),
                        "%,d calls, held beside %s; read from a year that is made anew when asked"
                                .formatted(read.size(), readDay)),
                row("columns of a schedule, per call", (double) (withColumns - withKept) / columns.size(), raw),
                Row.stated(
                        "a schedule of `Call` objects with columns, per call: the host's own objects, kept",
                        bytes((double) (withKept - withDay - people) / (calls - DAY)),
                        raw));
    }

    /** The source keeps nothing. */
    private static Schedule reading(int calls) {
        ForgetfulYear source = new ForgetfulYear(calls);
        Schedule read = Schedule.reading(SchoolYear.of(1, 0).school(), calls, source);
        source.forget();
        return read;
    }

    private static Row row(String what, double each, String raw) {
        return Row.of(what, "at most " + PER_CALL_AT_MOST + " bytes", bytes(each), each <= PER_CALL_AT_MOST, raw);
    }

    private static Row ofDesk(PolicyKit kit) {
        List<SchoolDesk> desks = new ArrayList<>();
        desks.add(kit.school(SchoolPolicy.seed()));
        long before = UsedHeap.bytes();
        for (int desk = 0; desk < DESKS; desk++) {
            desks.add(kit.school(SchoolPolicy.seed()));
        }
        double each = (double) (UsedHeap.bytes() - before) / DESKS;
        return Row.stated("a school's desk with all rules", bytes(each), desks.size() - 1 + " desks");
    }

    private static Row ofPlugin(int plugins) {
        List<PolicyKit> kits = new ArrayList<>();
        long before = UsedHeap.bytes();
        long classesBefore = UsedHeap.classBytes();
        for (int kit = 0; kit < KITS; kit++) {
            PolicyKit opened = Plugins.open();
            kits.add(opened);
            Objects.requireNonNull(opened.school(SchoolPolicy.seed()));
        }
        double heap = (double) (UsedHeap.bytes() - before) / KITS / plugins;
        double classes = (double) (UsedHeap.classBytes() - classesBefore) / KITS / plugins;
        String raw = kits.size() + " kits of " + plugins + " plugins, each used by a desk";
        kits.forEach(PolicyKit::close);
        return Row.stated(
                "a plugin behind its class loader",
                "%s of heap, %s for classes".formatted(bytes(heap), bytes(classes)),
                raw);
    }

    private static String bytes(double bytes) {
        return Measure.number(Math.rint(bytes)) + " bytes";
    }
}
