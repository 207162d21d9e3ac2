package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.core.tables.FileFault;

/**
 * Where logs go: warnings to stderr without stack traces, everything to a file on request. Never to stdout. Without the backend of the runnable
 * jar, logs are left to whoever embeds the command.
 */
final class Logging {
    private Logging() {}

    /** Only warnings, one line each. */
    static void toStandardError() {
        if (Library.LOGS.isThere()) {
            Logback.toStandardError();
        } else if (System.getProperty("slf4j.internal.verbosity") == null) {
            // That there is no backend is no news to a user.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    /**
     * Everything, with stack traces, besides.
     *
     * @throws CannotFinish when the file cannot be written, or there is no backend
     */
    static void toFile(Path file) {
        if (!Library.LOGS.isThere()) {
            throw new CannotFinish("--debug: nothing can be logged without " + Library.LOGS.artifact()
                    + ", which is not on the class path");
        }
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new CannotFinish("--debug: " + file + " cannot be written: " + FileFault.reason(file, e), e);
        }
        Logback.toFile(file);
    }

    /** Ends what {@link #toFile} began, so that the file is complete. */
    static void closeFile() {
        if (Library.LOGS.isThere()) {
            Logback.closeFile();
        }
    }
}
