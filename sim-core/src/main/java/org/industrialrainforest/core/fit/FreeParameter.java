package org.industrialrainforest.core.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * A parameter that a calibration may change, within the range that the evidence leaves open. A place in the range is a number from 0 to 1. The
 * scale is logarithmic where the upper end is at least {@value #RATIO} times a positive lower end (a hazard of .001 is as far from .002 as that
 * from .004),
 * and linear elsewhere.
 *
 * @param path as {@link ParameterList} has it, such as {@code rules.exits.patience-months}, or with {@code [*]} for one value of all things
 * @param own value in the scenario
 * @param whole whether only whole numbers are allowed
 */
public record FreeParameter(String path, double own, double low, double high, boolean whole) {
    private static final double RATIO = 4;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    /**
     * The scenario's parameters at these paths, each over its plausible range.
     *
     * @throws BadInput when a path is no parameter's, is given twice or has no plausible range
     */
    public static List<FreeParameter> of(Scenario scenario, List<String> paths) {
        ParameterList known = ParameterList.of(scenario);
        List<FreeParameter> free = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : paths) {
            List<ParameterList.Parameter> meant = known.matching(path);
            if (meant.isEmpty()) {
                List<String> names = new ArrayList<>();
                known.parameters().forEach(p -> names.add(p.path()));
                known.parameters().forEach(p -> names.add(p.path().replaceFirst("^rules\\.", "")));
                problems.add(new Problem(
                        Place.NOWHERE,
                        path,
                        path,
                        "is no parameter of scenario " + scenario.id(),
                        "paths of 'rainforest list --parameters'",
                        Nearest.to(path, names)));
                continue;
            }
            ParameterList.Parameter first = meant.get(0);
            String full = meant.size() == 1 ? first.path() : path;
            ParameterList.Range range = first.plausible();
            if (range == null || range.low() >= range.high()) {
                problems.add(Problem.of(Place.NOWHERE, path, "has no plausible range to be searched"));
            } else if (meant.stream().anyMatch(p -> p.value() != first.value())) {
                problems.add(Problem.of(Place.NOWHERE, path, "means several values that differ; name them one by one"));
            } else if (free.stream().anyMatch(f -> f.path().equals(full))) {
                problems.add(Problem.of(Place.NOWHERE, path, "is given twice"));
            } else {
                free.add(new FreeParameter(full, first.value(), range.low(), range.high(), first.whole()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return free;
    }

    /** Values by path at a place of each range. */
    static SortedMap<String, String> values(List<FreeParameter> free, double... places) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int p = 0; p < places.length; p++) {
            values.put(free.get(p).path(), free.get(p).at(places[p]));
        }
        return values;
    }

    /** Whether places are on a logarithmic scale. */
    public boolean byRatio() {
        return low > 0 && high >= RATIO * low;
    }

    /** The value at a place of 0 to 1, to four digits: what is written down is what is run. */
    public String at(double place) {
        double exact = byRatio()
                ? low * DeterministicMath.exp(place * DeterministicMath.log(high / low))
                : low + place * (high - low);
        double rounded = new BigDecimal(exact).round(FOUR_DIGITS).doubleValue();
        return written(Math.max(low, Math.min(high, rounded)));
    }

    /** A value as a scenario file has it. */
    String written(double value) {
        return whole
                ? Long.toString(Math.round(value))
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** Whether a value is within the range. */
    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** The place of a value; outside 0 to 1 for one outside the range. */
    public double place(double value) {
        return byRatio()
                ? DeterministicMath.log(Math.max(Double.MIN_NORMAL, value) / low) / DeterministicMath.log(high / low)
                : (value - low) / (high - low);
    }
}
