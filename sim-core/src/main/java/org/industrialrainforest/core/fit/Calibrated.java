package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration found.
 *
 * @param gates solved before; null where the scenario's shifts were kept
 * @param facts that were fitted
 * @param held facts that were held out: measured for every set, and no part of any choice
 * @param moments the distance by which sets were chosen; null for the distance by bands
 * @param unmeasured ids of facts of kind {@code fit}, or held out, for which the scenario has no world or not the things that they name
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
        List<Fact> held,
        @Nullable Moments moments,
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
        held = List.copyOf(held);
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

    /** How a set tried was chosen: {@code earlier} (another calibration's), {@code range} (fills the ranges) or {@code around} (near the best) or {@code refined}. */
    public String stage(TriedSet set) {
        return set.number() > settings.sets()
                ? "refined"
                : set.number() > settings.first() ? "around" : set.number() > earlier ? "range" : "earlier";
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

    /** How near simulated facts are to others that stand for the targets. */
    FactDistance distance() {
        return moments == null ? FitDistance.planted(facts) : moments;
    }

    /** What the accepted sets say of each fact that was held out, in their order. */
    public List<HeldOut> heldOut() {
        List<HeldOut> told = new ArrayList<>();
        for (int f = 0; f < held.size(); f++) {
            int fact = f;
            told.add(new HeldOut(
                    held.get(f),
                    own.held()[f],
                    centre.held()[f],
                    accepted.stream().map(set -> set.held()[fact]).toList()));
        }
        return told;
    }

    /** Whether a fact's statistic lies in its band. */
    public boolean met(Fact fact, TriedSet tried) {
        double statistic = tried.statistics()[facts.indexOf(fact)];
        return statistic >= fact.low() && statistic <= fact.high();
    }
}
