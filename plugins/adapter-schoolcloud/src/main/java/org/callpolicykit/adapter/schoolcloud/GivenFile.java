package org.callpolicykit.adapter.schoolcloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A file that the host gives: its path in the setting {@code x-file}, or its text in the setting {@code x}. Read anew each time. What is wrong with a path is told
 * without its cause, which holds the whole path: folders are called after people.
 */
final class GivenFile {

    static final int MOST_BYTES = 20_000_000;

    private final String setting;
    private final String name;
    private final @Nullable Path path;
    private final @Nullable String text;

    private GivenFile(String setting, String name, @Nullable Path path, @Nullable String text) {
        this.setting = setting;
        this.name = name;
        this.path = path;
        this.text = text;
    }

    /** Returns what the host gives under a setting; empty when it gives nothing. */
    static Optional<GivenFile> of(AdapterSettings host, String setting) {
        Optional<String> file = host.value(setting + "-file");
        Optional<String> text = host.value(setting);
        if (file.isPresent() && text.isPresent()) {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED,
                    "The settings " + setting + "-file and " + setting + " are both given; give the one or the other.");
        }
        return file.map(path -> atPath(setting, path)).or(() -> text.map(given -> ofText(setting, given)));
    }

    private static GivenFile atPath(String setting, String given) {
        try {
            Path path = Path.of(given);
            Path name = path.getFileName();
            return new GivenFile(setting + "-file", name == null ? setting : name.toString(), path, null);
        } catch (InvalidPathException e) {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED, "The setting " + setting + "-file is no path; give the path of a file.");
        }
    }

    /** A text is called by its setting, as if it were a file of that name. */
    static GivenFile ofText(String setting, String text) {
        return new GivenFile(setting, setting + ".csv", null, text);
    }

    /** Returns how messages call it. */
    String name() {
        return name;
    }

    /** Returns the bytes; of a text that came without a file, in UTF-8. */
    byte[] bytes() {
        if (path == null) {
            return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new PlatformException(
                        Reason.MALFORMED,
                        name + ": found more than " + MOST_BYTES
                                + " bytes, expected one school's file. Export fewer events at once.");
            }
            return bytes;
        } catch (IOException e) {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED,
                    "The file of the setting " + setting + " (" + name + ") cannot be read ("
                            + e.getClass().getSimpleName() + "); see that it is there, and that it may be read.");
        }
    }

    /** Returns whether it came as a text, in which no encoding is left to be wrong. */
    boolean isText() {
        return path == null;
    }
}
