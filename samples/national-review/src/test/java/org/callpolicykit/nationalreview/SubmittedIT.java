package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as it is packed, submitted to a Spark whose executors are processes of their own: what is only in the driver, or only on the class path of the
 * other tests, is missing there.
 */
@DisplayName("national-review as it is packed runs in executors that have nothing but what is submitted")
class SubmittedIT {

    private static final long MOST_SECONDS = 300;

    @TempDir
    Path home;

    @Test
    void theRulesComeWithTheJob() throws IOException, InterruptedException {
        Path schools = home.resolve("schools");
        Job.run("generate", "--schools", "2", "--out", schools.toString());
        Path here = home.resolve("here");
        assertThat(Job.review(schools.resolve("index.csv"), here).exitCode()).isZero();

        Path there = home.resolve("there");
        List<String> submitted = new ArrayList<>(List.of(
                "review", "--index", schools.resolve("index.csv").toString(), "--out", there.toString(), "--quiet"));
        submitted.addAll(Job.ASKED);
        Path log = home.resolve("log.txt");

        assertThat(submit(submitted, log)).as(Files.readString(log)).isZero();
        assertThat(Files.readString(there.resolve("summary.txt")))
                .isEqualTo(Files.readString(here.resolve("summary.txt")));
        assertThat(Files.readString(there.resolve("counts.csv")))
                .isEqualTo(Files.readString(here.resolve("counts.csv")));
        assertThat(Job.rows(there.resolve("findings")))
                .containsExactlyInAnyOrderElementsOf(Job.rows(here.resolve("findings")));
    }

    private int submit(List<String> arguments, Path log) throws IOException, InterruptedException {
        Path spark = Job.home().resolve("spark");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of(
                "-cp",
                spark.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[1,1,1024]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                Main.class.getName(),
                Job.home().resolve("national-review.jar").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        spark.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_WORKER_DIR",
                        home.resolve("work").toString()));
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "it did not end within " + MOST_SECONDS + " s: " + Files.readString(log, UTF_8));
        }
        return process.exitValue();
    }
}
