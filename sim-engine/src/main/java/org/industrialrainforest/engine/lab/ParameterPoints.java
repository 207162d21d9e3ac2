package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Points of a model whose parameters are numbers, each a value by path. */
public final class ParameterPoints {
    private ParameterPoints() {}

    /**
     * Points with one more parameter.
     *
     * @throws IllegalArgumentException where the points have it already or there is no value
     */
    public static List<Map<String, String>> grid(
            List<? extends Map<String, String>> points, String path, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("path '" + path + "' has no values; name at least one");
        }
        if (points.stream().anyMatch(point -> point.containsKey(path))) {
            throw new IllegalArgumentException("path '" + path + "' is varied twice; name all its values at once");
        }
        List<Map<String, String>> grid = new ArrayList<>();
        for (Map<String, String> point : points) {
            for (String value : values) {
                Map<String, String> longer = new TreeMap<>(point);
                longer.put(path, value);
                grid.add(longer);
            }
        }
        return grid;
    }

    /** @throws IllegalArgumentException where a path is unknown, a value is not allowed, or two points are the same */
    static void check(List<Parameter> parameters, List<? extends Map<String, String>> points) {
        List<SortedMap<String, Double>> known = new ArrayList<>();
        for (Map<String, String> point : points) {
            SortedMap<String, Double> numbers = new TreeMap<>();
            point.forEach(
                    (path, text) -> numbers.put(path, find(parameters, path).read(text)));
            if (known.contains(numbers)) {
                throw new IllegalArgumentException(
                        "point " + numbers + " is given twice; name every value once, however it is written");
            }
            known.add(numbers);
        }
    }

    private static Parameter find(List<Parameter> parameters, String path) {
        return parameters.stream()
                .filter(parameter -> parameter.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + path + "' is no parameter of the model; it has "
                        + parameters.stream().map(Parameter::path).toList()));
    }
}
