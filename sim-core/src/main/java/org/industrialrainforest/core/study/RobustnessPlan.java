package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.choice.Futures;
import org.industrialrainforest.engine.choice.Regret;
import org.industrialrainforest.engine.choice.Satisficing;
import org.industrialrainforest.engine.choice.ScenarioDiscovery;
import org.industrialrainforest.engine.design.LatinHypercube;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * A study of how policies do in sampled futures, before it is run. Futures are a Latin hypercube over the ranges; policies share their futures, and the
 * random numbers of all runs.
 *
 * @param space parameters that differ between futures
 * @param futures how many
 * @param lowerIsBetter whether less of the outcome is better
 * @param enough level that is good enough; without one a policy is good enough that is no worse than the baseline
 * @param box number of the step of the peeling whose bounds are told; without one the first of which at least four in five are failures and the share of the others is halved, or else the densest
 */
public record RobustnessPlan(
        StudyPlan study, Space space, int futures, boolean lowerIsBetter, OptionalDouble enough, OptionalInt box) {
    private static final int RESAMPLES = 20;
    private static final int PERMUTATIONS = 100;
    private static final double DENSE = .8;

    /** The runs, without their design. */
    public Exploration<RunResult> exploration() {
        return SensitivityPlan.exploration(study).over(space);
    }

    /** Runs of the search if every policy harms in five futures or more and no group of parameters can be put back: usually it is far shorter. */
    public long mostSearched() {
        return study.compared().size()
                * HarmSearch.most(HarmSearch.MOST_TRIED, space.size(), HarmSearch.fresh(study), study.runs());
    }

    /** The same once the futures are known: none for a policy that harms in no future. */
    public long mostSearched(Robustness found) {
        HarmSearch harm = new HarmSearch(study, space, lowerIsBetter, found.answers());
        return study.compared().stream()
                .mapToLong(policy -> harm.most(policy.id()))
                .sum();
    }

    /**
     * Searches for parameter sets at which each policy harms.
     *
     * @param found what the futures came to
     * @param progress is told of all runs of the search as one, of at most so many as {@link #mostSearched(Robustness)}, and fewer as they prove needless
     * @return the same with what was found
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Robustness search(Robustness found, Evaluation evaluation, Progress progress) {
        HarmSearch harm = new HarmSearch(study, space, lowerIsBetter, found.answers());
        Asking asking = new Asking(evaluation, new SearchProgress(mostSearched(found), progress));
        return found.with(study.compared().stream()
                .map(policy -> harm.of(policy.id(), asking))
                .toList());
    }

    /**
     * Does the runs of all futures.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Robustness run(Evaluation evaluation, Progress progress) {
        Answers answers = exploration().ask(LatinHypercube.of(futures, study.seed()), evaluation, progress);
        Futures levels = levels(answers);
        Futures judged = enough.isPresent() ? levels : differences(answers);
        double threshold = enough.orElse(0);
        List<Robustness.Failures> failures = new ArrayList<>();
        for (int p = 0; p < judged.alternatives().size(); p++) {
            failures.add(failures(answers, judged, p, threshold));
        }
        Metric metric = study.outcome();
        return new Robustness(
                study.scenario().id(),
                study.scenario().title(),
                metric.id(),
                metric.unit(),
                metric.title(),
                study.baseline(),
                study.shock(),
                study.seed(),
                study.runs(),
                lowerIsBetter,
                answers.points().size() - answers.distinct(),
                runError(answers),
                enough.isEmpty(),
                answers,
                Regret.of(levels),
                Satisficing.of(judged, threshold),
                failures,
                List.of());
    }

    private Futures levels(Answers answers) {
        List<String> ids = study.policies().stream().map(Policy::id).toList();
        double[][] values = ids.stream()
                .map(id -> once(answers, answers.outputs(Output.level(study.metric(), id))))
                .toArray(double[][]::new);
        return Futures.of(ids, values, lowerIsBetter);
    }

    private Futures differences(Answers answers) {
        List<String> ids = study.compared().stream().map(Policy::id).toList();
        double[][] values = ids.stream()
                .map(id -> once(answers, answers.outputs(Output.difference(study.metric(), id, study.baseline()))))
                .toArray(double[][]::new);
        return Futures.of(ids, values, lowerIsBetter);
    }

    private Robustness.Failures failures(Answers answers, Futures judged, int policy, double threshold) {
        double[] values = judged.values(policy);
        boolean[] failed = new boolean[values.length];
        int cases = 0;
        for (int s = 0; s < failed.length; s++) {
            failed[s] = lowerIsBetter ? values[s] > threshold : values[s] < threshold;
            cases += failed[s] ? 1 : 0;
        }
        String id = judged.alternatives().get(policy);
        List<String> inputs = space.factors().stream().map(f -> f.path()).toList();
        if (cases == 0 || cases == failed.length) {
            return new Robustness.Failures(id, cases, failed.length, inputs, List.of(), -1, List.of(), List.of());
        }
        int[] columns = judged.columns();
        double[][] points = new double[columns.length][inputs.size()];
        for (int s = 0; s < columns.length; s++) {
            for (int k = 0; k < inputs.size(); k++) {
                points[s][k] =
                        Double.parseDouble(answers.points().get(columns[s]).get(inputs.get(k)));
            }
        }
        ScenarioDiscovery discovery = ScenarioDiscovery.of(points, failed);
        List<ScenarioDiscovery.Step> trajectory = discovery.trajectory();
        int shown = Math.min(box.orElse(shown(trajectory)), trajectory.size() - 1);
        double[] chance = discovery.chanceDensities(trajectory.get(shown), PERMUTATIONS, study.seed());
        return new Robustness.Failures(
                id,
                cases,
                failed.length,
                inputs,
                trajectory,
                shown,
                discovery.evidence(trajectory.get(shown), RESAMPLES, study.seed()),
                Arrays.stream(chance).boxed().toList());
    }

    /** The values with NaN for futures that equal an earlier one: random numbers are shared, so that they say the same again. */
    private static double[] once(Answers answers, double[] values) {
        Set<SortedMap<String, String>> seen = new HashSet<>();
        for (int s = 0; s < values.length; s++) {
            if (!seen.add(answers.points().get(s))) {
                values[s] = Double.NaN;
            }
        }
        return values;
    }

    /** Median standard error of a paired difference to the baseline, over futures and policies; NaN with one run. */
    private double runError(Answers answers) {
        List<Double> errors = new ArrayList<>();
        for (int s = 0; s < answers.points().size(); s++) {
            for (Policy policy : study.compared()) {
                PairedDifference difference = study.difference(answers, s, policy.id());
                if (difference.pairs() > 1 && difference.pairs() == study.runs()) {
                    errors.add(difference.standardDeviation() / Math.sqrt(difference.pairs()));
                }
            }
        }
        double[] all = errors.stream().mapToDouble(e -> e).toArray();
        return all.length == 0 ? Double.NaN : Quantiles.of(all).at(.5);
    }

    private static int shown(List<ScenarioDiscovery.Step> trajectory) {
        int densest = 0;
        double base = trajectory.get(0).density();
        double dense = Math.max(
                DENSE,
                (1 + base) / 2); // where most futures are failures, the box halves the share of the others at least
        for (int i = 0; i < trajectory.size(); i++) {
            if (trajectory.get(i).density() >= dense) {
                return i;
            }
            densest = trajectory.get(i).density() > trajectory.get(densest).density() ? i : densest;
        }
        return densest;
    }
}
