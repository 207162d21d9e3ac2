package org.industrialrainforest.engine.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private int nextPhase;

    private Simulation(Setup setup) {
        schedule = setup.schedule;
        tables = List.copyOf(setup.tables);
        others = List.copyOf(setup.others);
        checks = List.copyOf(setup.checks);
        workers = Workers.of(setup.threads);
        tick = new Tick(setup.seed, setup.replicate, workers, setup.scoped);
        nextMonth = setup.firstMonth;
    }

    /** What a simulation is made of. Everything but the schedule has a default: no state, month 0, seed 1, replicate 0, one thread. */
    public static final class Setup {
        private final Schedule schedule;
        private final List<Table> tables = new ArrayList<>();
        private final List<ThreadScoped> scoped = new ArrayList<>();
        private final List<Persistent> others = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private int firstMonth;
        private long seed = 1;
        private long replicate;
        private int threads = 1;

        private Setup(Schedule schedule) {
            this.schedule = schedule;
        }

        /** @param newFirstMonth months since 0000-01 */
        public Setup from(int newFirstMonth) {
            firstMonth = newFirstMonth;
            return this;
        }

        /** The key of all random numbers. */
        public Setup key(long newSeed, long newReplicate) {
            seed = newSeed;
            replicate = newReplicate;
            return this;
        }

        /** Adds tables, which stand in digests and snapshots in this order. */
        public Setup tables(List<? extends Table> added) {
            tables.addAll(added);
            return this;
        }

        /** Adds tables, which stand in digests and snapshots in this order. */
        public Setup tables(Table... added) {
            return tables(List.of(added));
        }

        /** Adds a ledger: it is merged after every sweep, checked after every phase, and part of digest and snapshot. */
        public <B extends ThreadScoped & Check & Persistent> Setup books(B ledger) {
            scoped.add(ledger);
            checks.add(ledger);
            others.add(ledger);
            return this;
        }

        /** Adds what has a part for each chunk. */
        public Setup scoped(ThreadScoped... added) {
            scoped.addAll(List.of(added));
            return this;
        }

        /** Adds state outside tables, which snapshots hold. */
        public Setup state(Persistent... added) {
            others.addAll(List.of(added));
            return this;
        }

        /** Adds a law that must hold after every phase. */
        public Setup check(Check added) {
            checks.add(added);
            return this;
        }

        /** Threads that share out the months of the run; the result does not depend on their number. */
        public Setup threads(int newThreads) {
            threads = newThreads;
            return this;
        }

        /** The simulation, before its first month. */
        public Simulation begin() {
            return new Simulation(this);
        }
    }

    /** A simulation of a schedule; what it works on is said by name. */
    public static Setup of(Schedule schedule) {
        return new Setup(schedule);
    }

    /**
     * Runs the next month, or what is left of it, and returns it.
     *
     * @throws CancellationException when the thread is interrupted; it stays so, and the month has not begun
     */
    public int step() {
        int month = nextMonth;
        do {
            advance();
        } while (nextPhase > 0);
        return month;
    }

    /**
     * Runs one phase and returns its name; after the last of a month the next month is due.
     *
     * @throws CancellationException when the thread is interrupted before a month; it stays so, and the month has not begun
     */
    public String advance() {
        if (nextPhase == 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the run was interrupted between two months");
            }
            tick.month(nextMonth);
            for (Check check : checks) {
                check.monthBegins(nextMonth);
            }
        }
        Phase phase = schedule.phases().get(nextPhase);
        phase.run(tick);
        for (Check check : checks) {
            check.after(nextMonth, phase.name());
        }
        nextPhase = (nextPhase + 1) % schedule.phases().size();
        nextMonth += nextPhase == 0 ? 1 : 0;
        return phase.name();
    }

    /** The month that is due, months since 0000-01. */
    public int nextMonth() {
        return nextMonth;
    }

    /** Whether the month that is due has begun: some of its phases have run. */
    public boolean midMonth() {
        return nextPhase > 0;
    }

    /** All tables in their order. */
    public List<Table> tables() {
        return tables;
    }

    /** State outside tables. */
    List<Persistent> others() {
        return others;
    }

    /** Adds every declared column of every table to a digest, tables in their order, then what else a run computed. */
    public void digest(Digest digest) {
        for (Table table : tables) {
            table.digest(digest);
        }
        for (Persistent other : others) {
            other.digest(digest);
        }
    }

    /** The whole state between two months. */
    public Snapshot snapshot(String of) {
        refuseMidMonth();
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
        return new Snapshot(Snapshot.FORMAT, Schema.of(tables, others).text(), of, nextMonth, bytes.toByteArray());
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
        Schema own = Schema.of(tables, others);
        if (!snapshot.schema().equals(own.text())) {
            String differs = own.against(new Schema(snapshot.schema()));
            throw new IllegalArgumentException(
                    "snapshot of " + snapshot.of() + " was taken with other tables or columns"
                            + (differs.isEmpty() ? ", laid out otherwise" : " (" + differs + ")")
                            + "; take it up with the additions that it was taken with, or run it again from the start");
        }
        nextMonth = snapshot.nextMonth();
        nextPhase = 0;
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

    private void refuseMidMonth() {
        if (midMonth()) {
            throw new IllegalStateException("a snapshot is of the state between two months; step() ends the month");
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
