package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Uncertainty;

/**
 * What an experiment runs: the rainforest, and the runs of it.
 *
 * @param points without their scenario, which the runs' points have where there are several
 */
@Internal
public record Design(
        RainforestModel model,
        List<Map<String, String>> points,
        org.industrialrainforest.engine.lab.Experiment<RunResult> runsOf) {

    public Design {
        points = List.copyOf(points);
    }

    /** Every point in every scenario, as the runs have it. */
    static List<Map<String, String>> inEveryScenario(
            RainforestModel model, List<? extends Map<String, String>> points) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Scenario one : model.scenarios()) {
            for (Map<String, String> point : points) {
                Map<String, String> longer = new TreeMap<>(point);
                if (model.scenarios().size() > 1) {
                    longer.put(RainforestModel.SCENARIO, one.id());
                }
                all.add(longer);
            }
        }
        return all;
    }

    /** The same of some replicates, ascending, which from here on are numbered from 0. */
    Design counting(List<Integer> replicates) {
        return new Design(
                model,
                points,
                runsOf.parameterSets(runsOf.parameterSets().counting(replicates))
                        .runs(replicates.size()));
    }

    Scenario scenario() {
        return model.scenario();
    }

    List<Metric> metrics() {
        return model.metrics();
    }

    Metric metric(String id) {
        return metrics().stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome is called '" + id + "'"));
    }

    /** What is compared: the titles of all scenarios. */
    Title title() {
        return model.scenarios().stream()
                .map(Scenario::title)
                .reduce((some, next) -> Title.of("title.both", "{0}, {1}", some, next))
                .orElseThrow();
    }

    /** Whether there is one scenario at one point. */
    boolean single() {
        return points.size() == 1 && model.scenarios().size() == 1;
    }

    /** The policies with the baseline first. */
    List<Policy> policies() {
        return runsOf.treatments().stream().map(model::policy).toList();
    }

    String baseline() {
        return runsOf.baseline();
    }

    public int runs() {
        return runsOf.runs();
    }

    long seed() {
        return runsOf.seed();
    }

    ParameterSets parameterSets() {
        return runsOf.parameterSets();
    }

    Uncertainty uncertainty() {
        return runsOf.uncertainty();
    }

    /** The cases in the order of a replicate's runs: every policy at every point under every shock. */
    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (RunSpec spec : runsOf.specs(1)) {
            cases.add(
                    new Case(spec.treatment(), model.policy(spec.treatment()).title(), spec.pointText(), spec.shock()));
        }
        return cases;
    }

    /** The scenario of a case with the scenario's own parameter values. */
    Scenario scenarioOfCase(int c) {
        return model.scenarioOf(runsOf.specs(1).get(c));
    }

    /**
     * The policy of each case, as its point has it.
     *
     * @param set number of the parameter set
     */
    List<Policy> policiesOfCases(int set) {
        List<Policy> policies = new ArrayList<>();
        for (RunSpec spec : runsOf.specs(1)) {
            RunSpec under = spec.parameterSet(set);
            policies.add(model.policyOf(under, model.scenarioOf(under)));
        }
        return policies;
    }

    /** The ideas that the headline of each case counts. */
    List<Cohort> cohortsOfCases() {
        return runsOf.specs(1).stream()
                .map(spec -> model.scenarioOf(spec.parameterSet(ParameterSets.OWN_VALUES))
                        .cohort())
                .toList();
    }
}
