package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.industrialrainforest.scenarios.Words;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far the runs are that a directory keeps.
 *
 * @param first of its first design; null where a search has none
 * @param further of the designs of a search, each of which depends on those before, by folder
 */
record StoredStatus(@Nullable Status first, List<Further> further) {
    /** One design of a search. */
    record Further(String folder, Status status) {}

    /**
     * Reads it.
     *
     * @throws org.industrialrainforest.core.scenario.BadInput where no runs are kept there
     */
    static StoredStatus of(Path directory) {
        return StoredFolder.told(() -> {
            List<Further> further = StoredFolder.further(directory).stream()
                    .map(folder -> new Further(
                            directory.relativize(folder).toString().replace('\\', '/'),
                            Results.of(folder).status()))
                    .toList();
            Path folder = StoredFolder.of(directory);
            boolean searchAlone = !further.isEmpty() && !StoredFolder.keeps(folder);
            return new StoredStatus(searchAlone ? null : Results.of(folder).status(), further);
        });
    }

    /** Lines for the screen. */
    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>(first == null ? List.of() : lines(first, words));
        if (!further.isEmpty()) {
            lines.add(words.of(
                    "status.further",
                    "Further designs so far: {0}, with {1} of {2} runs done, {3} failed; how many come is not known before",
                    count(further.size()),
                    count(sum(Status::done)),
                    count(sum(Status::planned)),
                    count(sum(Status::failed))));
        }
        further.forEach(one ->
                one.status().lost().forEach(lost -> lines.add(words.of("status.lost", "Lost: ") + lost)));
        return lines;
    }

    private static List<String> lines(Status status, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "status.runs",
                "Runs of {0}: {1} of {2} done, {3} failed, {4} missing",
                status.model(),
                count(status.done()),
                count(status.planned()),
                count(status.failed()),
                count(status.missing())));
        if (status.shard().of() > 1) {
            lines.add(words.of("status.shard", "Shard: ") + status.shard());
        }
        status.toGo()
                .filter(time -> status.missing() > 0)
                .ifPresent(time -> lines.add(words.of("status.time", "Time to go at the last pace: ") + clock(time)));
        if (!status.writer().isEmpty()) {
            lines.add(words.of("status.writer", "Written by, or left by: ") + status.writer());
        }
        lines.add(
                words.of("status.blocks", "Blocks: {0}, {1} kB", count(status.blocks()), count(status.bytes() / 1000)));
        lines.add(words.of("status.digest", "Digest of all runs: ") + status.digest());
        status.lost().forEach(lost -> lines.add(words.of("status.lost", "Lost: ") + lost));
        return lines;
    }

    /** The document: of the first design, or of the one that a search without a first began last. */
    ObjectNode json() {
        ObjectNode document = Json.document("status");
        if (first != null) {
            put(document, first);
        } else {
            put(document, further.get(further.size() - 1).status());
        }
        ArrayNode designs = document.putArray("further");
        for (Further one : further) {
            put(designs.addObject().put("folder", one.folder()), one.status());
        }
        return document;
    }

    private static void put(ObjectNode to, Status status) {
        to.put("model", status.model())
                .put("planned", status.planned())
                .put("done", status.done())
                .put("failed", status.failed())
                .put("missing", status.missing())
                .put("shard", status.shard().toString());
        if (status.toGo().isPresent()) {
            to.put("seconds_to_go", status.toGo().get().toSeconds());
        } else {
            to.putNull("seconds_to_go");
        }
        to.put("writer", status.writer());
        to.put("blocks", status.blocks()).put("bytes", status.bytes()).put("digest", status.digest());
        Json.put(to, "lost", status.lost());
    }

    private long sum(ToLongFunction<Status> of) {
        return further.stream().mapToLong(one -> of.applyAsLong(one.status())).sum();
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
