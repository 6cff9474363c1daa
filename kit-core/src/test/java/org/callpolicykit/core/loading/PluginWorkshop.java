package org.callpolicykit.core.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.callpolicykit.api.rule.Rule;
import org.jspecify.annotations.NullMarked;
import org.pf4j.ExtensionPoint;

/** Builds plugins for tests the way a plugin writer does: compiled with PF4J's processor, packed as a zip. */
final class PluginWorkshop {

    private final Path workbench;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> newerApi = new LinkedHashMap<>();
    private final Map<String, byte[]> extraEntries = new LinkedHashMap<>();
    private final Map<String, String> descriptor = new LinkedHashMap<>();
    private boolean withoutIndex;

    private PluginWorkshop(Path workbench, String id) {
        this.workbench = workbench;
        descriptor.put("plugin.id", id);
        descriptor.put("plugin.version", "1.0.0");
        descriptor.put("plugin.requires", ">=0.1.0");
    }

    static PluginWorkshop plugin(Path workbench, String id) {
        return new PluginWorkshop(workbench, id);
    }

    PluginWorkshop set(String key, String value) {
        descriptor.put(key, value);
        return this;
    }

    PluginWorkshop source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** Adds a rule of clause 6(3), governing lessons when planned, whose check is this code. */
    PluginWorkshop rule(String className, String check) {
        return rule(className, "", check);
    }

    PluginWorkshop rule(String className, String member, String check) {
        return source("acme." + className, """
                package acme;

                import java.util.EnumSet;
                import org.callpolicykit.api.call.CallKind;
                import org.callpolicykit.api.decision.Clause;
                import org.callpolicykit.api.person.SchoolRole;
                import org.callpolicykit.api.request.Stage;
                import org.callpolicykit.api.rule.*;
                import org.pf4j.Extension;

                @Extension
                public final class %s implements PolicyRule {
                    %s
                    @Override public RuleSpec spec() {
                        return RuleSpec.of(Clause.of("6(3)"), "Two members of staff are on every call with pupils")
                            .governs(EnumSet.of(CallKind.LESSON), Stage.PLANNING)
                            .mandatory()
                            .remedy(SchoolRole.HOST, "Invite another member of staff.");
                    }
                    @Override public Check bind(Settings settings) {
                        return (request, findings) -> { %s };
                    }
                }
                """.formatted(className, member, check));
    }

    /** Compiles the plugin against this class instead of the kit's own of the same name, and leaves it out of the zip. */
    PluginWorkshop compiledAgainst(String className, String text) {
        newerApi.put(className, text);
        return this;
    }

    PluginWorkshop entry(String name, byte[] bytes) {
        extraEntries.put(name, bytes);
        return this;
    }

    PluginWorkshop withoutIndex() {
        withoutIndex = true;
        return this;
    }

    Path packInto(Path directory, String fileName) {
        try {
            Path api = compile(newerApi, Files.createTempDirectory(workbench, "api"), List.of());
            Path classes = compile(sources, Files.createTempDirectory(workbench, "classes"), List.of(api));
            Path zip = directory.resolve(fileName);
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                String properties = descriptor.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
                write(out, "plugin.properties", properties.getBytes(UTF_8));
                for (Path file : filesIn(classes)) {
                    String name = classes.relativize(file).toString();
                    if (!(withoutIndex && name.endsWith("extensions.idx"))) {
                        write(out, "classes/" + name, Files.readAllBytes(file));
                    }
                }
                for (Map.Entry<String, byte[]> entry : extraEntries.entrySet()) {
                    write(out, entry.getKey(), entry.getValue());
                }
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Returns a jar of the kit's own API, as a careless build would pack it into a plugin. */
    static byte[] jarOfKitApi(Path workbench) {
        try {
            Path jar = Files.createTempFile(workbench, "kit-api", ".jar");
            Path location = locationOf(Rule.class);
            if (Files.isRegularFile(location)) {
                return Files.readAllBytes(location);
            }
            try (OutputStream file = Files.newOutputStream(jar);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (Path entry : filesIn(location)) {
                    write(out, location.relativize(entry).toString(), Files.readAllBytes(entry));
                }
            }
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile(Map<String, String> sources, Path output, List<Path> before) {
        if (sources.isEmpty()) {
            return output;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = Stream.concat(
                        before.stream(),
                        Stream.of(
                                locationOf(Rule.class), locationOf(ExtensionPoint.class), locationOf(NullMarked.class)))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        StringWriter messages = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        boolean compiled = compiler.getTask(messages, null, null, options(output, classPath), null, units)
                .call();
        if (!compiled) {
            throw new IllegalStateException("the plugin does not compile:\n" + messages);
        }
        return output;
    }

    private static List<String> options(Path output, String classPath) {
        return List.of(
                "-d",
                output.toString(),
                "-classpath",
                classPath,
                "-processor",
                "org.pf4j.processor.ExtensionAnnotationProcessor");
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
