package org.industrialrainforest.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.industrialrainforest.engine.lab.RecordedRun;
import org.industrialrainforest.engine.lab.ResultStore;
import org.jspecify.annotations.Nullable;

/** An experiment that is being kept: workers hand over runs, one thread of its own writes them. */
final class StoreRecording implements ResultStore.Recording {
    /** Runs that may wait for the writer; more workers wait with theirs. */
    private static final int WAITING = 64;

    private final Folder folder;
    private final FolderLock lock;
    private final Journal journal;
    private final Map<String, Boolean> failedById = new HashMap<>();
    private final BlockingQueue<Taken> queue = new ArrayBlockingQueue<>(WAITING);
    private final Supplier<BlockWriter> writers;
    private final long blockCells;
    private @Nullable Thread thread;
    private List<Long> units = List.of();
    private volatile @Nullable Throwable failure;
    private volatile boolean ending;

    private record Taken(long unit, RecordedRun run) {}

    StoreRecording(
            Folder folder,
            FolderLock lock,
            Journal journal,
            List<Block> blocks,
            Supplier<BlockWriter> writers,
            long blockCells) {
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
        this.writers = writers;
        this.blockCells = blockCells;
        for (Block block : blocks) {
            for (Block.Entry run : block.runs()) {
                failedById.put(run.id(), run.failed());
            }
        }
    }

    @Override
    public boolean holds(String runId) {
        return failedById.containsKey(runId);
    }

    @Override
    public boolean failed(String runId) {
        return Boolean.TRUE.equals(failedById.get(runId));
    }

    @Override
    public synchronized void expect(List<Long> expected) {
        if (thread != null) {
            throw new IllegalStateException("what will come has been said already");
        }
        if (ending) {
            throw new CancellationException("stopped before the first run");
        }
        units = List.copyOf(expected);
        failedById.clear(); // Nobody asks any more.
        if (!units.isEmpty()) {
            Thread writing = new Thread(this::write, "rainforest-store");
            writing.setDaemon(true);
            thread = writing;
            writing.start();
        }
    }

    @Override
    public void take(long unit, RecordedRun run) {
        try {
            do {
                throwFailure();
                if (ending) {
                    throw new CancellationException("stopped; whole units are kept in " + folder.path());
                }
            } while (!queue.offer(new Taken(unit, run), 100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before all was kept");
        }
    }

    private void write() {
        try (BlockWriter writer = writers.get()) {
            KeptRuns kept = new KeptRuns(writer, journal, units, blockCells);
            while (!ending || !queue.isEmpty()) {
                Taken taken = queue.poll(200, TimeUnit.MILLISECONDS);
                if (taken != null) {
                    kept.take(taken.unit(), taken.run());
                }
                kept.look();
            }
            kept.commit();
        } catch (Throwable e) { // Whoever hands over the next run hears of it, also of no memory.
            failure = e;
        }
    }

    private void throwFailure() {
        Throwable e = failure;
        if (e != null) {
            throw folder.cannotWrite(e);
        }
    }

    /** @throws StoreFault if what came last could not be written */
    @Override
    public synchronized void close() {
        if (ending) {
            return;
        }
        ending = true;
        boolean interrupted = false;
        Thread writing = thread;
        while (writing != null && writing.isAlive()) {
            try {
                writing.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try (lock;
                journal) {
            throwFailure();
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }
}
