package org.industrialrainforest.store;

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
}
