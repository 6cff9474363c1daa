package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.nationalreview.OutputFolder.Existing;
import org.callpolicykit.nationalreview.SchoolIndex.FilesOfSchools;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code national-review review}: how the schedules of all schools stand. */
@Command(
        name = "review",
        description = "Reviews every school of an index, and writes tables of findings, schools and counts.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every school was checked, whatever was refused",
            "1:the tables are written, and some schools were not checked, or only in part",
            "2:an option, the index, the plugins or the place to write to could not be used; nothing was written",
            "3:something failed that nobody expected"
        })
final class ReviewCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            required = true,
            description = "The schools: a CSV file with the columns school, region and, without --files, folder.")
    private Path index = Path.of("");

    @Option(
            names = "--files",
            paramLabel = "TABLE",
            description = "Read the schools' files from this Parquet table, as pack writes it, and not from folders.")
    private @Nullable String files;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the tables go: a folder that is not there yet, on any file system that Spark knows.")
    private String out = "";

    @Option(names = "--overwrite", description = "Replace the review that is in the folder of --out.")
    private boolean overwrite;

    @Option(
            names = "--plugins",
            paramLabel = "ZIP",
            description = "The zip of all plugin zips. Default: all-rules.zip beside the program.")
    private @Nullable String plugins;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(names = NationalReviewCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    ReviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Question asked = question.question(surroundings.clock());
        Problems problems = new Problems();
        List<ListedSchool> schools = SchoolIndex.read(
                index, files == null ? FilesOfSchools.IN_FOLDERS : FilesOfSchools.IN_A_TABLE, problems);
        if (problems.hasErrors()) {
            problems.errors().forEach(problem -> error(problem.toString()));
            return ExitCode.BAD_INPUT;
        }
        String zip = plugins == null ? surroundings.rules().toString() : plugins;
        if (!zip.contains("://") && !Files.isRegularFile(Path.of(zip))) {
            error("there is no file " + zip + "; give the zip of all plugins with --plugins ZIP");
            return ExitCode.BAD_INPUT;
        }
        try (SparkSession spark = Engine.startWith(zip)) {
            OutputFolder folder = OutputFolder.at(out, spark.sparkContext().hadoopConfiguration());
            if (hasTroubledPlugins()) {
                return ExitCode.BAD_INPUT;
            }
            Optional<String> refusal = folder.makeRoom(overwrite ? Existing.REPLACED : Existing.REFUSED);
            if (refusal.isPresent()) {
                error(refusal.get());
                return ExitCode.BAD_INPUT;
            }
            Totals totals = review(spark, asked, schools, folder);
            surroundings.out().print(totals.text());
            surroundings.out().flush();
            return totals.exitCode();
        }
    }

    private boolean hasTroubledPlugins() {
        List<PluginReport> reports = KitOfProcess.get().plugins();
        reports.stream()
                .filter(plugin -> plugin.state() != PluginReport.State.LOADED)
                .flatMap(plugin -> plugin.problems().stream())
                .forEach(this::error);
        if (reports.isEmpty()) {
            error("found no plugin in the zip of --plugins, expected the zips of the rules");
        }
        return reports.isEmpty() || reports.stream().anyMatch(plugin -> plugin.state() != PluginReport.State.LOADED);
    }

    private Totals review(SparkSession spark, Question asked, List<ListedSchool> schools, OutputFolder folder)
            throws IOException {
        LongAccumulator done = spark.sparkContext().longAccumulator("schools");
        if (!quiet) {
            spark.sparkContext().addSparkListener(new Progress(surroundings.err(), done, schools.size()));
        }
        ReviewJob job = new ReviewJob(spark, asked, done);
        Dataset<Row> lines = files == null ? job.ofFolders(schools) : job.ofTable(schools, files);
        return job.write(lines, folder);
    }

    private void error(String message) {
        surroundings.err().println("national-review: " + message);
    }
}
