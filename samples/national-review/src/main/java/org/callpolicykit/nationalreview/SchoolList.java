package org.callpolicykit.nationalreview;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Listed schools as a table of Spark's, divided into tasks. */
final class SchoolList {

    private static final int SCHOOLS_IN_A_TASK = 10;
    private static final int TASKS_FOR_A_PROCESSOR = 2;

    private final SparkSession spark;

    SchoolList(SparkSession spark) {
        this.spark = spark;
    }

    /** Returns the schools in their order. */
    Dataset<Row> of(List<ListedSchool> schools) {
        List<Row> rows = schools.stream().map(ListedSchool::toRow).toList();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.parallelize(rows, tasks(rows.size())), ListedSchool.SCHEMA);
    }

    /** Few schools for each task: one that is lost costs little to do again, and no processor is left with much at the end. */
    int tasks(int schools) {
        int forProcessors =
                Math.min(schools, TASKS_FOR_A_PROCESSOR * spark.sparkContext().defaultParallelism());
        return Math.max(forProcessors, (schools + SCHOOLS_IN_A_TASK - 1) / SCHOOLS_IN_A_TASK);
    }
}
