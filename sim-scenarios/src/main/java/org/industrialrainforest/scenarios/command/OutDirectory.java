package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go, tried before anything is computed. */
final class OutDirectory {
    private OutDirectory() {}

    /**
     * Makes the directory and tries to write there.
     *
     * @throws CannotFinish when that fails
     */
    static Path prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            Path probe = Files.createTempFile(directory, ".rainforest", ".tmp");
            Files.writeString(probe, "can be written");
            Files.delete(probe);
            return directory;
        } catch (FileAlreadyExistsException e) {
            throw cannot(directory, "it is a file, not a directory", e);
        } catch (AccessDeniedException e) {
            throw cannot(directory, "permission denied", e);
        } catch (IOException e) {
            throw cannot(directory, String.valueOf(e.getMessage()), e);
        }
    }

    private static CannotFinish cannot(Path directory, String reason, IOException cause) {
        return new CannotFinish(
                "--out: " + directory + " cannot be written (" + reason
                        + "); nothing was computed, name another directory",
                cause);
    }
}
