package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.callpolicykit.nationalreview.SchoolIndex.FilesOfSchools;
import org.callpolicykit.schooldesk.input.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code national-review pack}: folders as one table, for executors that cannot read the folders. */
@Command(
        name = "pack",
        description = "Writes the files of every school of an index as rows of one Parquet table.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every school is in the table",
            "1:the table is written, and some schools are not in it, because they could not be read",
            "2:an option, the index or the place to write to could not be used; nothing was written",
            "3:something failed that nobody expected"
        })
final class PackCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            required = true,
            description = "The schools: a CSV file with the columns school, region and folder.")
    private Path index = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "TABLE",
            required = true,
            description = "Where the table goes: a folder that is not there yet, on any file system that Spark knows.")
    private String out = "";

    @Option(names = NationalReviewCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    PackCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        List<ListedSchool> schools = SchoolIndex.read(index, FilesOfSchools.IN_FOLDERS, problems);
        if (problems.hasErrors()) {
            problems.errors().forEach(problem -> error(problem.toString()));
            return ExitCode.BAD_INPUT;
        }
        try (SparkSession spark = Engine.start()) {
            org.apache.hadoop.fs.Path table = new org.apache.hadoop.fs.Path(out);
            FileSystem files = table.getFileSystem(spark.sparkContext().hadoopConfiguration());
            if (files.exists(table)) {
                error("found something at " + table + ", expected nothing there; give another folder with --out TABLE");
                return ExitCode.BAD_INPUT;
            }
            return pack(spark, schools);
        }
    }

    private int pack(SparkSession spark, List<ListedSchool> schools) {
        CollectionAccumulator<String> unreadable = spark.sparkContext().collectionAccumulator("unreadable");
        new SchoolList(spark)
                .of(schools)
                .flatMap(new PackFolder(unreadable), Encoders.row(SchoolFile.SCHEMA))
                .write()
                .parquet(out);
        // A task that Spark runs twice tells twice.
        TreeSet<String> told = new TreeSet<>(unreadable.value());
        told.forEach(line -> error("not in the table: " + line));
        surroundings
                .out()
                .println("Packed " + (schools.size() - told.size()) + " of " + schools.size() + " schools in " + out
                        + ".");
        surroundings.out().flush();
        return told.isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_CHECKED;
    }

    private void error(String message) {
        surroundings.err().println("national-review: " + message);
    }
}
