package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of digests by name. {@code make golden} writes it anew.
 *
 * @param file lines of a name and a digest
 */
record GoldenDigests(Path file) {
    /** The golden digest of a name, null without one; it is the given one when golden digests are being written. */
    @Nullable
    String of(String name, String digest) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" +");
                golden.put(parts[0], parts[1]);
            }
        }
        if ("write".equals(System.getProperty("rainforest.golden"))) {
            golden.put(name, digest);
            int width = golden.keySet().stream().mapToInt(String::length).max().orElse(0);
            List<String> lines = golden.entrySet().stream()
                    .map(entry -> String.format("%-" + width + "s %s", entry.getKey(), entry.getValue()))
                    .toList();
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        }
        return golden.get(name);
    }
}
