package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Keeps two writers out of one folder. The operating system drops the lock when its process ends in any way, so that what a killed process left
 * never blocks. Who writes stands in a file beside the lock: on some systems a process loses its lock as soon as it opens the locked file again.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = ".lock";
    static final String OWNER = ".writer";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StoreFault if another has it, with its owner */
    static FolderLock take(Path folder) throws IOException {
        if (holder(folder).equals(self())) {
            throw held(folder);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw held(folder);
            }
            Files.writeString(folder.resolve(OWNER), self());
            return new FolderLock(folder, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw held(folder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreFault held(Path folder) throws IOException {
        return new StoreFault(folder + " is being written by " + holder(folder)
                + "; wait until it has ended, or name another folder");
    }

    /** Who writes there, or was killed when writing there; empty for nobody. */
    static String holder(Path folder) throws IOException {
        try {
            return Files.readString(folder.resolve(OWNER));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** The start tells it from a process of the same number that was killed, as in containers. */
    private static String self() {
        ProcessHandle self = ProcessHandle.current();
        return "process " + self.pid() + " begun " + self.info().startInstant().orElse(Instant.EPOCH);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(folder.resolve(OWNER));
        }
    }
}
