package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;

/**
 * An ablation before it is run.
 *
 * @param mechanisms names of the switches that are turned off one by one
 */
public record AblationPlan(StudyPlan study, List<String> mechanisms) {
    public AblationPlan {
        mechanisms = List.copyOf(mechanisms);
    }

    /** The runs: every policy in the model as it is and with each mechanism off. */
    public Experiment experiment() {
        List<Map<String, String>> points = new ArrayList<>(List.of(new TreeMap<>()));
        mechanisms.forEach(name -> points.add(new TreeMap<>(Map.of(AblationReading.path(name), "false"))));
        return study.at(points);
    }

    /**
     * Does all runs.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Ablation run(RunExecutor executor, RunListener listener) {
        return run(StudyRuns.on(executor, listener), Progress.NONE);
    }

    /** Does all runs that are not kept yet, and reads all. */
    public Ablation run(StudyRuns runs, Progress progress) {
        Experiment experiment = experiment();
        CaseValues values = new CaseValues(
                experiment.design(), Map.of(AblationReading.WORTH, result -> result.outcome(study.metric())));
        runs.each(experiment, progress, values::take);
        return new AblationReading(study, values).of(mechanisms);
    }
}
