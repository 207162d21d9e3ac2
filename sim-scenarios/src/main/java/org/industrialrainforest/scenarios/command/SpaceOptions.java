package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;

/** Reads which parameters are varied, and over which ranges. */
final class SpaceOptions {
    private final List<Parameter> parameters;

    /**
     * Of a scenario.
     *
     * @param model of the scenario as it is run
     * @param written the same at the size at which it is written: plausible ranges are of that size
     */
    SpaceOptions(Model<?> model, Model<?> written) {
        Map<String, Double> values = new HashMap<>();
        written.parameters().forEach(p -> values.put(p.path(), p.value()));
        parameters = model.parameters().stream()
                .map(p -> sized(p, values.getOrDefault(p.path(), p.value())))
                .toList();
    }

    /** Of a scenario as it is asked for. */
    static SpaceOptions of(ScenarioOptions where, Catalogue catalogue, Model<?> model) {
        if (where.scale() == 1) {
            return new SpaceOptions(model, model);
        }
        ScenarioOptions unscaled = new ScenarioOptions();
        unscaled.word = where.word;
        unscaled.sets = where.sets;
        Scenario written = unscaled.read(catalogue, new Problems());
        return new SpaceOptions(model, written == null ? model : RainforestModel.of(written));
    }

    /** The range grows and shrinks with the value. */
    private static Parameter sized(Parameter parameter, double written) {
        if (parameter.value() == written || written == 0) {
            return parameter;
        }
        double ratio = parameter.value() / written;
        double low = bound(parameter, ratio * parameter.plausible().low());
        double high = bound(parameter, ratio * parameter.plausible().high());
        return parameter.known(new Parameter.Range(Math.min(low, high), Math.max(low, high)), parameter.source());
    }

    private static double bound(Parameter parameter, double end) {
        double whole = parameter.whole() ? Math.rint(end) : end;
        return Math.max(parameter.allowed().low(), Math.min(parameter.allowed().high(), whole));
    }

    /**
     * A model's parameters, the same one of all things of a kind as one, which is called {@code platforms[*].fee}: together they are few enough to be
     * screened. Its value is the mean of theirs. Those whose ranges differ stay apart.
     */
    private List<Parameter> together() {
        Map<String, List<Parameter>> kinds = new LinkedHashMap<>();
        for (Parameter one : parameters) {
            kinds.computeIfAbsent(one.path().replaceAll("\\[[^\\]]*\\]", "[*]"), kind -> new ArrayList<>())
                    .add(one);
        }
        List<Parameter> all = new ArrayList<>();
        kinds.forEach((kind, of) -> {
            Parameter first = of.get(0);
            boolean alike = of.stream()
                    .allMatch(p -> p.plausible().equals(first.plausible())
                            && p.allowed().equals(first.allowed())
                            && first.plausible().low() < first.plausible().high());
            if (of.size() == 1 || !alike) {
                all.addAll(of);
            } else {
                double mean =
                        of.stream().mapToDouble(Parameter::value).average().orElseThrow();
                all.add(new Parameter(
                        kind,
                        first.unit(),
                        first.meaning(),
                        first.whole() ? Math.rint(mean) : mean,
                        first.allowed(),
                        first.plausible(),
                        first.whole(),
                        first.source()));
            }
        });
        return all;
    }

    /** All that the evidence leaves open. */
    List<Factor> open() {
        return together().stream()
                .filter(p -> p.plausible().low() < p.plausible().high())
                .map(Factor::of)
                .toList();
    }

    /**
     * The parameters that patterns name, in the order of the patterns; what is wrong is noted. A pattern that names {@code platforms[*].fee} moves the fees
     * of all platforms together.
     *
     * @param patterns paths in which {@code *} stands for any text, each perhaps with {@code =LOW..HIGH}
     */
    List<Factor> factors(String option, List<String> patterns, Problems problems) {
        Map<String, Factor> chosen = new LinkedHashMap<>();
        for (String pattern : patterns) {
            int equals = pattern.indexOf('=');
            String path = equals < 0 ? pattern : pattern.substring(0, equals);
            Parameter.@Nullable Range range = equals < 0 ? null : range(option, pattern, equals, problems);
            List<Parameter> named = named(together(), path);
            if (named.isEmpty()) {
                named = named(parameters, path);
            }
            if (named.isEmpty()) {
                List<String> known = parameters.stream().map(Parameter::path).toList();
                problems.add(
                        option,
                        path,
                        "no parameter is called '" + path + "'",
                        "paths as 'rainforest list --parameters' shows them; * stands for any text",
                        Nearest.to(
                                path,
                                Stream.concat(known.stream(), known.stream().map(Overlap::bare))
                                        .toList()));
            }
            List<Parameter> open = named.stream()
                    .filter(p ->
                            range != null || p.plausible().low() < p.plausible().high())
                    .toList();
            if (open.isEmpty() && !named.isEmpty() && (equals < 0)) {
                problems.add(
                        option,
                        path,
                        "'" + path + "' has no plausible range",
                        path + "=LOW..HIGH, a range of your own",
                        "");
            }
            for (Parameter one : open) {
                try {
                    chosen.put(one.path(), range == null ? Factor.of(one) : new Factor(one, range));
                } catch (IllegalArgumentException e) {
                    problems.add(option, pattern, String.valueOf(e.getMessage()), "", "");
                }
            }
        }
        return new ArrayList<>(chosen.values());
    }

    /** The whole path of what may be written without {@code rules.} before it, so that a parameter has one name. */
    String whole(String path) {
        String longer = "rules." + path;
        return parameters.stream().anyMatch(p -> p.path().equals(longer)) ? longer : path;
    }

    private static List<Parameter> named(List<Parameter> all, String path) {
        return all.stream()
                .filter(p -> Space.matches(path, p.path()) || Space.matches("rules." + path, p.path()))
                .toList();
    }

    private static Parameter.@Nullable Range range(String option, String pattern, int equals, Problems problems) {
        String[] ends = pattern.substring(equals + 1).split("\\.\\.", -1);
        if (ends.length != 2 || !Numbers.isReal(ends[0]) || !Numbers.isReal(ends[1])) {
            problems.add(
                    option,
                    pattern,
                    "'" + pattern.substring(equals + 1) + "' is no range",
                    "LOW..HIGH, such as 0.1..0.4",
                    "");
            return null;
        }
        double low = Double.parseDouble(ends[0]);
        double high = Double.parseDouble(ends[1]);
        if (!(low < high)) {
            problems.add(option, pattern, "the range ends at or below where it begins", "LOW..HIGH, low first", "");
            return null;
        }
        return new Parameter.Range(low, high);
    }
}
