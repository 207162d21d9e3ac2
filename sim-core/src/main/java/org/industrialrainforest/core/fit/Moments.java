package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;

/**
 * The distance of the method of simulated moments (McFadden 1989, doi:10.2307/1913621), with facts for moments.
 *
 * <pre>J = (fact − target)ᵀ W (fact − target)</pre>
 *
 * <p>A difference counts as at most {@value #FARTHEST} / √W_ii, and as that where one of the two is undefined: so J stays finite, and no set gains by
 * leaving a fact undefined.
 *
 * @param ids of the facts, in the order of rows and columns
 * @param weights W, symmetric and with no negative eigenvalue
 */
public record Moments(List<String> ids, List<List<Double>> weights) implements FactDistance {
    private static final double FARTHEST = 100;

    /** Quantile of the normal distribution that makes a band a 95 % interval. */
    private static final double BAND = 1.96;

    private static final double ROUNDING = 1e-9;

    /** @throws BadInput when W is not of that shape or of finite numbers, is not symmetric, has a negative eigenvalue or only zeros */
    public Moments {
        ids = List.copyOf(ids);
        weights = weights.stream().map(List::copyOf).toList();
        int n = ids.size();
        if (weights.size() != n || weights.stream().anyMatch(row -> row.size() != n)) {
            throw bad("is not square, with a row and a column for each fact");
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(weights.get(i).get(j))) {
                    throw bad("has " + weights.get(i).get(j) + " at " + ids.get(i) + ", " + ids.get(j)
                            + ", which is no finite number");
                }
                if (!weights.get(i).get(j).equals(weights.get(j).get(i))) {
                    throw bad("is not symmetric: " + ids.get(i) + ", " + ids.get(j) + " is "
                            + weights.get(i).get(j) + " and " + weights.get(j).get(i) + " the other way round");
                }
            }
        }
        double[][] matrix = weights.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        double[] eigenvalues = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
        double least = Arrays.stream(eigenvalues).min().orElse(0);
        double greatest = Arrays.stream(eigenvalues).max().orElse(0);
        if (greatest <= 0 || least < -ROUNDING * greatest) {
            throw bad("has the eigenvalue " + least + ", so that a set could be nearer than the targets themselves");
        }
    }

    /**
     * W = diag(1/variance), each variance over single runs. Where fewer than two runs define a fact or all agree, its band stands for a 95 % interval.
     *
     * @param singles sets of one run each, of the same values
     */
    static Moments of(List<Fact> facts, List<TriedSet> singles) {
        List<List<Double>> weights = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            int fact = f;
            double[] values = singles.stream()
                    .mapToDouble(set -> set.statistics()[fact])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double variance = values.length < 2 ? 0 : new Variance().evaluate(values);
            double half = (facts.get(f).high() - facts.get(f).low()) / 2 / BAND;
            Double[] row = new Double[facts.size()];
            Arrays.fill(row, 0.0);
            row[f] = 1 / (variance > 0 ? variance : half > 0 ? half * half : 1);
            weights.add(List.of(row));
        }
        return new Moments(facts.stream().map(Fact::id).toList(), weights);
    }

    /** The rows and columns of some of the facts. */
    Moments only(List<Fact> facts) {
        int[] places = facts.stream().mapToInt(f -> ids.indexOf(f.id())).toArray();
        return new Moments(
                facts.stream().map(Fact::id).toList(),
                Arrays.stream(places)
                        .mapToObj(i -> Arrays.stream(places)
                                .mapToObj(j -> weights.get(i).get(j))
                                .toList())
                        .toList());
    }

    /** J of simulated facts, in the order of the rows. */
    @Override
    public double between(double[] observed, double... simulated) {
        int n = ids.size();
        double[] off = new double[n];
        for (int i = 0; i < n; i++) {
            double weight = weights.get(i).get(i);
            off[i] = weight > 0 ? off(observed[i], simulated[i], FARTHEST / Math.sqrt(weight)) : 0;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += off[i] * weights.get(i).get(j) * off[j];
            }
        }
        return Math.max(0, sum);
    }

    private static double off(double observed, double simulated, double most) {
        if (Double.isNaN(observed) || Double.isNaN(simulated)) {
            return Double.isNaN(observed) && Double.isNaN(simulated) ? 0 : most;
        }
        return Math.max(-most, Math.min(most, simulated - observed));
    }

    private static BadInput bad(String message) {
        return new BadInput(Problem.of(Place.NOWHERE, "", "the weight matrix " + message));
    }
}
