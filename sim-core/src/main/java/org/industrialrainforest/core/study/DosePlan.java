package org.industrialrainforest.core.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;

/**
 * Dose curves before they are run.
 *
 * @param doses multiples of the envelope; sorted, each once
 * @param spends amounts drawn at which curves are read, RMB
 */
public record DosePlan(StudyPlan study, List<Double> doses, List<Double> spends) {
    public DosePlan {
        doses = doses.stream().distinct().sorted().toList();
        spends = List.copyOf(spends);
        if (doses.isEmpty() || doses.get(0) < 0) {
            throw new IllegalArgumentException("doses = " + doses + "; name at least one, none below 0");
        }
    }

    /**
     * The runs: every policy at every dose.
     *
     * @throws BadInput when the envelope is 0, so that doses do not differ
     */
    public Experiment experiment() {
        if (study.scenario().rules().state().envelopeBn() == 0 && doses.size() > 1) {
            throw new BadInput(Problem.of(
                    Place.NOWHERE,
                    DoseReading.ENVELOPE,
                    "is 0, so that every dose of it is the same; give the envelope a value"));
        }
        return study.at(doses.stream()
                .<Map<String, String>>map(
                        dose -> new TreeMap<>(Map.of(DoseReading.ENVELOPE, DoseReading.envelope(study, dose))))
                .toList());
    }

    /**
     * Does all runs.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public DoseCurves run(RunExecutor executor, RunListener listener) {
        return run(StudyRuns.on(executor, listener), Progress.NONE);
    }

    /** Does all runs that are not kept yet, and reads all. */
    public DoseCurves run(StudyRuns runs, Progress progress) {
        Experiment experiment = experiment();
        CaseValues values = new CaseValues(experiment.design(), DoseReading.measures(study.metric()));
        runs.each(experiment, progress, values::take);
        return new DoseReading(study, doses, values).at(spends);
    }
}
