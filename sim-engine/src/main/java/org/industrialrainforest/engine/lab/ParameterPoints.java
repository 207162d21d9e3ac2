package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Points of a model whose parameters are numbers. */
final class ParameterPoints {
    private ParameterPoints() {}

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
