package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Table;

/** Trees that grow by the weather of each, twelve months long: what is true of its outcomes is known. */
final class Orchard implements Model<Orchard.Harvest> {
    static final int MONTHS = 12;
    static final Parameter TREES = Parameter.whole("trees", "trees", "n", 5, 1, 50);
    static final Parameter GROWTH = Parameter.of("growth", "kg per month", "g", 1, 0, 10);
    static final double MANURE = .5;

    private static final Process WEATHER = Process.monthly("weather", "growth");
    private static final Draw LUCK = WEATHER.draw("growth");

    /** What a finished run shows: the weight of every tree in kg, in the order in which they were planted. */
    record Harvest(List<Double> weights, boolean pruned) {
        double mean() {
            return weights.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    @Override
    public String id() {
        return "orchard";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TREES, GROWTH);
    }

    @Override
    public List<Treatment> treatments() {
        return List.of(
                new Treatment("bare", "nothing is done"),
                new Treatment("manure", "each tree grows by half a kilogram a month more"),
                new Treatment("pruning", "each tree grows half as much"));
    }

    @Override
    public List<Treatment> shocks() {
        return List.of(Treatment.NO_SHOCK, new Treatment("frost", "nothing grows in the first month"));
    }

    @Override
    public List<Outcome<Harvest>> outcomes() {
        return List.of(
                Outcome.of("weight", "kg", "mean weight of a tree", Harvest::mean),
                Outcome.of(
                        "planted", "trees", "number of trees", h -> h.weights().size()),
                Outcome.of("cut", "kg", "weight of what was cut", h -> h.pruned() ? h.mean() : Double.NaN),
                new Outcome<>(
                        "pooled",
                        "kg",
                        "weight of all trees over all trees",
                        Harvest::mean,
                        new Outcome.Pooling<>(
                                h -> new double[] {
                                    h.mean() * h.weights().size(), h.weights().size()
                                },
                                sums -> sums[0] / sums[1])));
    }

    @Override
    public Run<Harvest> start(RunSpec spec, Values values) {
        Table trees = new Table("tree") {};
        Reals weight = trees.own("weight", "kg", "weight");
        for (int i = 0; i < (int) values.of(TREES); i++) {
            trees.add(Identity.of(1, 0, i));
        }
        double manure = spec.treatment().equals("manure") ? MANURE : 0;
        double kept = spec.treatment().equals("pruning") ? .5 : 1;
        Phase grow = Phase.of(
                "grow",
                tick -> {
                    boolean frozen = spec.shock().equals("frost") && tick.month() == 0;
                    for (int row : trees.byIdentity()) {
                        double grown = values.of(GROWTH) + tick.draws().normal(LUCK, trees.id(row));
                        weight.add(row, frozen ? 0 : kept * grown + manure);
                    }
                },
                WEATHER);
        Simulation year = Simulation.of(new Schedule(List.of(grow)))
                .key(spec.seed(), spec.replicate())
                .tables(trees)
                .begin();
        return new SimulatedRun<>(
                spec,
                year,
                MONTHS - 1,
                () -> new Harvest(
                        IntStream.range(0, trees.end()).mapToObj(weight::get).toList(), kept < 1));
    }
}
