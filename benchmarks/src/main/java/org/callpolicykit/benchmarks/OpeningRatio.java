package org.callpolicykit.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How long it takes from the start of a new process until a school's first desk is there, and how much of that is for the plugins. Two kinds of process
 * are started in turn:
 *
 * <ul>
 *   <li>one opens the kit on the plugin zips, as in production: looks through them, unpacks them, and loads each behind a class loader of its own;
 *   <li>the other has the same classes in jars on its class path, makes the same rules of them, and gives them to a kit without plugins.
 * </ul>
 *
 * Both then bind the seed policy to all rules. Each is timed by its own clock from the first line of its program on, and by this one as a whole, the start
 * of the virtual machine included.
 */
public final class OpeningRatio {

    private static final String CLASSES = "classes/";
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Medians in milliseconds.
     *
     * @param rounds how many processes of each kind there were
     * @param zips within the process that opens the plugin zips
     * @param classPath within the process that has the classes on its class path
     * @param zipsWhole the whole process that opens the plugin zips
     * @param classPathWhole the whole process that has the classes on its class path
     */
    public record Medians(int rounds, double zips, double classPath, double zipsWhole, double classPathWhole) {

        /** Returns how many times as long opening the zips takes. */
        public double ratio() {
            return zips / classPath;
        }

        /** Returns how many times as long the whole process takes that opens the zips. */
        public double ratioOfWhole() {
            return zipsWhole / classPathWhole;
        }
    }

    private OpeningRatio() {}

    /** Takes the plugin directory and the number of rounds, and prints the medians. */
    public static void main(String[] arguments) {
        Medians medians = measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.printf(
                Locale.ROOT,
                "%d rounds: plugin zips %.0f ms, class path %.0f ms, ratio %.2f; whole processes %.0f ms, %.0f ms, ratio %.2f%n",
                medians.rounds(),
                medians.zips(),
                medians.classPath(),
                medians.ratio(),
                medians.zipsWhole(),
                medians.classPathWhole(),
                medians.ratioOfWhole());
    }

    /**
     * Starts processes of both kinds in turn, on the class path of this one.
     *
     * @param plugins the directory of plugin zips
     * @param rounds how many of each kind
     * @throws IllegalStateException if one of them fails, or they have different rules
     */
    public static Medians measure(Path plugins, int rounds) {
        List<Run> zips = new ArrayList<>();
        List<Run> classPath = new ArrayList<>();
        String own = System.getProperty("java.class.path");
        try {
            Path jars = Files.createTempDirectory("plugins-on-the-class-path");
            try {
                String all = own + packClasses(plugins, jars);
                for (int round = 0; round < rounds; round++) {
                    zips.add(start(own, "zips", plugins.toString()));
                    classPath.add(start(all, "class-path"));
                }
            } finally {
                MoreFiles.deleteRecursively(jars, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the plugins cannot be put on a class path", e);
        }
        if (zips.get(0).rules() != classPath.get(0).rules()) {
            throw new IllegalStateException("one process has " + zips.get(0).rules() + " rules, the other "
                    + classPath.get(0).rules());
        }
        return new Medians(
                rounds,
                median(zips.stream().map(Run::inside).toList()),
                median(classPath.stream().map(Run::inside).toList()),
                median(zips.stream().map(Run::whole).toList()),
                median(classPath.stream().map(Run::whole).toList()));
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / NANOS_PER_MILLI;
    }

    /** Packs each plugin's classes into a jar, and returns the jars as the rest of a class path. */
    private static String packClasses(Path plugins, Path jars) throws IOException {
        StringBuilder classPath = new StringBuilder();
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(plugins, "*.zip")) {
            for (Path zip : zips) {
                Path jar = jars.resolve(zip.getFileName() + ".jar");
                pack(zip, jar);
                classPath.append(File.pathSeparatorChar).append(jar);
            }
        }
        return classPath.toString();
    }

    private static void pack(Path plugin, Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(plugin.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(CLASSES) && !entry.getName().equals(CLASSES)) {
                    out.putNextEntry(new ZipEntry(entry.getName().substring(CLASSES.length())));
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    /**
     * One process.
     *
     * @param inside from its first line until the desk was there, in nanoseconds
     * @param rules how many rules it had
     * @param whole from before it was started until it had ended, in nanoseconds
     */
    private record Run(long inside, long rules, long whole) {}

    private static Run start(String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OpeningSide.class.getName()));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            printed = lines.readLine();
        }
        int exit = process.onExit().join().exitValue();
        long whole = System.nanoTime() - begin;
        if (exit != 0 || printed == null) {
            throw new IllegalStateException(
                    "a process that opens " + String.join(" ", arguments) + " ended with " + exit);
        }
        int space = printed.indexOf(' ');
        return new Run(
                Long.parseLong(printed.substring(0, space)), Long.parseLong(printed.substring(space + 1)), whole);
    }
}
