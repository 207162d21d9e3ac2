package org.industrialrainforest.engine.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** A schedule at work on tables, month by month. */
public final class Simulation implements AutoCloseable {
    private final Schedule schedule;
    private final List<Table> tables;
    private final List<Persistent> others;
    private final List<Check> checks;
    private final Workers workers;
    private final Tick tick;
    private int nextMonth;

    /**
     * A simulation about to begin.
     *
     * @param firstMonth months since 0000-01
     * @param scoped what has a part for each chunk
     * @param others state outside tables
     * @param checks laws that hold after every phase
     */
    public Simulation(
            Schedule schedule,
            int firstMonth,
            long seed,
            long replicate,
            List<Table> tables,
            List<ChunkScoped> scoped,
            List<Persistent> others,
            List<Check> checks,
            Workers workers) {
        this.schedule = schedule;
        this.tables = List.copyOf(tables);
        this.others = List.copyOf(others);
        this.checks = List.copyOf(checks);
        this.workers = workers;
        this.tick = new Tick(seed, replicate, workers, scoped);
        this.nextMonth = firstMonth;
    }

    /**
     * Runs the next month and returns it.
     *
     * @throws CancellationException when the thread is interrupted; it stays so, and the month has not begun
     */
    public int step() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was interrupted between two months");
        }
        int month = nextMonth++;
        tick.month(month);
        for (Phase phase : schedule.phases()) {
            phase.run(tick);
            for (Check check : checks) {
                check.after(month, phase.name());
            }
        }
        return month;
    }

    /** The month that {@link #step()} will run, months since 0000-01. */
    public int nextMonth() {
        return nextMonth;
    }

    /** Adds every declared column of every table to a digest, tables in their order. */
    public void digest(Digest digest) {
        for (Table table : tables) {
            table.digest(digest);
        }
    }

    /** The whole state between two months. */
    public Snapshot snapshot(String of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Table table : tables) {
                table.write(out);
            }
            for (Persistent other : others) {
                other.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a snapshot in memory cannot fail", impossible);
        }
        return new Snapshot(Snapshot.FORMAT, schemaHash(), of, nextMonth, bytes.toByteArray());
    }

    /**
     * Takes up a state. The simulation may be under another policy than the one that the snapshot was taken under.
     *
     * @throws IllegalArgumentException if the snapshot is of another format or of other tables and columns, or holds more than is read
     */
    public void restore(Snapshot snapshot) {
        if (!snapshot.format().equals(Snapshot.FORMAT)) {
            throw new IllegalArgumentException(
                    "snapshot has format " + snapshot.format() + ", this version reads " + Snapshot.FORMAT);
        }
        if (!snapshot.schema().equals(schemaHash())) {
            throw new IllegalArgumentException("snapshot of " + snapshot.of()
                    + " was taken with other tables or columns; run it again from the start");
        }
        nextMonth = snapshot.nextMonth();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot.state()))) {
            for (Table table : tables) {
                table.read(in);
            }
            for (Persistent other : others) {
                other.read(in);
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException("snapshot of " + snapshot.of() + " holds " + in.available()
                        + " bytes more than are read; it was taken over another horizon or of another model");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot of " + snapshot.of() + " is cut short", e);
        }
    }

    private String schemaHash() {
        Digest digest = new Digest("rainforest-schema/1");
        for (Table table : tables) {
            digest.add(table.schema());
        }
        return digest.hex();
    }

    @Override
    public void close() {
        workers.close();
    }
}
