package org.industrialrainforest.core.fit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.fit.Validation.Claim;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration found.
 *
 * @param gates solved before; null where the scenario's shifts were kept
 * @param facts that were fitted
 * @param unmeasured ids of facts of kind {@code fit} for which the scenario has no world or not the things that they name
 * @param own the scenario's own values, over the runs to check
 * @param centre medians of the accepted sets, parameter by parameter, over the same runs
 * @param accepted the best sets, in an order drawn by lot
 * @param refused sets that the scenario refuses, in the order of trying: they were not run and are never accepted
 */
public record Calibrated(
        String scenario,
        Calibration.Settings settings,
        List<FreeParameter> free,
        GatePilots.@Nullable Solution gates,
        List<Claim> facts,
        List<String> unmeasured,
        Tried own,
        Tried centre,
        List<Tried> accepted,
        List<Refused> refused) {
    public Calibrated {
        free = List.copyOf(free);
        facts = List.copyOf(facts);
        unmeasured = List.copyOf(unmeasured);
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /**
     * A set that was tried.
     *
     * @param number 0 for the scenario's own values, then in the order of trying
     * @param values by path
     * @param statistics of the facts over the set's runs, in their order; NaN for undefined
     * @param distance of all facts, see {@link FitDistance}
     */
    @SuppressWarnings("ArrayRecordComponent") // read only here
    public record Tried(int number, SortedMap<String, String> values, double[] statistics, double distance) {
        public Tried {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /** Value of a parameter. */
        double value(FreeParameter parameter) {
            return Double.parseDouble(String.valueOf(values.get(parameter.path())));
        }

        double place(FreeParameter parameter) {
            return parameter.place(value(parameter));
        }
    }

    /**
     * A set that cannot be run, such as one with two bounds the wrong way round.
     *
     * @param number as of a set that was tried
     * @param reason what the scenario says
     */
    public record Refused(int number, String reason) {}

    /**
     * What the facts say about a parameter.
     *
     * @param low 5 % quantile of the accepted sets
     * @param high 95 % quantile
     * @param left width between the two over nine tenths of the range that was searched: about 1 where the facts say nothing, near 0 where they
     *     settle the value
     */
    public record Identified(FreeParameter parameter, double centre, double low, double high, double left) {}

    /** Of each free parameter, in their order. */
    public List<Identified> identified() {
        return free.stream().map(this::identified).toList();
    }

    private Identified identified(FreeParameter parameter) {
        Quantiles values = Quantiles.of(
                accepted.stream().mapToDouble(t -> t.value(parameter)).toArray());
        Quantiles places = Quantiles.of(
                accepted.stream().mapToDouble(t -> t.place(parameter)).toArray());
        return new Identified(
                parameter,
                centre.value(parameter),
                values.at(.05),
                values.at(.95),
                (places.at(.95) - places.at(.05)) / .9);
    }

    /** The accepted sets, ready for a comparison. */
    public ParameterSets sets() {
        return new ParameterSets(scenario, accepted.stream().map(Tried::values).toList());
    }

    /** Whether a fact's statistic lies in its band. */
    public boolean met(Claim fact, Tried tried) {
        double statistic = tried.statistics()[facts.indexOf(fact)];
        return statistic >= fact.low() && statistic <= fact.high();
    }
}
