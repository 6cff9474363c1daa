package org.callpolicykit.nationalreview;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.ClauseCoverage;

/** The review of all schools: spread over the executors, one school at a time in each task, and written as tables. */
final class ReviewJob {

    private final SparkSession spark;
    private final Question question;
    private final LongAccumulator done;

    /** @param done counts the schools that are done */
    ReviewJob(SparkSession spark, Question question, LongAccumulator done) {
        this.spark = spark;
        this.question = question;
        this.done = done;
    }

    /** Returns the lines of schools whose files are in folders that every executor can read. */
    Dataset<Row> ofFolders(List<ListedSchool> schools) {
        return new SchoolList(spark).of(schools).flatMap(new ReviewFolder(question, done), Line.encoder());
    }

    /** Returns the lines of schools whose files are rows of a Parquet table. */
    Dataset<Row> ofTable(List<ListedSchool> schools, String table) {
        SchoolList list = new SchoolList(spark);
        spark.conf().set("spark.sql.shuffle.partitions", list.tasks(schools.size()));
        KeyValueGroupedDataset<String, Row> files =
                bySchool(spark.read().schema(SchoolFile.SCHEMA).parquet(table));
        return bySchool(list.of(schools)).cogroup(files, new ReviewFiles(question, done), Line.encoder());
    }

    private static KeyValueGroupedDataset<String, Row> bySchool(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> row.getAs("school"), Encoders.STRING());
    }

    /**
     * Writes all tables of the lines.
     *
     * @throws IOException if the place to write to fails
     */
    Totals write(Dataset<Row> lines, OutputFolder out) throws IOException {
        // On disk, because two tables come from one review, and a year's findings are larger than memory.
        Dataset<Row> kept = lines.persist(StorageLevel.DISK_ONLY());
        try {
            kept.where(col(Line.FINDING).isNotNull())
                    .select(Line.FINDING + ".*")
                    .write()
                    .parquet(out.findings());
            kept.where(col(Line.SCHOOL).isNotNull())
                    .select(Line.SCHOOL + ".*")
                    .write()
                    .parquet(out.schools());
        } finally {
            kept.unpersist();
        }
        Dataset<Row> schools = spark.read().parquet(out.schools());
        try (Writer counts = out.counts()) {
            new RegionCounts(KitOfProcess.get().school(SchoolPolicy.seed()).coverage().stream()
                            .collect(Collectors.toMap(one -> one.clause().id(), ClauseCoverage::title)))
                    .write(schools, counts);
        }
        Totals totals = Totals.of(schools);
        out.finish(totals.text());
        return totals;
    }
}
