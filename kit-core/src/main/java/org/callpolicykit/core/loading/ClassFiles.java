package org.callpolicykit.core.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class files of one plugin, read once and kept in memory: hundreds of small files are neither written nor found again. Whoever asks for one as a
 * resource gets it as a file.
 */
final class ClassFiles {

    static final String ENDING = ".class";

    private final Path folder;
    private final Map<String, byte[]> files = new HashMap<>();

    /**
     * No class files yet.
     *
     * @param folder where the plugin's resources lie
     */
    ClassFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Adds a file under its path, with slashes. Only before the plugin is loaded. */
    void add(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /** Returns the file of a class; null when the plugin has none of its own. */
    byte @Nullable [] of(String className) {
        return files.get(className.replace('.', '/') + ENDING);
    }

    /** Puts a file among the plugin's resources, if it is one of these and not there yet. */
    synchronized void unpack(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            return;
        }
        Path target = folder.resolve(path);
        if (!Files.exists(target)) {
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("the class file " + path + " cannot be unpacked", e);
            }
        }
    }
}
