package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Design;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.lab.RunSpec;

/** A few figures of every run of an experiment, by case and replicate: all that an ablation or a dose curve keeps. */
final class CaseValues {
    private final Design design;
    private final Map<String, ToDoubleFunction<RunResult>> measures;
    private final Map<Case, Map<String, double[]>> values = new java.util.LinkedHashMap<>();
    private final Map<Case, List<String>> digests = new java.util.LinkedHashMap<>();

    /** @param measures what is kept, by name */
    CaseValues(Design design, Map<String, ToDoubleFunction<RunResult>> measures) {
        this.design = design;
        this.measures = new TreeMap<>(measures);
        for (Case of : design.cases()) {
            Map<String, double[]> byMeasure = new TreeMap<>();
            this.measures.keySet().forEach(name -> byMeasure.put(name, new double[design.runs()]));
            values.put(of, byMeasure);
            digests.put(of, new ArrayList<>(java.util.Collections.nCopies(design.runs(), "")));
        }
    }

    void take(RunResult result) {
        RunSpec spec = result.spec();
        Case of = find(spec.treatment(), spec.pointText(), spec.shock());
        Map<String, double[]> byMeasure = values.getOrDefault(of, Map.of());
        byMeasure.forEach((name, all) -> {
            ToDoubleFunction<RunResult> measure = measures.get(name);
            all[spec.replicate()] = measure == null ? Double.NaN : measure.applyAsDouble(result);
        });
        digests.getOrDefault(of, List.of()).set(spec.replicate(), result.digest());
    }

    private Case find(String policy, String point, String shock) {
        return design.cases().stream()
                .filter(c -> c.policy().equals(policy)
                        && c.point().equals(point)
                        && c.shock().equals(shock))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no case of policy " + policy + " at '" + point + "' under shock " + shock));
    }

    /** A figure by replicate. */
    double[] of(String measure, String policy, String point, String shock) {
        Map<String, double[]> byMeasure = values.getOrDefault(find(policy, point, shock), Map.of());
        return byMeasure.getOrDefault(measure, new double[0]).clone();
    }

    /** Digests by replicate: equal ones are equal worlds. */
    List<String> digests(String policy, String point, String shock) {
        return List.copyOf(digests.getOrDefault(find(policy, point, shock), List.of()));
    }

    static boolean defined(double[]... all) {
        return Arrays.stream(all).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
