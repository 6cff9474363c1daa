package org.callpolicykit.nationalreview;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;

/**
 * The list of the schools to review: a CSV file with the columns {@code school}, {@code region} and {@code folder}. A school that is
 * listed has its row in the result, whatever becomes of it; so a list with errors is not used at all.
 */
final class SchoolIndex {

    private static final String SCHOOL = "school";
    private static final String REGION = "region";
    private static final String FOLDER = "folder";

    private final Path home;
    private final FilesOfSchools files;
    private final List<ListedSchool> schools = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** Where the schools' files are. */
    enum FilesOfSchools {
        /** In folders, which the index names. */
        IN_FOLDERS,
        /** In a table, by the schools' ids. */
        IN_A_TABLE
    }

    private SchoolIndex(Path home, FilesOfSchools files) {
        this.home = home;
        this.files = files;
    }

    /** Returns the schools in the order of the file; the result is good only if there are no errors among the problems. */
    static List<ListedSchool> read(Path file, FilesOfSchools files, Problems problems) {
        Path home = file.toAbsolutePath().normalize().getParent();
        Path name = file.getFileName();
        if (home == null || name == null) {
            problems.add(Problem.error(file.toString(), 0)
                    .found("the root of a file system")
                    .expected("a CSV file"));
            return List.of();
        }
        SchoolIndex index = new SchoolIndex(home, files);
        CsvTable table = CsvTable.of(InputFile.in(home, name.toString()), problems);
        boolean isRead = (files == FilesOfSchools.IN_FOLDERS
                        ? table.requiring(SCHOOL, REGION, FOLDER)
                        : table.requiring(SCHOOL, REGION))
                .forEachRow(index::add);
        if (isRead && index.lines.isEmpty() && !problems.hasErrors()) {
            problems.add(Problem.error(name.toString(), 0).found("no schools").expected("a row for each school"));
        }
        return List.copyOf(index.schools);
    }

    private void add(CsvRow row) {
        String id = row.text(SCHOOL);
        String region = row.text(REGION);
        String folder = files == FilesOfSchools.IN_FOLDERS ? folder(row) : "";
        Integer before = lines.putIfAbsent(id, row.line());
        if (before != null && !id.isEmpty()) {
            row.reject(SCHOOL, "each school once", "it is in line " + before + " too");
        }
        if (row.isGood()) {
            schools.add(new ListedSchool(id, region, folder));
        }
    }

    /** A folder that is not absolute is beside the index. */
    private String folder(CsvRow row) {
        try {
            return home.resolve(row.text(FOLDER)).normalize().toString();
        } catch (InvalidPathException e) {
            row.reject(FOLDER, "the path of a folder", null);
            return "";
        }
    }
}
