package org.industrialrainforest.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.statistics.PairedDifference;

/**
 * What an ablation and a dose curve ask alike: the effects of policies on one outcome.
 *
 * @param baseline id of the policy among them that the others are compared with
 * @param metric id of an outcome of the model
 * @param shock id of the shock that all worlds get
 * @param runs of each policy at each point
 * @param own what a researcher adds to each experiment
 */
public record StudyPlan(
        Scenario scenario,
        List<Policy> policies,
        String baseline,
        String metric,
        String shock,
        int runs,
        long seed,
        UnaryOperator<Experiment> own) {
    public StudyPlan {
        policies = List.copyOf(policies);
    }

    /** The same of the model as it is. */
    public StudyPlan(
            Scenario scenario,
            List<Policy> policies,
            String baseline,
            String metric,
            String shock,
            int runs,
            long seed) {
        this(scenario, policies, baseline, metric, shock, runs, seed, UnaryOperator.identity());
    }

    /** The model with the study's policies, and with what a researcher adds. */
    public RainforestModel model() {
        return at(List.of(new TreeMap<>())).design().model();
    }

    /** The runs: every policy at each of some points, which are values of parameters by path. */
    Experiment at(List<Map<String, String>> points) {
        return own.apply(Experiment.of(scenario))
                .policies(policies)
                .baseline(baseline)
                .at(points)
                .shocks(shock)
                .runs(runs)
                .seed(seed);
    }

    /** The policies but the baseline. */
    public List<Policy> compared() {
        return policies.stream().filter(policy -> !policy.id().equals(baseline)).toList();
    }

    /**
     * The outcome.
     *
     * @throws IllegalArgumentException if no outcome has this id
     */
    public Metric outcome() {
        List<Metric> known = own.apply(Experiment.of(scenario)).metrics();
        return known.stream()
                .filter(one -> one.id().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("metric = '" + metric + "' is no outcome; nearest: "
                        + Nearest.to(metric, known.stream().map(Metric::id).toList())));
    }

    /** A policy's paired difference to the baseline at a point, over the replicates in which the outcome of both is finite. */
    PairedDifference difference(Answers answers, int point, String policy) {
        double[] with = answers.values(point, policy, metric);
        double[] without = answers.values(point, baseline, metric);
        int[] both = IntStream.range(0, with.length)
                .filter(r -> Double.isFinite(with[r] - without[r]))
                .toArray();
        return PairedDifference.of(
                Arrays.stream(both).mapToDouble(r -> with[r]).toArray(),
                Arrays.stream(both).mapToDouble(r -> without[r]).toArray());
    }
}
