package org.industrialrainforest.core.fit;

import java.util.List;
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
 * @param centre the nearest of the accepted sets and of their medians, over the same runs, which had no part in its choice
 * @param accepted the best sets, in an order drawn by lot
 * @param earlier how many of the first sets an earlier calibration gave
 * @param tried all sets of the search that were run, in the order of trying, without the centre and the scenario's own values
 * @param refused sets that the scenario refuses, in the order of trying: they were not run and are never accepted
 */
public record Calibrated(
        String scenario,
        CalibrationSettings settings,
        List<FreeParameter> free,
        GatePilots.@Nullable Solution gates,
        List<Fact> facts,
        List<String> unmeasured,
        TriedSet own,
        TriedSet centre,
        List<TriedSet> accepted,
        int earlier,
        List<TriedSet> tried,
        List<RefusedSet> refused) {
    public Calibrated {
        free = List.copyOf(free);
        facts = List.copyOf(facts);
        unmeasured = List.copyOf(unmeasured);
        accepted = List.copyOf(accepted);
        tried = List.copyOf(tried);
        refused = List.copyOf(refused);
    }

    /** Sets tried that fill the ranges evenly: nothing that was simulated had a part in their choice. */
    public List<TriedSet> spread() {
        return tried.stream()
                .filter(set -> set.number() > earlier && set.number() <= settings.first())
                .toList();
    }

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
        return new ParameterSets(
                scenario, accepted.stream().map(TriedSet::values).toList());
    }

    /** Whether a fact's statistic lies in its band. */
    public boolean met(Fact fact, TriedSet tried) {
        double statistic = tried.statistics()[facts.indexOf(fact)];
        return statistic >= fact.low() && statistic <= fact.high();
    }
}
