package org.callpolicykit.core.loading;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory of plugin zips, opened: each file unpacked into a folder of the kit's own, loaded behind its own class loader, and
 * accounted for. Whatever a plugin does wrong, the others are loaded. The directory itself is never written to.
 */
public final class PluginDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginDirectory.class);

    private final Path unpacked;
    private final HostFirstPluginManager manager;
    private final Loaded loaded;

    private PluginDirectory(Path unpacked, HostFirstPluginManager manager, Loaded loaded) {
        this.unpacked = unpacked;
        this.manager = manager;
        this.loaded = loaded;
    }

    /**
     * Opens a directory.
     *
     * @throws IllegalArgumentException if there is no such directory
     * @throws UncheckedIOException if it cannot be read, or there is no room to unpack plugins
     */
    public static PluginDirectory open(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "found no plugin directory at " + directory + "; expected a directory of plugin zips");
        }
        List<PluginFile> files = filesIn(directory);
        Path unpacked = createUnpacked();
        HostFirstPluginManager manager = new HostFirstPluginManager(unpacked, KitVersion.current());
        Loaded loaded = new PluginIntake(manager, unpacked, files).load();
        for (PluginReport plugin : loaded.plugins()) {
            plugin.problems().forEach(LOG::error);
        }
        return new PluginDirectory(unpacked, manager, loaded);
    }

    private static Path createUnpacked() {
        try {
            return Files.createTempDirectory("call-policy-kit-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room to unpack plugins in the temporary directory", e);
        }
    }

    private static List<PluginFile> filesIn(Path directory) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (looksLikePlugin(entry)) {
                    found.add(entry);
                }
            }
        } catch (DirectoryIteratorException | IOException e) {
            throw new UncheckedIOException("the plugin directory " + directory + " cannot be read", new IOException(e));
        }
        found.sort(null);
        List<PluginFile> files = new ArrayList<>();
        for (Path file : found) {
            files.add(new PluginFile(file));
        }
        return files;
    }

    private static boolean looksLikePlugin(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.endsWith(".zip") || name.endsWith(".jar") || Files.exists(file.resolve(PluginZip.DESCRIPTOR)));
    }

    /** Returns what was found. */
    public Loaded loaded() {
        return loaded;
    }

    /** Closes the class loaders and removes what was unpacked. */
    @Override
    public void close() {
        manager.closeAll();
        try {
            MoreFiles.deleteRecursively(unpacked, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            LOG.warn("what was unpacked from plugins could not be removed from {}", unpacked, e);
        }
    }
}
