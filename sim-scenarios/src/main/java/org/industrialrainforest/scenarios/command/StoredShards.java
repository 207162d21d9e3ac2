package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.industrialrainforest.scenarios.Words;
import org.industrialrainforest.store.Merged;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Status;

/**
 * How far the shards of a job are, from their journals alone.
 *
 * @param job that was cut
 * @param done runs with outcomes, of all shards
 * @param failed runs that broke off
 * @param writing shards in which somebody writes now, or was killed while writing
 * @param missing shards that miss runs, or were never begun
 */
record StoredShards(SharedJob job, long done, long failed, SortedSet<Integer> writing, SortedSet<Integer> missing) {
    static StoredShards of(SharedJob job) {
        long done = 0;
        long failed = 0;
        SortedSet<Integer> writing = new TreeSet<>();
        SortedSet<Integer> missing = new TreeSet<>();
        for (int number = 1; number <= job.shards(); number++) {
            Path shard = SharedJob.shard(job.directory(), number);
            Path kept = StoredFolder.of(shard);
            if (kept.equals(shard)) { // Nothing is kept below it yet.
                missing.add(number);
                continue;
            }
            Status status = StoredFolder.told(() -> Results.of(kept).status());
            done += status.done();
            failed += status.failed();
            if (!status.writer().isEmpty()) {
                writing.add(number);
            }
            if (status.missing() > 0 || status.shard().of() != job.shards()) {
                missing.add(number);
            }
        }
        return new StoredShards(job, done, failed, writing, missing);
    }

    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "status.shards",
                "Shards: {0} of {1} done; {2} runs done, {3} failed",
                job.shards() - missing.size(),
                job.shards(),
                String.format(Locale.ROOT, "%,d", done),
                String.format(Locale.ROOT, "%,d", failed)));
        if (!writing.isEmpty()) {
            lines.add(words.of("status.writing", "Being written, or left by a writer: ") + Merged.ranges(writing));
        }
        if (!missing.isEmpty()) {
            lines.add(words.of("status.missing", "Missing: ") + Merged.ranges(missing));
            if (Files.exists(job.directory().resolve(SlurmScripts.SUBMIT))) {
                lines.add(words.of("status.again", "Submit those again by: ") + "bash "
                        + Typed.quoted(List.of(
                                job.directory().resolve(SlurmScripts.SUBMIT).toString()))
                        + " " + Merged.ranges(missing));
            }
        }
        return lines;
    }

    ObjectNode json() {
        return Json.document("status")
                .put("shards", job.shards())
                .put("shards_done", job.shards() - missing.size())
                .put("done", done)
                .put("failed", failed)
                .put("shards_writing", Merged.ranges(writing))
                .put("shards_missing", Merged.ranges(missing));
    }
}
