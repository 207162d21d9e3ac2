package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.core.tables.FileFault;

/** Why something failed, in words for whoever gave the command: what the disk, the memory and Java itself have to say. */
final class Fault {
    private static final int DEEPEST = 20;

    private Fault() {}

    /** One line, without a full stop. */
    static String reason(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof OutOfMemoryError) {
                return "not enough memory; give more, such as RAINFOREST_JAVA_OPTS=-Xmx8g, or fewer --threads ("
                        + cause.getMessage() + ")";
            }
        }
        if (causes.stream().anyMatch(Fault::isOfFonts)) {
            return "Java finds no fonts that it can use here; install some, such as the packages fontconfig and fonts-dejavu-core";
        }
        if (failure instanceof StackOverflowError) {
            return "something is nested too deep; a deeper stack is given by RAINFOREST_JAVA_OPTS=-Xss16m";
        }
        if (failure instanceof NoClassDefFoundError) {
            Optional<Library> library = Library.of(String.valueOf(failure.getMessage()));
            if (library.isPresent()) {
                return "this needs " + library.get().artifact()
                        + " with its dependencies, and it is not on the class path";
            }
        }
        if (failure instanceof LinkageError) {
            return "a part of the program or of Java is missing or does not fit (" + told(causes.get(causes.size() - 1))
                    + "); build or install it again";
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return String.valueOf(unchecked.getMessage());
        }
        if (failure instanceof IOException disk) {
            return FileFault.told(disk);
        }
        return failure instanceof CannotFinish ? String.valueOf(failure.getMessage()) : told(failure);
    }

    /** The same failure with the file that it is about, which a full disk does not tell. */
    static IOException at(Path file, IOException failure) {
        return failure instanceof FileSystemException
                ? failure
                : new IOException(file + ": " + failure.getMessage(), failure);
    }

    private static String told(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getClass().getSimpleName()
                + (failure.getMessage() == null
                        ? ""
                        : ": " + message.lines().findFirst().orElse(""));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable one = failure; one != null && causes.size() < DEEPEST; one = one.getCause()) {
            causes.add(one);
        }
        return causes;
    }

    /** Without fonts Java fails in many ways, depending on what is missing: a list, a library, a class that could not begin. */
    private static boolean isOfFonts(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (failure instanceof LinkageError && (message.contains("font") || message.contains("freetype"))) {
            return true;
        }
        return (failure instanceof Error || failure instanceof NullPointerException)
                && Arrays.stream(failure.getStackTrace())
                        .limit(DEEPEST)
                        .anyMatch(at -> at.getClassName().startsWith("sun.font."));
    }
}
