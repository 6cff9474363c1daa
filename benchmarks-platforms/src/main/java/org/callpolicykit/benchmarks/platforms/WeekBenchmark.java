package org.callpolicykit.benchmarks.platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.testkit.platform.Received;

/**
 * A week of 1,500 calls on each platform, beside the same requests alone, in turn; or, with {@code --real}, once at the pace that the platforms' published quotas allow. Prints Markdown.
 */
public final class WeekBenchmark {

    private static final int CALLS = 1_500;
    private static final int WORKERS = 4;
    private static final int GRANTED = 1_000;
    private static final String HELP = """
            Makes the meetings of a week of 1,500 calls on each platform's test server, and reads them back.

              --rounds NUMBER   how many rounds; the median counts (5)
              --calls NUMBER    how many calls (1500)
              --real            once, at the pace that the published quotas allow: minutes
              --platform TEXT   only platforms whose name holds this
            """;

    private final ExecutorService executor = Executors.newFixedThreadPool(WORKERS);
    private final PolicyKit kit;

    private WeekBenchmark(PolicyKit kit) {
        this.kit = kit;
    }

    static List<Supplier<Platform>> platforms() {
        return List.of(MeetPlatform::new, TeamsPlatform::new);
    }

    /** Measures, and prints. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        if (given.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        int rounds = Integer.parseInt(option(given, "--rounds", "5"));
        int calls = Integer.parseInt(option(given, "--calls", String.valueOf(CALLS)));
        String only = option(given, "--platform", "").toLowerCase(Locale.ROOT);
        try (PolicyKit kit = PolicyKit.open(plugins())) {
            WeekBenchmark benchmark = new WeekBenchmark(kit);
            System.out.println(
                    given.contains("--real")
                            ? "| platform | calls | requests | made in | requests a second | read back in | turned away |\n| --- | --- | --- | --- | --- | --- | --- |"
                            : "| platform | calls | requests | ms a call | requests alone | ratio | least, most | again |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
            for (Supplier<Platform> platform : platforms()) {
                try (Platform named = platform.get()) {
                    if (!named.name().toLowerCase(Locale.ROOT).contains(only)) {
                        continue;
                    }
                }
                System.out.println(
                        given.contains("--real")
                                ? benchmark.atThePaceOfTheQuotas(platform, calls)
                                : benchmark.besideRequestsAlone(platform, calls, rounds));
            }
            benchmark.executor.shutdown();
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int place = given.indexOf(name);
        return place < 0 || place + 1 >= given.size() ? otherwise : given.get(place + 1);
    }

    static Path plugins() {
        String set = System.getProperty("callpolicykit.plugins");
        Path beside = Path.of("benchmarks-platforms/target/plugins");
        Path plugins = set == null ? beside : Path.of(set);
        if (!Files.isDirectory(plugins)) {
            throw new IllegalStateException("there are no plugins in " + plugins
                    + "; run mvn package, and then this from the project's folder");
        }
        return plugins;
    }

    PlatformAdapter adapter(Platform platform) {
        return kit.adapters().stream()
                .filter(adapter -> adapter.spec().name().equals(platform.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no adapter for " + platform.name()));
    }

    private String besideRequestsAlone(Supplier<Platform> platform, int calls, int rounds) {
        List<Double> ratios = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        String name = "";
        int requests = 0;
        for (int round = 0; round <= rounds; round++) {
            try (Platform server = platform.get();
                    RequestsAlone contender = new RequestsAlone()) {
                name = server.name();
                WeekRun run = WeekRun.of(
                        adapter(server), server, calls, GRANTED, executor, WORKERS, (result, done, total) -> {});
                requests = run.requests().size();
                double ours = millis(run.provisioning().plus(run.readingBack())) / calls;
                double theirs = millis(timed(() -> contender.send(run.requests(), executor, WORKERS))) / calls;
                if (round > 0) { // the first warms up
                    ratios.add(ours / theirs);
                    each.add(ours);
                    alone.add(theirs);
                    again.add(millis(run.again()) / calls);
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.2f | %.2f | **%.2f** | %.2f, %.2f | %.3f |",
                name,
                calls,
                requests,
                median(each),
                median(alone),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                median(again));
    }

    private String atThePaceOfTheQuotas(Supplier<Platform> platform, int calls) {
        try (Platform server = platform.get()) {
            WeekRun run = WeekRun.of(adapter(server), server, calls, 1, executor, WORKERS, (result, done, total) -> {
                if (done % 100 == 0) {
                    System.err.printf(Locale.ROOT, "%s: %,d of %,d calls%n", server.name(), done, total);
                }
            });
            List<Received> requests = run.requests();
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %s | %.1f | %s | %d |",
                    server.name(),
                    calls,
                    requests.size(),
                    minutes(run.provisioning()),
                    requests.size() / (millis(run.provisioning().plus(run.readingBack())) / 1000),
                    minutes(run.readingBack()),
                    run.turnedAway());
        }
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    private static double median(List<Double> figures) {
        return figures.stream()
                .sorted()
                .skip((figures.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
