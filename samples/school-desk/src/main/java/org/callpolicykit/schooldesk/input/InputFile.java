package org.callpolicykit.schooldesk.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** One file to read, and the name by which messages call it. Opening it again reads it from its beginning. */
public final class InputFile {

    private final String name;
    private final Content content;

    private InputFile(String name, Content content) {
        this.name = name;
        this.content = content;
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {

        /** Opens the bytes from the first one on. */
        InputStream open() throws IOException;
    }

    /** A file of the school folder, by its path relative to the folder, such as {@code oneroster/users.csv}. */
    public static InputFile in(Path folder, String relative) {
        Path path = folder.resolve(relative);
        return new InputFile(relative, () -> {
            if (Files.isDirectory(path)) {
                throw new DirectoryInstead();
            }
            return Files.newInputStream(path);
        });
    }

    /** A file whose bytes come from elsewhere. */
    public static InputFile of(String name, Content content) {
        return new InputFile(name, content);
    }

    /** Whether there is a file or folder of this name in the school folder. */
    public static boolean exists(Path folder, String relative) {
        return Files.exists(folder.resolve(relative));
    }

    /** How messages call the file. */
    public String name() {
        return name;
    }

    /** Opens the file; if that is not possible, says why in the problems and returns empty. */
    public Optional<InputStream> open(Problems problems) {
        try {
            return Optional.of(content.open());
        } catch (IOException e) {
            problems.add(unreadable(e));
            return Optional.empty();
        }
    }

    /** The problem of a file that could not be read, or not to its end. */
    public Problem unreadable(IOException cause) {
        Problem.Draft draft = Problem.error(name, 0);
        if (cause instanceof NoSuchFileException) {
            return draft.found("no such file").expected("a file");
        }
        if (cause instanceof DirectoryInstead) {
            return draft.found("a folder").expected("a file");
        }
        if (cause instanceof AccessDeniedException) {
            return draft.found("a file that may not be read")
                    .hint("give the user who runs this the right to read it")
                    .expected("a readable file");
        }
        return draft.found("a file that could not be read to its end ("
                        + cause.getClass().getSimpleName() + ")")
                .hint("check the disk or the network drive, and read again")
                .expected("a readable file");
    }

    private static final class DirectoryInstead extends IOException {}
}
