package org.industrialrainforest.core.run;

import java.util.List;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.simulation.Snapshot;
import org.jspecify.annotations.Nullable;

/** A run of the rainforest that tells a listener what happens. */
final class RainforestRun implements Run<RunResult> {
    private final RunSpec spec;
    private final Scenario scenario;
    private final Rainforest run;
    private final List<Metric> metrics;
    private final RunListener listener;
    private @Nullable String digest;

    RainforestRun(RunSpec spec, Scenario scenario, Rainforest run, List<Metric> metrics, RunListener listener) {
        this.spec = spec;
        this.scenario = scenario;
        this.run = run;
        this.metrics = metrics;
        this.listener = listener;
    }

    @Override
    public boolean over() {
        return run.nextMonth() > scenario.end().index();
    }

    @Override
    public void step() {
        run.step();
        digest = null;
        listener.month(spec, run.nextMonth() - scenario.start().index(), scenario.months());
    }

    @Override
    public RunResult result() {
        if (!over()) {
            throw new IllegalStateException("the run is not over; make all its steps first");
        }
        Observed observed = run.finish();
        listener.finished(spec, run, observed);
        return RunResult.of(spec, digest(), observed, metrics);
    }

    @Override
    public String digest() {
        String known = digest == null ? run.digest() : digest;
        digest = known;
        return known;
    }

    @Override
    public Snapshot snapshot() {
        return run.snapshot();
    }

    @Override
    public void restore(Snapshot snapshot) {
        digest = null;
        run.restore(snapshot);
    }

    @Override
    public void close() {
        run.close();
    }
}
