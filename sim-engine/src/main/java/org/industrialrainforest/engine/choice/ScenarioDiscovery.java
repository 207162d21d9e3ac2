package org.industrialrainforest.engine.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.jspecify.annotations.Nullable;

/**
 * Where in the space of inputs the cases of interest lie: the patient rule induction method (PRIM), which peels a box one thin slice at a time.
 *
 * <p>Each step takes from the box that slice of about a share α of its points, at one end of one dimension, whose removal leaves the highest density of
 * interest. Of points with equal values all go or none. The steps are a trajectory from the whole space to a small dense box, and a person picks where on it to
 * stop: coverage and density cannot both be highest. Nothing is picked here.
 *
 * <p>Sources: Friedman and Fisher (1999), Statistics and Computing 9, 123–143, doi:10.1023/A:1008894516817; Bryant and Lempert (2010), Technological
 * Forecasting and Social Change 77, 34–49, doi:10.1016/j.techfore.2009.08.002.
 */
public final class ScenarioDiscovery {
    private static final int LEAST_POINTS = 5;
    private static final Draw PERMUTE =
            Process.lifelong("scenario discovery by chance", "permute").draw("permute");
    private static final Draw RESAMPLE =
            Process.lifelong("scenario discovery", "resample").draw("resample");

    private final double[][] points;
    private final boolean[] interest;
    private final int cases;
    private final double alpha;
    private final double leastMass;

    private ScenarioDiscovery(double[][] points, boolean[] interest, double alpha, double leastMass) {
        this.points = points;
        this.interest = interest;
        this.alpha = alpha;
        this.leastMass = leastMass;
        int n = 0;
        for (boolean one : interest) {
            n += one ? 1 : 0;
        }
        this.cases = n;
    }

    /**
     * Of sampled points, slices of 5 % and boxes of at least 5 % of all points, as is usual, and of five points where there are ten.
     *
     * @param points a row each, inputs in columns
     * @param interest whether the point is a case of interest
     * @throws IllegalArgumentException if lengths differ, an input is NaN, or no point or every point is of interest
     */
    public static ScenarioDiscovery of(double[][] points, boolean[] interest) {
        return of(points, interest, .05, .05);
    }

