package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.ValidationRow;

/** The simulations of the model in this build. */
final class ModelSimulations implements Simulations {
    private static final String MISSING = "this build has no model yet; only 'list' and 'help' work";

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public RunSummary run(RunRequest request, Progress progress) {
        throw new IllegalStateException(MISSING);
    }

    @Override
    public Comparison compare(CompareRequest request, Progress progress) {
        throw new IllegalStateException(MISSING);
    }

    @Override
    public List<ValidationRow> validate(ValidateRequest request, Progress progress) {
        throw new IllegalStateException(MISSING);
    }

    @Override
    public Trace trace(TraceRequest request, Progress progress) {
        throw new IllegalStateException(MISSING);
    }

    @Override
    public Path report(ReportRequest request) {
        throw new IllegalStateException(MISSING);
    }

    @Override
    public boolean resumes() {
        return false;
    }
}
