package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two commands out of one directory. The operating system holds the lock and drops it when its process ends in any way, so that what
 * a killed command left never blocks; the file says in words who holds it.
 */
final class DirectoryLock implements AutoCloseable {
    /** Far behind the words: some systems let nobody read what is locked. */
    private static final long BEHIND = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Someone else writes there. */
    static final class Held extends IOException {
        Held(String owner) {
            super(owner);
        }
    }

    /**
     * Takes the lock.
     *
     * @param command what the owner does, for others to read
     * @throws Held with its owner, when another has it
     */
    static DirectoryLock take(Path file, String command) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (lock(channel) == null) {
                    throw new Held(owner(channel));
                }
                if (is(file, channel)) {
                    String owner = "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                            + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + command;
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
                    return new DirectoryLock(file, channel);
                }
                // The one before removed the file between opening and locking it.
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEHIND, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // another command in this process
        }
    }

    /**
     * Whether the name still is of the file that is open: a lock on a removed file keeps nobody out. Told by a length that only this file
     * has, for to open the file once more and close it would drop the lock on some systems.
     */
    private static boolean is(Path file, FileChannel channel) throws IOException {
        int length = 1 + ThreadLocalRandom.current().nextInt(1 << 16);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(length), 0);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(1000);
        channel.read(words, 0);
        String owner = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8);
        return owner.startsWith("process ") ? owner : "a process that just began";
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    /** Lets others in; the file stays, as a sign of whose the directory is. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Removes the file, then lets others in. */
    void remove() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
