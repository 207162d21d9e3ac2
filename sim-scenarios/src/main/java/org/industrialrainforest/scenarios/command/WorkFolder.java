package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;
import org.slf4j.LoggerFactory;

/** The folder {@code .rainforest} below a directory of results, where one command's results grow under a lock until they are whole. */
final class WorkFolder {
    private static final String NAME = ".rainforest";
    private static final String LOCK = "lock";

    private final Path path;
    private final DirectoryLock lock;

    private WorkFolder(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is missing, and takes the lock below it.
     *
     * @param task name of the command
     * @param command what was typed, for others to read
     * @throws CannotFinish when it cannot be written, or another command writes there
     * @throws BadInput when something that is not ours has the folder's name
     */
    static WorkFolder take(Path directory, String task, String command) {
        Path path = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isOurs(path)) {
                throw new BadInput(
                        Problem.of(
                                option(task),
                                "",
                                path
                                        + " is not of rainforest, and results grow under that name; move it or name another directory"));
            }
            while (true) {
                try {
                    Files.createDirectories(path);
                    return new WorkFolder(path, DirectoryLock.take(path.resolve(LOCK), command));
                } catch (NoSuchFileException e) {
                    LoggerFactory.getLogger(WorkFolder.class).debug("the command before removes {} just now", path, e);
                }
            }
        } catch (DirectoryLock.Held e) {
            throw new CannotFinish(
                    option(task) + ": another command writes to " + directory + " (" + e.getMessage()
                            + "); nothing was computed, wait for its end or name another directory",
                    e);
        } catch (FileAlreadyExistsException e) {
            throw cannot(task, directory, "it is a file, not a directory", e);
        } catch (AccessDeniedException e) {
            throw cannot(task, directory, "permission denied", e);
        } catch (IOException e) {
            throw cannot(task, directory, FileFault.reason(e), e);
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && (Files.isRegularFile(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                        || filesBelow(path).isEmpty());
    }

    /** What named the directory. */
    static Place option(String task) {
        return Place.of(task.equals("report") ? "DIR" : "--out");
    }

    /** That a directory cannot be written, told before anything was computed. */
    static CannotFinish cannot(String task, Path directory, String reason, IOException cause) {
        return new CannotFinish(
                option(task) + ": " + directory + " cannot be written (" + reason
                        + "); nothing was computed, name another directory",
                cause);
    }

    Path path() {
        return path;
    }

    /** What grew here, the lock left out, as paths from here with forward slashes. */
    List<String> files() throws IOException {
        return filesBelow(path).stream()
                .map(file -> path.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.equals(LOCK))
                .toList();
    }

    /** Removes all that grew here, but not the lock. */
    void clear() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.walk(path)) {
            left = all.filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }

    /** Lets others in; a folder that holds nothing goes. */
    void leave() {
        try {
            if (files().isEmpty()) {
                clear();
                lock.remove();
                // Not empty where the next command is in already.
                Files.deleteIfExists(path);
            } else {
                lock.close();
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(WorkFolder.class).debug("{} is left", path, e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }
}
