package org.callpolicykit.nationalreview;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFiles;
import org.callpolicykit.core.PolicyKit;

/**
 * The kit of this process: opened by the first task that needs it, shared by all its tasks, closed when the process ends.
 *
 * <p>This is the one static of the job. Spark makes its functions anew for each task out of bytes, so that tasks of one executor have nothing
 * in common but the classes; and a kit for each task would load every plugin again for every few schools.
 */
final class KitOfProcess {

    /** The folder beside a task's files into which Spark unpacks the rules. */
    private static final String RULES = "call-policy-kit-rules";

    /** What is unpacked when an executor starts. With Spark 4.2, what is added to a context later does not reach the executors of a session. */
    private static final String ARCHIVES = "spark.archives";

    /** More than one only where contexts follow each other in one process, as in tests: each has its own folder. */
    private static final Map<Path, PolicyKit> OPEN = new ConcurrentHashMap<>();

    private KitOfProcess() {}

    /** Gives the zip of all plugins to a job that is about to start: Spark copies it to every executor, once, and unpacks it there. */
    static void distribute(String zip, SparkConf conf) {
        String ours = zip + "#" + RULES;
        conf.set(ARCHIVES, conf.contains(ARCHIVES) ? conf.get(ARCHIVES) + "," + ours : ours);
    }

    /**
     * Returns the kit.
     *
     * @throws IllegalArgumentException if the rules were not distributed to this process
     */
    static PolicyKit get() {
        return OPEN.computeIfAbsent(Path.of(SparkFiles.get(RULES)), KitOfProcess::open);
    }

    private static PolicyKit open(Path plugins) {
        PolicyKit kit = PolicyKit.open(plugins);
        Runtime.getRuntime().addShutdownHook(new Thread(kit::close, "closes the kit"));
        return kit;
    }
}
