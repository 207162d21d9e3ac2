package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Parameter;

/**
 * Parameters that are varied together.
 *
 * @param factors in the order of a design's dimensions, each path once
 */
public record Space(List<Factor> factors) {
    /** @throws IllegalArgumentException if there is none, or two have one path */
    public Space {
        factors = List.copyOf(factors);
        Set<String> paths = new TreeSet<>();
        for (Factor factor : factors) {
            if (!paths.add(factor.path())) {
                throw new IllegalArgumentException("parameter '" + factor.path() + "' is varied twice; vary it once");
            }
        }
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("no parameter is varied; name one with a plausible range");
        }
    }

    /** All parameters of a model that the evidence leaves open. */
    public static Space of(Model<?> model) {
        return new Space(open(model.parameters()));
    }

    /**
     * Those that a pattern names: a path, in which {@code *} stands for any text. The order is the model's.
     *
     * @throws IllegalArgumentException if a pattern names none, or only such as the evidence leaves no range
     */
    public static Space of(Model<?> model, List<String> patterns) {
        List<Factor> open = open(model.parameters());
        Set<String> chosen = new TreeSet<>();
        for (String pattern : patterns) {
            List<String> named = model.parameters().stream()
                    .map(Parameter::path)
                    .filter(path -> matches(pattern, path))
                    .toList();
            if (named.isEmpty()) {
                throw new IllegalArgumentException("no parameter of the model is called '" + pattern + "'");
            }
            if (open.stream().noneMatch(factor -> named.contains(factor.path()))) {
                throw new IllegalArgumentException(
                        "'" + pattern + "' has no plausible range; give it one, such as '" + pattern + "=LOW..HIGH'");
            }
            chosen.addAll(named);
        }
        return new Space(open.stream().filter(f -> chosen.contains(f.path())).toList());
    }

    /** Whether a path is what a pattern names. */
    public static boolean matches(String pattern, String path) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return path.matches(regex);
    }

    private static List<Factor> open(List<Parameter> parameters) {
        return parameters.stream()
                .filter(p -> p.plausible().low() < p.plausible().high())
                .filter(p -> Double.isFinite(p.plausible().low())
                        && Double.isFinite(p.plausible().high()))
                .map(Factor::of)
                .toList();
    }

    /** Number of factors. */
    public int size() {
        return factors.size();
    }

    /** Points of a model, a value by path, from rows of a design. */
    public List<SortedMap<String, String>> points(double[][] units) {
        List<SortedMap<String, String>> points = new ArrayList<>();
        for (double[] row : units) {
            SortedMap<String, String> point = new TreeMap<>();
            for (int f = 0; f < size(); f++) {
                point.put(factors.get(f).path(), factors.get(f).text(row[f]));
            }
            points.add(point);
        }
        return points;
    }

    /** Where the values of those points lie in their ranges. */
    double[][] scaled(double[][] units) {
        double[][] scaled = new double[units.length][size()];
        for (int p = 0; p < units.length; p++) {
            for (int f = 0; f < size(); f++) {
                scaled[p][f] = factors.get(f).scaled(units[p][f]);
            }
        }
        return scaled;
    }

    /** The model's own values, as a row of a design. */
    public double[] own() {
        return factors.stream().mapToDouble(Factor::own).toArray();
    }
}
