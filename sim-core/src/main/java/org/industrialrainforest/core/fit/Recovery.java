package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * Recovery of planted parameters, as simulation-based calibration (Talts et al. 2018, arXiv:1804.06788).
 *
 * <p>No further run is made: sets that fill the ranges are re-used. Each planted set is the truth in turn and its simulated facts stand for the observed
 * ones, with bands as wide as theirs; all the other sets are the candidates. The {@code accepted} ones nearest by the distance of the calibration are
 * kept, about the share of all sets that it accepts. The rank of the planted value is the number of accepted values below it, ties by lot.
 *
 * <p>If accepted sets say as much as they claim, ranks are uniform on 0 … accepted. A hump in the middle means intervals that are too wide, a
 * trough intervals that are too narrow, a slope a bias. Ranks of one parameter share candidates, so the test of uniformity is approximate. What is
 * tested is acceptance among sets that fill the ranges; sets that a search finds around the best have no part in it.
 *
 * @param planted number of planted sets
 * @param candidates sets that each of them had to be found among
 * @param accepted of them, for each planted set; 19, 39, … so that 50 % and 90 % intervals end at ranks
 * @param rows of the free parameters, in their order; none with fewer than {@value #FEWEST} planted sets
 */
public record Recovery(int planted, int candidates, int accepted, List<Row> rows) {
    /** Of fewer planted sets nothing is said. */
    public static final int FEWEST = 50;

    /** Bars of the rank histogram. */
    public static final int BARS = 10;

    private static final int STEP = 20;

    public Recovery {
        rows = List.copyOf(rows);
    }

    /**
     * One parameter.
     *
     * @param path of it
     * @param histogram planted sets by rank, in {@value #BARS} bars of equal width
     * @param pValue of Pearson's χ² test that ranks are uniform, with {@value #BARS} − 1 degrees of freedom
     * @param in50 planted values within the central 50 % interval of their accepted ones, of all planted ones
     * @param in90 the same within the central 90 % interval
     * @param left mean width of the 90 % interval of accepted sets over nine tenths of the range: about 1 where nothing is recovered
     * @param correlation of planted values with medians of accepted ones, both as places in the range; NaN where one of them does not vary
     */
    public record Row(
            String path,
            List<Integer> histogram,
            double pValue,
            Proportion in50,
            Proportion in90,
            double left,
            double correlation) {
        public Row {
            histogram = List.copyOf(histogram);
        }

        /** 95 % interval (Wilson) of the share within the 90 % interval. */
        public Interval coverage90() {
            return in90.wilson(.95);
        }

        /** 95 % interval (Wilson) of the share within the 50 % interval. */
        public Interval coverage50() {
            return in50.wilson(.95);
        }
    }

    /**
     * Recovery among sets that fill the ranges.
     *
     * @param most planted sets; which ones is drawn by lot
     * @param share of all sets tried that the calibration accepts
     */
    static Recovery of(
            List<FreeParameter> free, FactDistance distance, List<TriedSet> sets, int most, double share, long seed) {
        int planted = Math.min(most, sets.size());
        int candidates = Math.max(0, sets.size() - 1);
        int accepted = STEP * Math.max(1, (int) Math.round(candidates * share / STEP)) - 1;
        if (planted < FEWEST) {
            return new Recovery(planted, candidates, accepted, List.of());
        }
        Draws draws = new Draws(seed, 0);
        List<TriedSet> truths = new ArrayList<>(sets);
        truths.sort(Comparator.comparingLong(set -> draws.lot(ParameterSearch.PLANTED, set.number())));
        List<Tally> tallies =
                free.stream().map(f -> new Tally(f, planted, accepted)).toList();
        for (int t = 0; t < planted; t++) {
            TriedSet truth = truths.get(t);
            List<TriedSet> nearest = nearest(distance, truth, sets, accepted);
            for (int p = 0; p < free.size(); p++) {
                tallies.get(p).add(t, truth, nearest, p, draws);
            }
        }
        return new Recovery(
                planted, candidates, accepted, tallies.stream().map(Tally::row).toList());
    }

    private static List<TriedSet> nearest(FactDistance distance, TriedSet truth, List<TriedSet> sets, int accepted) {
        record Near(TriedSet set, double distance) {}
        return sets.stream()
                .filter(set -> set.number() != truth.number())
                .map(set -> new Near(set, distance.between(truth.statistics(), set.statistics())))
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparingInt(n -> n.set().number()))
                .limit(accepted)
                .map(Near::set)
                .toList();
    }

    /** What is counted of one parameter. */
    private static final class Tally {
        private final FreeParameter parameter;
        private final int accepted;
        private final long[] bars = new long[BARS];
        private final double[] truths;
        private final double[] medians;
        private int in50;
        private int in90;
        private double left;

        Tally(FreeParameter parameter, int planted, int accepted) {
            this.parameter = parameter;
            this.accepted = accepted;
            this.truths = new double[planted];
            this.medians = new double[planted];
        }

        void add(int t, TriedSet planted, List<TriedSet> nearest, int p, Draws draws) {
            double truth = planted.place(parameter);
            double[] places =
                    nearest.stream().mapToDouble(set -> set.place(parameter)).toArray();
            int below = 0;
            int equal = 0;
            for (double place : places) {
                below += place < truth ? 1 : 0;
                equal += place == truth ? 1 : 0;
            }
            int rank = below + (equal == 0 ? 0 : draws.choice(ParameterSearch.TIE, planted.number(), p, 0, equal + 1));
            bars[rank * BARS / (accepted + 1)]++;
            in50 += within(rank, 4) ? 1 : 0;
            in90 += within(rank, STEP) ? 1 : 0;
            Quantiles quantiles = Quantiles.of(places);
            left += (quantiles.at(.95) - quantiles.at(.05)) / .9;
            truths[t] = truth;
            medians[t] = quantiles.median();
        }

        /** Whether a rank is in the middle: the accepted + 1 ranks less one part in so many at either end. */
        private boolean within(int rank, int part) {
            int tail = (accepted + 1) / part;
            return rank >= tail && rank <= accepted - tail;
        }

        Row row() {
            double[] expected = new double[BARS];
            Arrays.fill(expected, (double) truths.length / BARS);
            return new Row(
                    parameter.path(),
                    Arrays.stream(bars).mapToObj(bar -> (int) bar).toList(),
                    new ChiSquareTest().chiSquareTest(expected, bars),
                    new Proportion(in50, truths.length),
                    new Proportion(in90, truths.length),
                    left / truths.length,
                    new PearsonsCorrelation().correlation(truths, medians));
        }
    }
}
