package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * Whether the model could have produced the observed facts at all, whatever its free parameters within their ranges: the goodness-of-fit test of
 * approximate Bayesian computation (Lemaire et al. 2016, arXiv:1601.04096).
 *
 * <p>Each fact is put on one scale for all: asinh((value − median)/MAD), median and median absolute deviation over the sets; where the MAD is 0,
 * the mean absolute deviation. A value that is undefined on one side only counts as {@value #UNDEFINED} off. T is the mean Euclidean distance of the targets
 * to the {@code nearest} sets. Its distribution under the model comes from leaving each set out and taking its facts for the observed ones.
 *
 * <pre>p = (1 + number of sets with T of their own ≥ T of the targets) / (sets + 1)</pre>
 *
 * <p>A small p says that no set tried shows such facts together, by more than sets differ from each other. A large p is no proof that the model is
 * right. Only sets that fill the ranges count; those that were chosen for being near would be nearer to the targets than to each other. Bands, thus
 * errors of the observed values, are not used.
 *
 * @param sets that were compared
 * @param nearest sets whose distances are averaged, a twentieth of all
 * @param observed T of the targets; NaN with fewer than {@value #FEWEST} sets
 * @param median of T of the sets, each left out
 * @param pValue NaN with fewer than {@value #FEWEST} sets
 * @param facts each on its own, in their order
 */
public record Misspecification(
        int sets, int nearest, double observed, double median, double pValue, List<OfFact> facts) {
    /** Of fewer sets nothing is said. */
    public static final int FEWEST = 30;

    private static final double UNDEFINED = 4;

    public Misspecification {
        facts = List.copyOf(facts);
    }

    /**
     * One fact.
     *
     * @param id of it
     * @param target observed value
     * @param low least simulated value; NaN where all are undefined
     * @param high greatest simulated value
     * @param below share of the sets, of those that define it, whose value is below the target, half of those that equal it; NaN without any
     * @param undefined sets in which it is undefined
     */
    public record OfFact(String id, double target, double low, double high, double below, int undefined) {
        /** Whether no set reaches the target: all are below or all above. */
        public boolean outOfReach() {
            return !(low <= target && target <= high);
        }
    }

    /** Facts that no set reaches. */
    public List<String> outOfReach() {
        return facts.stream().filter(OfFact::outOfReach).map(OfFact::id).toList();
    }

    /** Of the targets beside sets that fill the ranges. */
    static Misspecification of(List<Fact> facts, List<TriedSet> sets) {
        int n = sets.size();
        int nearest = Math.max(1, (int) Math.round(n / 20.0));
        List<OfFact> each = new ArrayList<>();
        double[] targets = new double[facts.size()];
        double[][] simulated = new double[n][facts.size()];
        for (int f = 0; f < targets.length; f++) {
            int fact = f;
            double[] values =
                    sets.stream().mapToDouble(s -> s.statistics()[fact]).toArray();
            each.add(alone(facts.get(f), values));
            Scale scale = Scale.of(values);
            targets[f] = scale.at(facts.get(f).target());
            for (int i = 0; i < n; i++) {
                simulated[i][f] = scale.at(values[i]);
            }
        }
        if (n < FEWEST) {
            return new Misspecification(n, nearest, Double.NaN, Double.NaN, Double.NaN, each);
        }
        double observed = toNearest(targets, simulated, -1, nearest);
        double[] own = new double[n];
        int farther = 0;
        for (int i = 0; i < n; i++) {
            own[i] = toNearest(simulated[i], simulated, i, nearest);
            farther += own[i] >= observed ? 1 : 0;
        }
        return new Misspecification(n, nearest, observed, Quantiles.of(own).median(), (1.0 + farther) / (n + 1), each);
    }

    private static OfFact alone(Fact fact, double... values) {
        double[] defined =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (defined.length == 0) {
            return new OfFact(fact.id(), fact.target(), Double.NaN, Double.NaN, Double.NaN, values.length);
        }
        double below = 0;
        for (double value : defined) {
            below += value < fact.target() ? 1 : value == fact.target() ? .5 : 0;
        }
        return new OfFact(
                fact.id(),
                fact.target(),
                defined[0],
                defined[defined.length - 1],
                below / defined.length,
                values.length - defined.length);
    }

    private static double toNearest(double[] from, double[][] to, int without, int nearest) {
        double[] distances = new double[to.length];
        for (int i = 0; i < to.length; i++) {
            double sum = 0;
            for (int f = 0; f < from.length; f++) {
                double off = difference(from[f], to[i][f]);
                sum += off * off;
            }
            distances[i] = i == without ? Double.POSITIVE_INFINITY : Math.sqrt(sum);
        }
        Arrays.sort(distances);
        return Arrays.stream(distances, 0, nearest).average().orElse(Double.NaN);
    }

    private static double difference(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Double.isNaN(one) && Double.isNaN(other) ? 0 : UNDEFINED;
        }
        return one - other;
    }

    /** The scale of a fact. */
    private record Scale(double centre, double width) {
        static Scale of(double... values) {
            double[] defined =
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
            if (defined.length == 0) {
                return new Scale(0, 1);
            }
            double centre = Quantiles.of(defined).median();
            double[] off = Arrays.stream(defined).map(v -> Math.abs(v - centre)).toArray();
            double width = Quantiles.of(off).median();
            if (width == 0) {
                width = Arrays.stream(off).average().orElse(0);
            }
            // Where it is the same in all sets, any other target is as far off as a value that is undefined.
            return new Scale(centre, width);
        }

        double at(double value) {
            if (width == 0) {
                return value == centre ? 0 : Math.copySign(UNDEFINED, value - centre);
            }
            return FastMath.asinh((value - centre) / width);
        }
    }
}
