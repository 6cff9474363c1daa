package org.callpolicykit.adapter.schoolcloud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callpolicykit.adapter.schoolcloud.Words.Mode;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.Bookings.LeftOut.Reason;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.SchoolPeople;

/**
 * The appointments that a school exported, each understood or left out with the reason.
 *
 * @param appointments those that stand, in the order of the file
 * @param leftOut all other lines, in the order of the file
 */
record AppointmentsFile(List<Appointment> appointments, List<LeftOut> leftOut) {

    /** @throws PlatformException if the mapping or the header is wrong: then no row can be understood */
    static AppointmentsFile read(SchoolCloudSettings settings, SchoolPeople people) {
        List<FileProblem> wrong = new ArrayList<>();
        Optional<Mapping> mapping = mapping(settings, wrong::add);
        if (mapping.isEmpty()) {
            throw refused(wrong);
        }
        List<LeftOut> leftOut = new ArrayList<>();
        CsvTable table = CsvTable.read(
                settings.neededAppointments(),
                settings.format(),
                problem -> leftOut.add(problem.leftOut(Reason.UNREADABLE)));
        Map<Field, Integer> positions = positions(table, mapping.get(), wrong::add);
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        AppointmentReader reader = new AppointmentReader(mapping.get(), settings.neededZone(), people);
        List<Appointment> read = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            RowCells cells = new RowCells(
                    table.file(),
                    row,
                    mapping.get(),
                    positions,
                    problem -> leftOut.add(problem.leftOut(Reason.UNREADABLE)));
            Optional<Mode> mode = reader.mode(cells);
            if (mode.isPresent() && mode.get() != Mode.VIDEO) {
                leftOut.add(meetsOtherwise(table.file(), row, mapping.get()));
            } else if (mode.isPresent()) {
                reader.read(cells).ifPresent(read::add);
            }
        }
        List<Appointment> standing = new DoubleBookings(table.file(), mapping.get(), leftOut::add).settle(read);
        leftOut.sort(Comparator.comparingInt(LeftOut::line));
        return new AppointmentsFile(standing, leftOut);
    }

    /** Says what keeps the file from being read, before there is anybody whom it could be about. */
    static void check(SchoolCloudSettings settings, Consumer<FileProblem> problems) {
        Optional<Mapping> mapping = mapping(settings, problems);
        if (settings.appointments().isPresent() && mapping.isPresent()) {
            CsvTable table = CsvTable.read(settings.neededAppointments(), settings.format(), problem -> {});
            positions(table, mapping.get(), problems);
        }
    }

    private static Optional<Mapping> mapping(SchoolCloudSettings settings, Consumer<FileProblem> problems) {
        return settings.mapping().isPresent()
                ? MappingFile.read(settings.mapping().get(), problems)
                : Optional.of(Mapping.own());
    }

    private static Map<Field, Integer> positions(CsvTable table, Mapping mapping, Consumer<FileProblem> problems) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        mapping.columns()
                .forEach((field, name) -> table.position(
                                name,
                                "Correct the line " + field.word()
                                        + " of the mapping, export with the header, or set separator to what stands between the values.",
                                problems)
                        .ifPresent(position -> positions.put(field, position)));
        return positions;
    }

    private static LeftOut meetsOtherwise(String file, CsvRow row, Mapping mapping) {
        return new FileProblem(
                        file,
                        row.line(),
                        mapping.columns().get(Field.MODE),
                        "an appointment that is no video call",
                        "video calls",
                        "Nothing needs to be done; the policy on video calls is not about it.")
                .leftOut(Reason.NO_VIDEO_CALL);
    }

    /** Neither the mapping nor the header names anybody; what the header holds is not told. */
    private static PlatformException refused(List<FileProblem> wrong) {
        return new PlatformException(
                PlatformException.Reason.MALFORMED,
                wrong.stream().map(FileProblem::text).collect(Collectors.joining("\n")));
    }
}
