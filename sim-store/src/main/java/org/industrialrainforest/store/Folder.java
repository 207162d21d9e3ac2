package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Files of an experiment's folder: what is written is on the disk before it bears its name. */
record Folder(Path path) {
    static final String EXPERIMENT = "experiment.json";
    static final String MANIFEST = "manifest.json";
    static final String JOURNAL = "journal.jsonl";
    static final String OPEN = "open.sql";
    static final String TABLES = "tables";
    static final String PART = ".part";

    Path file(String name) {
        return path.resolve(name);
    }

    Path table(String table) {
        return path.resolve(TABLES).resolve(table);
    }

    Path block(String table, String block) {
        return table(table).resolve(block + ".parquet");
    }

    /** Where a block grows. */
    Path part(String table, String block) {
        return table(table).resolve(block + ".parquet" + PART);
    }

    /** Puts a text in its place, whole or not at all. */
    void write(String name, String content) throws IOException {
        Path part = file(name + PART);
        Files.write(part, content.getBytes(StandardCharsets.UTF_8));
        sync(part);
        Files.move(part, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(path);
    }

    /** A block under its name, once it is on the disk. */
    void finish(String table, String block) throws IOException {
        sync(part(table, block));
        Files.move(part(table, block), block(table, block), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a killed writer left half written. */
    void removeParts(Iterable<String> tables) throws IOException {
        for (String table : tables) {
            if (Files.isDirectory(table(table))) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(table(table), "*.parquet" + PART)) {
                    for (Path part : parts) {
                        Files.delete(part);
                    }
                }
            }
        }
    }

    /** Names in the folder, but for those that begin with a dot. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** So that the names in it survive a loss of power; where a system cannot, its names are safe by themselves. */
    static void syncFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // Windows opens no folders.
        }
        try (channel) {
            channel.force(true);
        }
    }

    StoreFault cannotWrite(Throwable e) {
        return new StoreFault(
                path + " cannot be written (" + (e instanceof IOException io ? told(io) : e)
                        + "); what was kept before is unharmed, and the same" + " experiment goes on from there",
                e);
    }

    StoreFault cannotRead(IOException e) {
        return new StoreFault(path + " cannot be read (" + told(e) + ")", e);
    }

    /** The file, where the exception knows it, and the reason. */
    static String told(IOException e) {
        if (!(e instanceof FileSystemException system)) {
            return String.valueOf(e.getMessage());
        }
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e instanceof NoSuchFileException
                        ? "there is no such file or folder"
                        : e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException
                                ? "a file of that name is in the way"
                                : String.valueOf(system.getReason());
        return system.getFile() + ": " + reason;
    }
}
