package org.industrialrainforest.core.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Why a file could not be written or read, in words for users: several of the library's exceptions have the file's name for their message
 * and nothing else.
 */
public final class FileFault {
    private FileFault() {}

    /** The reason alone, such as "permission denied" or "No space left on device"; never empty. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "a directory of that name is in the way";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file of that name is in the way";
        }
        if (e instanceof FileSystemLoopException) {
            return "its symbolic links go in a circle";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        if (reason == null || reason.isBlank()) {
            return e.getClass().getSimpleName();
        }
        return reason.equals("Is a directory") ? "a directory of that name is in the way" : reason;
    }

    /** The file, where the exception knows it, and the reason: {@code out/report.pdf: permission denied}. */
    public static String told(IOException e) {
        String file = e instanceof FileSystemException system ? system.getFile() : null;
        return file == null || file.isBlank() ? reason(e) : file + ": " + reason(e);
    }

    /** For where an {@link IOException} cannot be thrown: says what could not be written, and why. */
    public static UncheckedIOException cannotWrite(Path file, IOException e) {
        return new UncheckedIOException("cannot write " + file + ": " + reason(file, e), e);
    }

    /** For where an {@link IOException} cannot be thrown: says what could not be read, and why. */
    public static UncheckedIOException cannotRead(Path file, IOException e) {
        return new UncheckedIOException("cannot read " + file + ": " + reason(file, e), e);
    }

    /** The reason; where a directory stands in the file's place, that. */
    public static String reason(Path file, IOException e) {
        return Files.isDirectory(file) ? "a directory of that name is in the way" : reason(e);
    }
}
