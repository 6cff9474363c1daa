package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A file of a school's folder as a row of a table, for clusters whose executors share no file system. */
final class SchoolFile {

    /** The columns: the school's id, the path below its folder with slashes, and the bytes. */
    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType, false)
            .add("path", DataTypes.StringType, false)
            .add("content", DataTypes.BinaryType, false);

    /** What a review reads of a folder; what else is in it stays where it is. */
    private static final List<String> PARTS = List.of("oneroster", "timetable.ics", "evidence", "school-policy.yaml");

    private SchoolFile() {}

    /**
     * Returns the rows of all files of a school.
     *
     * @throws IOException if one of them cannot be read; there is no half of a school
     */
    static List<Row> allOf(String school, Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String part : PARTS) {
            if (Files.exists(folder.resolve(part))) {
                try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        rows.add(RowFactory.create(school, path, Files.readAllBytes(file)));
                    }
                }
            }
        }
        return rows;
    }

    /**
     * Writes the file of a row below a folder.
     *
     * @return whether its path stays below the folder; if not, nothing was written
     * @throws IOException if there is no room for it
     */
    static boolean writeBelow(Path folder, Row row) throws IOException {
        Optional<Path> path = below(folder, row.getAs("path"));
        if (path.isEmpty()) {
            return false;
        }
        Files.createDirectories(path.get().getParent());
        Files.write(path.get(), row.<byte[]>getAs("content"));
        return true;
    }

    private static Optional<Path> below(Path folder, String path) {
        try {
            return Optional.of(folder.resolve(path).normalize())
                    .filter(file -> file.startsWith(folder) && !file.equals(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
