package org.industrialrainforest.engine.lab;

import java.util.function.Supplier;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Snapshot;

/**
 * The run of a simulation from its first month to its last.
 *
 * @param <R> what a finished run shows
 */
public final class SimulatedRun<R> implements Run<R> {
    private final Simulation simulation;
    private final String identity;
    private final int lastMonth;
    private final Supplier<R> reading;

    /**
     * A run about to begin.
     *
     * @param lastMonth the month of the last step, months since 0000-01
     * @param reading copies what a finished run shows
     */
    public SimulatedRun(RunSpec spec, Simulation simulation, int lastMonth, Supplier<R> reading) {
        this.simulation = simulation;
        this.identity =
                spec.scenario() + ", version " + spec.model() + ", point '" + spec.pointText() + "', parameter set "
                        + spec.parameterSet() + ", until month " + lastMonth + ", seed " + spec.seed() + ", replicate "
                        + spec.replicate();
        this.lastMonth = lastMonth;
        this.reading = reading;
    }

    /** The simulation at work. */
    public Simulation simulation() {
        return simulation;
    }

    @Override
    public boolean over() {
        return simulation.nextMonth() > lastMonth;
    }

    @Override
    public void step() {
        if (over()) {
            throw new IllegalStateException("the run of " + identity + " is over");
        }
        simulation.step();
    }

    @Override
    public R result() {
        if (!over()) {
            throw new IllegalStateException("the run of " + identity + " is not over; make all its steps first");
        }
        return reading.get();
    }

    @Override
    public String digest() {
        Digest digest = new Digest("rainforest-lab/1");
        digest.add(simulation.nextMonth());
        simulation.digest(digest);
        return digest.hex();
    }

    @Override
    public Snapshot snapshot() {
        return simulation.snapshot(identity);
    }

    @Override
    public void restore(Snapshot snapshot) {
        if (!snapshot.of().equals(identity)) {
            throw new IllegalArgumentException("snapshot is of " + snapshot.of() + " and cannot be taken up in "
                    + identity + "; run it again from the start");
        }
        simulation.restore(snapshot);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
