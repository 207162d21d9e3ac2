package org.industrialrainforest.engine.lab;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.engine.simulation.Digest;

/**
 * What one run is: a run is a pure function of this and the values of the parameters. Seed and replicate alone enter the random key, so runs that
 * differ in point, treatment or shock only share their random numbers (common random numbers).
 *
 * @param scenario id of what is simulated: the model, or its scenario
 * @param model version of what a run computes
 * @param point varied parameters, value by path
 * @param treatment id of what is done, such as a policy
 * @param shock id of the shock, {@code none} for none
 * @param parameterSet number of the set of calibrated parameters, −1 for the model's own
 */
public record RunSpec(
        String scenario,
        String model,
        SortedMap<String, String> point,
        String treatment,
        String shock,
        int parameterSet,
        long seed,
        int replicate) {
    public RunSpec {
        point = Collections.unmodifiableSortedMap(new TreeMap<>(point));
    }

    /** The same with another replicate. */
    public RunSpec replicate(int other) {
        return new RunSpec(scenario, model, point, treatment, shock, parameterSet, seed, other);
    }

    /** The same with a parameter set. */
    public RunSpec parameterSet(int set) {
        return new RunSpec(scenario, model, point, treatment, shock, set, seed, replicate);
    }

    /** {@code path=value;…}, empty for the scenario's own parameters. */
    public String pointText() {
        return text(point);
    }

    /** The same of any point. */
    static String text(SortedMap<String, String> point) {
        return point.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    /** SHA-256 of this and of the resolved scenario: the run's identity in results. */
    public String id(String resolvedScenario) {
        Digest digest = new Digest("rainforest-run/1");
        digest.add(resolvedScenario);
        digest.add(String.join("|", scenario, model, pointText(), treatment, shock));
        digest.add(parameterSet);
        digest.add(seed);
        digest.add(replicate);
        return digest.hex().substring(0, 32);
    }
}
