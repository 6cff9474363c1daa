package org.callpolicykit.core.loading;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A plugin's zip file as found in the plugin directory: looked through before anything of it is unpacked or run. */
final class PluginZip {

    static final String DESCRIPTOR = "plugin.properties";

    private static final String CLASSES = "classes/";
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final String COPY_AGAIN = "copy it again from where it came";

    private final Path file;

    PluginZip(Path file) {
        this.file = file;
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** Returns the descriptor after looking through every entry of the zip. */
    Properties inspect() throws RefusedPluginException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                requireInside(entry.getName());
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new RefusedPluginException(
                            "its zip has the entry \"" + entry.getName() + "\" twice; " + COPY_AGAIN);
                }
                if (names.size() > MOST_ENTRIES) {
                    throw new RefusedPluginException(
                            "its zip has more than " + MOST_ENTRIES + " entries; this is no plugin");
                }
            }
            ZipEntry descriptor = zip.getEntry(DESCRIPTOR);
            if (descriptor == null) {
                throw new RefusedPluginException(
                        "its zip has no " + DESCRIPTOR + " at the top; pack it as described for plugin writers");
            }
            return properties(zip, descriptor);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedPluginException("it is not a readable zip (" + e.getMessage() + "); " + COPY_AGAIN, e);
        }
    }

    private static Properties properties(ZipFile zip, ZipEntry entry) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            properties.load(in);
        }
        return properties;
    }

    private static void requireInside(String name) throws RefusedPluginException {
        boolean leaves;
        try {
            Path path = Path.of(name);
            leaves = path.isAbsolute()
                    || path.normalize().startsWith("..")
                    || !path.normalize().equals(path);
        } catch (InvalidPathException e) {
            throw new RefusedPluginException(
                    "its zip has the entry \"" + name + "\", which is no path; do not use this file", e);
        }
        if (leaves || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            throw new RefusedPluginException(
                    "its zip has the entry \"" + name
                            + "\", which leads out of the plugin's own folder; do not use this file, and ask where it came from");
        }
    }

    /**
     * Unpacks the zip into a new folder, and returns its own classes, which are read all the same: a damaged one is found here. Call {@link #inspect}
     * first.
     */
    ClassFiles unpackTo(Path folder) throws RefusedPluginException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ClassFiles classes = new ClassFiles(folder.resolve(CLASSES));
            Files.createDirectories(classes.folder());
            long left = MOST_BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.startsWith(CLASSES) && name.endsWith(ClassFiles.ENDING)) {
                    byte[] bytes = read(zip, entry, left);
                    classes.add(name.substring(CLASSES.length()), bytes);
                    left -= bytes.length;
                } else if (!entry.isDirectory()) {
                    Path target = folder.resolve(name);
                    Files.createDirectories(target.getParent());
                    left -= unpack(zip, entry, target, left);
                }
            }
            return classes;
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedPluginException("its zip cannot be unpacked (" + e.getMessage() + "); " + COPY_AGAIN, e);
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, long most) throws IOException, RefusedPluginException {
        try (InputStream in = ByteStreams.limit(zip.getInputStream(entry), most + 1)) {
            byte[] bytes = in.readAllBytes();
            requireAtMost(most, bytes.length);
            return bytes;
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, Path target, long most)
            throws IOException, RefusedPluginException {
        try (InputStream in = ByteStreams.limit(zip.getInputStream(entry), most + 1);
                OutputStream out = Files.newOutputStream(target)) {
            long written = in.transferTo(out);
            requireAtMost(most, written);
            return written;
        }
    }

    private static void requireAtMost(long most, long written) throws RefusedPluginException {
        if (written > most) {
            throw new RefusedPluginException(
                    "its zip unpacks to more than " + MOST_BYTES / (1024 * 1024) + " MiB; this is no plugin");
        }
    }
}
