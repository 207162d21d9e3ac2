package org.industrialrainforest.core.facts;

import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;

/** Facts of sectors whose ladder has trials in people: chances, costs and years by stage. */
final class TrialFacts {
    private TrialFacts() {}

    /** A figure of a sector whose ladder has trials in people: a stage by its id, or the trials and what comes before and after them. */
    static Measured of(Observed observed, Witness witness, String sector, String measure) {
        World world = observed.world;
        int s = world.scenario.sectors().stream().map(x -> x.id()).toList().indexOf(sector);
        if (s < 0 || !world.ladders.trials(s)) {
            return Measured.UNKNOWN;
        }
        List<String> stages = world.scenario.sectors().get(s).stages().stream()
                .map(stage -> stage.id().replace("-", ""))
                .toList();
        int all = stages.size();
        int first = 0;
        while (!world.ladders.clinical(s, first)) {
            first++;
        }
        int after = first;
        while (after < all && world.ladders.clinical(s, after)) {
            after++;
        }
        int trials = first;
        int end = after;
        return switch (measure) {
            case "loa" ->
                Measured.product(IntStream.range(trials, all)
                        .mapToObj(k -> rate(observed, s, k))
                        .toArray(Measured[]::new));
            case "clinical_cost_share" ->
                Measured.ratio(costOfProject(world, s, trials, end), costOfProject(world, s, 0, all));
            case "clinical_spending_share" -> Measured.ratio(witness.spent(s, trials, end), witness.spent(s, 0, all));
            case "cost_per_approval_usd" ->
                Measured.ratio(
                        costOfProject(world, s, 0, all) / world.rules.outcomes().rmbPerUsd(),
                        chanceOfProject(world, s, all));
            case "spending_per_approval_usd" ->
                Measured.ratio(witness.spent(s, 0, all) / world.rules.outcomes().rmbPerUsd(), (double)
                        observed.passes(s, all - 1));
            case "years_phase1_to_approval" -> years(world, s, trials, all);
            case "years_to_approval" -> years(world, s, 0, all);
            default -> {
                int stage = stages.indexOf(measure.replace("years_", ""));
                yield stage < 0
                        ? Measured.UNKNOWN
                        : measure.startsWith("years_") ? years(world, s, stage, stage + 1) : rate(observed, s, stage);
            }
        };
    }

    private static Measured rate(Observed observed, int sector, int stage) {
        return Measured.ratio((double) observed.passes(sector, stage), (double) observed.attempts(sector, stage));
    }

    /**
     * Expected out-of-pocket cost of stages to a project that begins at the first and goes on as long as it passes gates, RMB. It is each
     * stage's cost, repeats
     * at their part of the work, times the chance to come so far. Over {@link #chanceOfProject} it is the cost per success, failures included, as
     * DiMasi et al. (2016) reckon it. What firms spend in a run is less of the late stages: some run out of money between gates, and who was founded
     * last has not come so far.
     */
    private static double costOfProject(World world, int sector, int from, int until) {
        double sum = 0;
        for (int k = from; k < until; k++) {
            int cell = world.ladders.cell(sector, k);
            double repeats = world.gates.everRepeated.get(cell);
            double entries = world.gates.everAttempted.get(cell) - repeats;
            double attempts = entries <= 0 ? 1 : 1 + world.rules.research().repeatWork() * repeats / entries;
            sum += chanceOfProject(world, sector, k) * attempts * world.ladders.cost(sector, k);
        }
        return sum;
    }

    /** Chance that a project passes the first stages, repeats included, by what was seen at their gates; unseen gates count with their p. */
    private static double chanceOfProject(World world, int sector, int stages) {
        double chance = 1;
        for (int k = 0; k < stages; k++) {
            int cell = world.ladders.cell(sector, k);
            double entries = world.gates.everAttempted.get(cell) - world.gates.everRepeated.get(cell);
            chance *= entries <= 0
                    ? world.ladders.pass(sector, k)
                    : Math.min(1, world.gates.everPassed.get(cell) / entries);
        }
        return chance;
    }

    /** Mean years from the beginning of a stage to the beginning of another, or to the product, of firms that never pivoted. */
    private static Measured years(World world, int sector, int from, int until) {
        Firms firms = world.firms;
        double months = 0;
        double n = 0;
        for (int row : firms.byIdentity()) {
            if (firms.sector.get(row) == sector && firms.pivots.get(row) == 0 && firms.entered.get(row, from) > 0) {
                long end = until < world.ladders.stages(sector)
                        ? firms.entered.get(row, until)
                        : firms.reachedProduct.get(row);
                if (end > 0) {
                    months += end - firms.entered.get(row, from);
                    n++;
                }
            }
        }
        return Measured.ratio(months / 12, n);
    }
}
