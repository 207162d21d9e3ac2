package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;

/**
 * A comparison that many machines share: how it is cut into shards, and what each may take. Kept as {@code job.json}.
 *
 * @param directory that all machines see
 * @param compare words of the comparison, from {@code compare} on
 * @param replicates paired runs in all
 * @param shards each does every n-th replicate
 * @param seconds that one replicate, all its cases, took in the pilot
 * @param threads of each shard
 * @param heap of each shard's Java machine, MiB
 */
record SharedJob(
        Path directory, List<String> compare, int replicates, int shards, double seconds, int threads, int heap) {
    static final String FILE = "job.json";

    /** What Java takes beside its heap, MiB: code, threads, DuckDB. */
    private static final int BESIDE_HEAP = 1024;

    /** So many times what was measured may a shard take: nodes differ, and share their memory with others. */
    private static final int SLACK = 3;

    private static final int LEAST_LIMIT = 10;

    /** As many shards as let each take the wanted time, at least one and at most one for each replicate. */
    static int shards(int replicates, double seconds, double minutes) {
        double each = Math.max(1, Math.floor(minutes * 60 / seconds));
        return (int) Math.max(1, Math.ceil(replicates / each));
    }

    /** Minutes that the longest shard is expected to take. */
    double minutes() {
        return Math.ceil((double) replicates / shards) * seconds / 60;
    }

    /** Minutes after which a scheduler may stop a shard. */
    int limit() {
        return LEAST_LIMIT + (int) Math.ceil(SLACK * minutes());
    }

    /** Memory that a scheduler sets aside for a shard, MiB. */
    int memory() {
        return heap + BESIDE_HEAP;
    }

    /** Words of a shard's comparison, without its number and its place. */
    List<String> words() {
        List<String> words = new ArrayList<>(compare);
        if (compare.stream().noneMatch(word -> word.equals("--threads") || word.startsWith("--threads="))) {
            words.addAll(List.of("--threads", Integer.toString(threads)));
        }
        if (!compare.contains("--quiet")) {
            words.add("--quiet");
        }
        return words;
    }

    /** Where a shard's results lie below a job's directory. */
    static Path shard(Path directory, int number) {
        return directory.resolve("shards").resolve(Integer.toString(number));
    }

    ObjectNode document() {
        ObjectNode document = Json.document("submit")
                .put("replicates", replicates)
                .put("shards", shards)
                .put("seconds_per_replicate", seconds)
                .put("minutes_per_shard", minutes())
                .put("limit_minutes", limit())
                .put("threads", threads)
                .put("heap_mib", heap)
                .put("memory_mib", memory())
                .put("out", directory.toString());
        Json.put(document, "compare", compare);
        return document;
    }

    /** Whether a folder holds a job. */
    static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /**
     * The job of a folder.
     *
     * @throws BadInput if its file is no job
     */
    static SharedJob read(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            JsonNode document = CheckedDocument.MAPPER.readTree(Files.readString(file));
            if (!document.path("format").asText().startsWith("rainforest.submit/")
                    || document.path("shards").asInt() < 1) {
                throw new BadInput(
                        Problem.of(Place.of(file.toString()), "", "is no job that 'rainforest submit' wrote"));
            }
            List<String> compare = new ArrayList<>();
            document.path("compare").forEach(word -> compare.add(word.asText()));
            return new SharedJob(
                    directory,
                    compare,
                    document.path("replicates").asInt(),
                    document.path("shards").asInt(),
                    document.path("seconds_per_replicate").asDouble(),
                    document.path("threads").asInt(),
                    document.path("heap_mib").asInt());
        } catch (IOException e) {
            throw new BadInput(
                    Problem.of(Place.of(file.toString()), "", "cannot be read (" + FileFault.reason(e) + ")"));
        }
    }
}