    /**
     * The same with other slices.
     *
     * @param alpha share of the box's points that a step takes away, above 0 and at most a half
     * @param leastMass least share of all points in a box, above 0 and below 1
     */
    public static ScenarioDiscovery of(double[][] points, boolean[] interest, double alpha, double leastMass) {
        if (points.length != interest.length) {
            throw new IllegalArgumentException(
                    points.length + " points, but " + interest.length + " marks of interest");
        }
        if (!(alpha > 0 && alpha <= .5) || !(leastMass > 0 && leastMass < 1)) {
            throw new IllegalArgumentException("slices of " + alpha + " and boxes of at least " + leastMass
                    + "; allowed are slices above 0 to 0.5 and boxes between 0 and 1");
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != points[0].length) {
                throw new IllegalArgumentException(
                        "point " + i + " has " + points[i].length + " inputs, the first " + points[0].length);
            }
            for (double input : points[i]) {
                if (Double.isNaN(input)) {
                    throw new IllegalArgumentException("point " + i + " has an input that is NaN");
                }
            }
        }
        ScenarioDiscovery discovery = new ScenarioDiscovery(points.clone(), interest.clone(), alpha, leastMass);
        if (discovery.cases == 0 || discovery.cases == points.length) {
            throw new IllegalArgumentException(discovery.cases + " of " + points.length
                    + " points are of interest; a box needs some that are and some that are not");
        }
        return discovery;
    }

    /**
     * A box on the trajectory.
     *
     * @param coverage share of all cases of interest that lie in it
     * @param density share of its points that are of interest
     * @param mass share of all points that lie in it
     */
    public record Step(Box box, double coverage, double density, double mass) {
        /** Number of dimensions in which the box is bounded: the fewer, the easier to read. */
        public int restricted() {
            return box.restricted();
        }
    }

    /**
     * What speaks for a bound of a box.
     *
     * @param dimension that is bounded
     * @param quasiP chance of at least as many cases in the box, if its points were drawn at the density that the box has without this bound. It is no p-value, as
     *     the bound was chosen on the same points
     * @param reproduced share of resamples whose box of like coverage is bounded in this dimension as well, within limits that share at least half of what
     *     either holds; NaN without resamples. It is high for every dimension where the box is hardly denser than the whole space, so read it beside the density
     * @param wholeBox mean share that the box and a resample's have in common of the points in either; one number for all bounds; NaN without resamples
     */
    public record Evidence(int dimension, double quasiP, double reproduced, double wholeBox) {}

    /**
     * From the whole space to the smallest box, or to the first in which all points are of interest. Densities mostly rise, but a step takes the best slice even
     * where none is good.
     */
    public List<Step> trajectory() {
        List<Step> steps = new ArrayList<>();
        Step step = step(Box.open(points[0].length));
        steps.add(step);
        for (Box next = peeled(step.box()); next != null && step.density() < 1; next = peeled(step.box())) {
            step = step(next);
            steps.add(step);
        }
        return steps;
    }

    /** The step of a box of one's own, as with a bound rounded or left out. */
    public Step step(Box box) {
        int inside = 0;
        int hits = 0;
        for (int i = 0; i < points.length; i++) {
            if (box.holds(points[i])) {
                inside++;
                hits += interest[i] ? 1 : 0;
            }
        }
        return new Step(
                box,
                (double) hits / cases,
                inside == 0 ? Double.NaN : (double) hits / inside,
                (double) inside / points.length);
    }

    /**
     * For each dimension in which a box is bounded.
     *
     * @param resamples how often as many points are drawn with replacement and peeled anew; 0 for no such share
     * @param seed of the resamples
     */
    public List<Evidence> evidence(Step step, int resamples, long seed) {
        Recurrence recurrence = new Recurrence(points, step.box());
        for (int number = 0; number < resamples; number++) {
            ScenarioDiscovery resample = resampled(seed, number);
            if (resample.cases > 0 && resample.cases < points.length) {
                recurrence.take(resample.nearest(step.coverage()).box());
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int k = 0; k < points[0].length; k++) {
            if (step.box().restricts(k)) {
                evidence.add(new Evidence(k, quasiP(step.box(), k), recurrence.ofBound(k), recurrence.ofBox()));
            }
        }
        return evidence;
    }

    /**
     * Density that boxes of like coverage reach where nothing is to be found: the marks of interest are dealt out to the points at random, and peeled anew. A box is
     * measured on the points on which it was peeled, so its density is above the truth, and the more so the more dimensions there are.
     *
     * @return ascending, one for each permutation
     */
    public double[] chanceDensities(Step step, int permutations, long seed) {
        double[] densities = new double[permutations];
        for (int number = 0; number < permutations; number++) {
            densities[number] = permuted(seed, number).nearest(step.coverage()).density();
        }
        Arrays.sort(densities);
        return densities;
    }

    private ScenarioDiscovery permuted(long seed, int number) {
        Draws draws = new Draws(seed, 0);
        boolean[] marks = interest.clone();
        for (int i = marks.length - 1; i > 0; i--) {
            int other = draws.choice(PERMUTE, number, i, 0, i + 1);
            boolean mark = marks[i];
            marks[i] = marks[other];
            marks[other] = mark;
        }
        return new ScenarioDiscovery(points, marks, alpha, leastMass);
    }

    /** The box of the trajectory whose coverage is nearest; of equally near ones the denser. */
    Step nearest(double coverage) {
        List<Step> steps = trajectory();
        Step nearest = steps.get(0);
        for (Step one : steps) {
            double nearer = Math.abs(nearest.coverage() - coverage) - Math.abs(one.coverage() - coverage);
            nearest = nearer > 0 || (nearer == 0 && one.density() > nearest.density()) ? one : nearest;
        }
        return nearest;
    }

    private double quasiP(Box box, int dimension) {
        double wider = step(box.without(dimension)).density();
        Step of = step(box);
        double hits = Math.rint(of.coverage() * cases);
        double inside = Math.rint(of.mass() * points.length);
        // The binomial tail as an incomplete beta function: 1 − P(at most one fewer) would lose small chances.
        return hits == 0 || wider >= 1 ? 1 : Beta.regularizedBeta(wider, hits, inside - hits + 1.0);
    }

    private ScenarioDiscovery resampled(long seed, int number) {
        Draws draws = new Draws(seed, 0);
        double[][] drawn = new double[points.length][];
        boolean[] marks = new boolean[points.length];
        for (int i = 0; i < drawn.length; i++) {
            int row = draws.choice(RESAMPLE, number, i, 0, points.length);
            drawn[i] = points[row];
            marks[i] = interest[row];
        }
        return new ScenarioDiscovery(drawn, marks, alpha, leastMass);
    }

    /** The box without its best slice; null if every slice leaves too few points. */
    private @Nullable Box peeled(Box box) {
        int[] inside = inside(box);
        Box best = null;
        double bestDensity = -1;
        int bestKept = 0;
        for (int k = 0; k < points[0].length; k++) {
            double[] values = new double[inside.length];
            for (int i = 0; i < inside.length; i++) {
                values[i] = points[inside[i]][k];
            }
            Arrays.sort(values);
            for (Box slice : new Box[] {withoutLowest(box, k, values), withoutHighest(box, k, values)}) {
                if (slice != null) {
                    int kept = 0;
                    int hits = 0;
                    for (int i : inside) {
                        if (points[i][k] >= slice.low()[k] && points[i][k] <= slice.high()[k]) {
                            kept++;
                            hits += interest[i] ? 1 : 0;
                        }
                    }
                    double density = (double) hits / kept;
                    boolean enough =
                            kept >= Math.max(leastMass * points.length, Math.min(LEAST_POINTS, points.length / 2));
                    if (enough && (density > bestDensity || (density == bestDensity && kept > bestKept))) {
                        best = slice;
                        bestDensity = density;
                        bestKept = kept;
                    }
                }
            }
        }
        return best;
    }

    private int[] inside(Box box) {
        return IntStream.range(0, points.length)
                .filter(i -> box.holds(points[i]))
                .toArray();
    }

    /** Without the lowest share α of the values, at least one of them, and all that are equal to the last of those; null if nothing is left. */
    private @Nullable Box withoutLowest(Box box, int dimension, double[] sorted) {
        int last = (int) Math.max(0, Math.floor(alpha * sorted.length) - 1);
        for (int i = last + 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[last]) {
                return box.withLow(dimension, sorted[i]);
            }
        }
        return null;
    }

    private @Nullable Box withoutHighest(Box box, int dimension, double[] sorted) {
        int first = (int) Math.min(sorted.length - 1, sorted.length - Math.floor(alpha * sorted.length));
        for (int i = first - 1; i >= 0; i--) {
            if (sorted[i] < sorted[first]) {
                return box.withHigh(dimension, sorted[i]);
            }
        }
        return null;
    }
}
