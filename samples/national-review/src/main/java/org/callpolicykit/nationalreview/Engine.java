package org.callpolicykit.nationalreview;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as the job uses it: what spark-submit says, or else all processors of this machine. */
final class Engine {

    private static final String MASTER = "spark.master";

    private Engine() {}

    /** Starts Spark without the kit; stop it in the end. */
    static SparkSession start() {
        return start(new SparkConf());
    }

    /** Starts Spark with a zip of all plugins in every executor; stop it in the end. */
    static SparkSession startWith(String plugins) {
        SparkConf conf = new SparkConf();
        KitOfProcess.distribute(plugins, conf);
        return start(conf);
    }

    private static SparkSession start(SparkConf conf) {
        if (!conf.contains(MASTER)) {
            conf.set(MASTER, "local[*]");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.ui.enabled", "false");
        }
        conf.setIfMissing("spark.app.name", "national-review");
        conf.setIfMissing("spark.log.level", "WARN");
        // Or Spark warns that its own plan of the nested columns is too long to print.
        conf.setIfMissing("spark.sql.debug.maxToStringFields", "1000");
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        // Counts are small: 200 tasks, which Spark would take, cost more than the counting.
        conf.set("spark.sql.shuffle.partitions", "8");
        // Schools are few megabytes to read and seconds to review: parts that are put together for their size would
        // keep processors idle.
        conf.set("spark.sql.adaptive.coalescePartitions.enabled", "false");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
