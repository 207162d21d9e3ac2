package org.industrialrainforest.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every numeric parameter of a scenario with its value and what its {@link Param} says of it: what lists, documentation and sweeps read.
 *
 * @param parameters in the order of the records
 */
@Internal
public record ParameterList(List<Parameter> parameters) {
    /**
     * One parameter.
     *
     * @param name without selectors, the same for all things of a kind: {@code platforms.fee}, {@code knowledge.depreciation}
     * @param path that names it alone, as {@link Scenario#with} takes it: {@code platforms[graphene].fee}
     * @param whole whether it is a whole number
     * @param plausible range of a sweep; null when the value is not uncertain
     */
    public record Parameter(
            String name,
            String path,
            String unit,
            Title meaning,
            double value,
            boolean whole,
            Range allowed,
            @Nullable Range plausible,
            String source) {}

    /** Bounds, both included; infinite where there is none. */
    public record Range(double low, double high) {}

    public ParameterList {
        parameters = List.copyOf(parameters);
    }

    /** All parameters of a scenario. */
    public static ParameterList of(Scenario scenario) {
        List<Parameter> found = new ArrayList<>();
        collect(scenario, "", "", found);
        return new ParameterList(found);
    }

    /**
     * The parameters that a path means: one of the list, its {@code rules.} left out or not, or with {@code [*]} the same of all things.
     *
     * @return in the order of the list; empty when it means none
     */
    public List<Parameter> matching(String path) {
        String any = Pattern.quote(path).replace("[*]", "[\\E[^\\]]*\\Q]");
        Pattern pattern = Pattern.compile("(rules\\.)?" + any);
        return parameters.stream()
                .filter(p -> pattern.matcher(p.path()).matches())
                .toList();
    }

    private static void collect(Record owner, String path, String name, List<Parameter> found) {
        for (Part part : Part.of(owner.getClass())) {
            String key = part.key();
            String childPath = path.isEmpty() ? key : path + "." + key;
            String childName = name.isEmpty() ? key : name + "." + key;
            Object value = part.in(owner);
            Param param = part.param();
            if (value instanceof Number number && param != null) {
                found.add(parameter(childName, childPath, number, param));
            } else if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Record thing && Part.hasId(thing.getClass())) {
                        Object id = Part.of(thing.getClass()).get(0).in(thing);
                        collect(thing, childPath + "[" + id + "]", childName, found);
                    }
                }
            } else if (value instanceof Record group && !Part.isScalar(group.getClass())) {
                collect(group, childPath, group instanceof Rules ? "" : childName, found);
            }
        }
    }

    private static Parameter parameter(String name, String path, Number value, Param param) {
        double[] plausible = param.plausible();
        return new Parameter(
                name,
                path,
                param.unit(),
                Title.of("parameter." + name, param.meaning()),
                value.doubleValue(),
                !(value instanceof Double),
                new Range(param.allowed()[0], param.allowed()[1]),
                plausible.length == 2 ? new Range(plausible[0], plausible[1]) : null,
                param.source());
    }
}
