package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.industrialrainforest.engine.lab.Shard;

/**
 * How far an experiment is.
 *
 * @param model id
 * @param planned runs of the shard that was asked for last
 * @param done runs with outcomes
 * @param failed runs that broke off
 * @param missing runs that are not there
 * @param shard that was asked for last; of a merged folder the whole
 * @param toGo time that the missing runs take at the pace of the last session; empty where nobody can tell
 * @param writer who writes there now, or was killed while writing; empty for nobody
 * @param blocks number of blocks
 * @param bytes of their files
 * @param digest SHA-256 over ids and digests of all runs: equal results have equal digests
 * @param lost what is wrong with files that the journal names
 * @param sessions who computed, in their order
 */
public record Status(
        String model,
        long planned,
        long done,
        long failed,
        long missing,
        Shard shard,
        Optional<Duration> toGo,
        String writer,
        int blocks,
        long bytes,
        String digest,
        List<String> lost,
        List<Session> sessions) {
    /** Copies its lists. */
    public Status {
        lost = List.copyOf(lost);
        sessions = List.copyOf(sessions);
    }

    /** Of what a journal held when it was read. */
    static Status of(Path path, Described described, Journal.Content content, String digest, List<String> lost)
            throws IOException {
        Session last = content.sessions().isEmpty()
                ? null
                : content.sessions().get(content.sessions().size() - 1);
        Shard shard = last == null ? Shard.WHOLE : last.shard();
        long units = described.units(last == null ? 0 : last.runs());
        long mine = units / shard.of() + (units % shard.of() >= shard.number() ? 1 : 0);
        long planned = mine * described.unitSize();
        long failed = content.blocks().stream()
                .flatMap(block -> block.runs().stream())
                .filter(Block.Entry::failed)
                .count();
        long there = content.blocks().stream().mapToLong(b -> b.runs().size()).sum();
        long missing = Math.max(0, planned - there);
        Optional<Duration> toGo = content.sinceSession() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(content.millis() * missing / content.sinceSession()));
        return new Status(
                described.model(),
                planned,
                there - failed,
                failed,
                missing,
                shard,
                toGo,
                FolderLock.holder(path),
                content.blocks().size(),
                content.blocks().stream()
                        .flatMap(block -> block.files().values().stream())
                        .mapToLong(Block.FileOf::bytes)
                        .sum(),
                digest,
                lost,
                content.sessions());
    }
}
