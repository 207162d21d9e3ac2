package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What intervals promise, in made-up worlds whose truth is known: effects of parameter sets are normal with variance {@code between}, runs under a
 * set with variance 1.
 */
@Tag("slow")
class IntervalCoverageTest {
    private static final int WORLDS = 2000;
    private static final long SEED = 20261128;

    /** Four standard errors of a share of 95 % over the worlds. */
    private static final double NOISE = 4 * Math.sqrt(.95 * .05 / WORLDS);

    @ParameterizedTest(name = "{0} sets of {1} runs, variance over sets {2}")
    @CsvSource({
        "3, 2, 1",
        "10, 2, 0",
        "10, 2, .2",
        "10, 2, 1",
        "10, 2, 20",
        "10, 4, .2",
        "50, 2, 0",
        "50, 2, .2",
        "50, 2, 4",
        "20, 1, 0"
    })
    void both_intervals_of_a_difference_hold_what_they_say(int sets, int runs, double between) {
        Random random = new Random(SEED);
        int overSets = 0;
        int furtherRuns = 0;
        int unknownSet = 0;
        for (int world = 0; world < WORLDS; world++) {
            double truth = 3;
            double[] values = new double[sets * runs];
            int[] set = new int[values.length];
            for (int s = 0; s < sets; s++) {
                double effect = truth + Math.sqrt(between) * random.nextGaussian();
                for (int r = 0; r < runs; r++) {
                    values[s * runs + r] = effect + random.nextGaussian();
                    set[s * runs + r] = s;
                }
            }
            double unknown = truth + Math.sqrt(between) * random.nextGaussian();
            double further = unknown + random.nextGaussian() / Math.sqrt(runs);
            RatioOfMeans mean = RatioOfMeans.ofMean(values, set);
            overSets += mean.interval(IntervalKind.MONTE_CARLO, .95).contains(truth) ? 1 : 0;
            Interval prediction = mean.interval(IntervalKind.PREDICTION, .95);
            furtherRuns += prediction.contains(further) ? 1 : 0;
            unknownSet += prediction.contains(unknown) ? 1 : 0;
        }
        assertThat(share(overSets)).as("mean over sets, seed " + SEED).isBetween(.95 - NOISE, .95 + NOISE);
        assertThat(share(furtherRuns)).as("as many runs of an unknown set").isBetween(.95 - NOISE, .95 + NOISE);
        assertThat(share(unknownSet)).as("effect under an unknown set").isGreaterThan(.95 - NOISE);
    }

    /** Costs per firm: money and firms of a set go together, and the denominator is told from zero. */
    @ParameterizedTest(name = "{0} sets of {1} runs")
    @CsvSource({"10, 2", "50, 2", "20, 1"})
    void both_intervals_of_a_ratio_hold_what_they_say(int sets, int runs) {
        Random random = new Random(SEED);
        int overSets = 0;
        int furtherRuns = 0;
        for (int world = 0; world < WORLDS; world++) {
            double[] money = new double[sets * runs];
            double[] firms = new double[sets * runs];
            int[] set = new int[money.length];
            for (int i = 0; i < money.length; i++) {
                set[i] = i / runs;
            }
            double[] dear =
                    random.doubles(sets + 1).map(u -> 5 + random.nextGaussian()).toArray();
            double[] many = random.doubles(sets + 1)
                    .map(u -> 10 + random.nextGaussian())
                    .toArray();
            for (int i = 0; i < money.length; i++) {
                firms[i] = many[set[i]] + random.nextGaussian();
                money[i] = dear[set[i]] * many[set[i]] + random.nextGaussian();
            }
            double newMoney = 0;
            double newFirms = 0;
            for (int r = 0; r < runs; r++) {
                newMoney += dear[sets] * many[sets] + random.nextGaussian();
                newFirms += many[sets] + random.nextGaussian();
            }
            RatioOfMeans ratio = RatioOfMeans.of(money, firms, set);
            overSets += ratio.interval(IntervalKind.MONTE_CARLO, .95).contains(5) ? 1 : 0;
            furtherRuns += ratio.interval(IntervalKind.PREDICTION, .95).contains(newMoney / newFirms) ? 1 : 0;
        }
        assertThat(share(overSets)).as("ratio of means over sets, seed " + SEED).isBetween(.94 - NOISE, .96 + NOISE);
        assertThat(share(furtherRuns)).as("ratio of an unknown set").isBetween(.93 - NOISE, .97 + NOISE);
    }

    /** Valuations have such tails: log-normal differences, whose median is 1. */
    @ParameterizedTest(name = "{0} sets of {1} runs, variance over sets {2}")
    @CsvSource({"10, 2, 0", "10, 2, 1", "50, 2, 1", "20, 1, 0", "6, 1, 0", "100, 1, 0"})
    void the_interval_of_a_median_holds_it_under_a_heavy_tail(int sets, int runs, double between) {
        Random random = new Random(SEED);
        int held = 0;
        for (int world = 0; world < WORLDS; world++) {
            double[] values = new double[sets * runs];
            int[] set = new int[values.length];
            for (int s = 0; s < sets; s++) {
                double effect = Math.sqrt(between) * random.nextGaussian();
                for (int r = 0; r < runs; r++) {
                    values[s * runs + r] = Math.exp(effect + 1.5 * random.nextGaussian());
                    set[s * runs + r] = s;
                }
            }
            held += MedianInterval.of(values, set, .95).interval().contains(1) ? 1 : 0;
        }
        assertThat(share(held)).as("seed " + SEED).isBetween(.92, .985);
    }

    /** Pairs take sets in turn, so that an odd number of runs leaves one set with fewer. */
    @ParameterizedTest(name = "{0} runs over {1} sets, variance over sets {2}")
    @CsvSource({"3, 2, 1", "5, 3, 0", "9, 5, 0", "9, 5, 2", "15, 10, 0", "15, 10, 1", "19, 10, .2", "20, 12, 1"})
    void sets_with_unequal_numbers_of_runs_are_held_too(int runs, int sets, double between) {
        Random random = new Random(SEED);
        int overSets = 0;
        int unknownSet = 0;
        for (int world = 0; world < WORLDS; world++) {
            double[] effect = random.doubles(sets)
                    .map(u -> 3 + Math.sqrt(between) * random.nextGaussian())
                    .toArray();
            double[] values = new double[runs];
            int[] set = new int[runs];
            for (int r = 0; r < runs; r++) {
                set[r] = r % sets;
                values[r] = effect[set[r]] + random.nextGaussian();
            }
            double unknown = 3 + Math.sqrt(between) * random.nextGaussian();
            RatioOfMeans mean = RatioOfMeans.ofMean(values, set);
            overSets += mean.interval(IntervalKind.MONTE_CARLO, .95).contains(3) ? 1 : 0;
            unknownSet += mean.interval(IntervalKind.PREDICTION, .95).contains(unknown) ? 1 : 0;
        }
        assertThat(share(overSets)).as("mean over sets, seed " + SEED).isBetween(.935 - NOISE, .95 + NOISE);
        assertThat(share(unknownSet)).as("effect under an unknown set").isGreaterThan(.94 - NOISE);
    }

    private static double share(int held) {
        return (double) held / WORLDS;
    }
}
