package org.industrialrainforest.report.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.engine.lab.Parallel;

/** Writes files, each as a whole; an interrupted thread writes none. */
public final class Output {
    private Output() {}

    /** In UTF-8; half a surrogate pair in a name becomes a question mark instead of an error. */
    public static void save(Path file, String text) throws IOException {
        save(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole; a disk that is full does not tell which file it had no room for. */
    public static void save(Path file, byte[] bytes) throws IOException {
        Parallel.refuseInterrupted();
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            Parallel.refuseInterrupted();
            throw e instanceof FileSystemException told ? told : new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
