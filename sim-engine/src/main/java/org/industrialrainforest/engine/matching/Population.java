package org.industrialrainforest.engine.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * Points spread evenly over a region, moved about in it by Markov chains. A move adds a multiple of the difference of two others, in some dimensions, and is
 * taken when it ends within the region (ter Braak 2006, doi:10.1007/s11222-006-8769-1; Vrugt et al. 2009). Others are those before the
 * sweep, so that a sweep is the same for any number of threads.
 */
final class Population {
    private static final Process MATCHING = Process.lifelong(
                    "history matching", "start", "first", "second", "dimension", "jitter", "kind", "lot", "planted")
            .means("which points a history match judges and runs; by round and point");
    private static final Draw START = MATCHING.draw("start");
    private static final Draw FIRST = MATCHING.draw("first");
    private static final Draw SECOND = MATCHING.draw("second");
    private static final Draw DIMENSION = MATCHING.draw("dimension");
    private static final Draw JITTER = MATCHING.draw("jitter");
    private static final Draw KIND = MATCHING.draw("kind");
    private static final Draw LOT = MATCHING.draw("lot");

    /** Errors of a planted truth's observation. */
    static final Draw PLANTED = MATCHING.draw("planted");

    private static final double FEW_MOVED = .12;
    private static final double MANY_MOVED = .35;

    private final Draws draws;
    private final int threads;
    private int sweeps;
    private double step = 1;
    private double moved = Double.NaN;

    Population(long seed, int threads) {
        this.draws = new Draws(seed, 0);
        this.threads = threads;
    }

    /** Points of the cube, each independent of the others. */
    double[][] spread(int number, int dimensions) {
        double[][] points = new double[number][dimensions];
        for (int i = 0; i < number; i++) {
            for (int d = 0; d < dimensions; d++) {
                points[i][d] = draws.uniform(START, i, d, 0);
            }
        }
        return points;
    }

    /** The order of points by lot. */
    double[][] byLot(double[][] points, int round) {
        return IntStream.range(0, points.length)
                .boxed()
                .sorted((a, b) -> {
                    int order = Long.compare(draws.lot(LOT, a, round, 0), draws.lot(LOT, b, round, 0));
                    return order == 0 ? Integer.compare(a, b) : order;
                })
                .map(i -> points[i])
                .toArray(double[][]::new);
    }

    /** Share of the points that the last sweep moved; NaN before the first. */
    double moved() {
        return moved;
    }

    /** Moves all points so many times within a region that holds them. */
    double[][] swept(double[][] points, int times, Predicate<double[]> region) {
        double[][] at = points;
        for (int t = 0; t < times; t++) {
            at = swept(at, region);
        }
        return at;
    }

    private double[][] swept(double[][] points, Predicate<double[]> region) {
        record Moved(int point, boolean taken) {}
        int sweep = sweeps++;
        double length = step;
        double[] spread = spread(points);
        double[][] to = new double[points.length][];
        Arrays.setAll(to, i -> proposed(points, i, sweep, length, spread)); // in turn: keyed draws are one thread's
        double[][] next = points.clone();
        List<Integer> all = IntStream.range(0, points.length).boxed().toList();
        Parallel.forEach(
                threads,
                all,
                i -> new Moved(i, region.test(to[i])),
                one -> next[one.point()] = one.taken() ? to[one.point()] : points[one.point()]);
        long changed = all.stream().filter(i -> next[i] != points[i]).count();
        moved = (double) changed / points.length;
        if (moved < FEW_MOVED) {
            step = Math.max(.01, step * .7);
        } else if (moved > MANY_MOVED) {
            step = Math.min(1, step * 1.4);
        }
        return next;
    }

    /** Every tenth move is the whole difference, which leads from one part of the region to another. */
    private double[] proposed(double[][] points, int i, int sweep, double length, double... spread) {
        int n = points.length;
        int dimensions = points[i].length;
        double[] from = points[draws.choice(FIRST, i, sweep, 0, n)];
        double[] towards = points[draws.choice(SECOND, i, sweep, 0, n)];
        double kind = draws.uniform(KIND, i, sweep, 0);
        boolean leap = kind < .1;
        double share = leap ? 1 : kind < .4 ? 1 : kind < .7 ? .5 : .2;
        boolean[] chosen = new boolean[dimensions];
        int number = 0;
        for (int d = 0; d < dimensions; d++) {
            chosen[d] = draws.uniform(DIMENSION, i, sweep, d) <= share;
            number += chosen[d] ? 1 : 0;
        }
        if (number == 0) {
            chosen[draws.choice(DIMENSION, i, sweep, dimensions, dimensions)] = true;
            number = 1;
        }
        double factor = leap ? 1 : length * 2.38 / Math.sqrt(2.0 * number);
        double[] to = points[i].clone();
        for (int d = 0; d < dimensions; d++) {
            if (chosen[d]) {
                double little = .05 * length * spread[d] * draws.normal(JITTER, i, sweep, d);
                to[d] = reflected(to[d] + factor * (towards[d] - from[d]) + little);
            }
        }
        return to;
    }

    /** Standard deviations along the dimensions. */
    private static double[] spread(double[][] points) {
        double[] spread = new double[points[0].length];
        for (int d = 0; d < spread.length; d++) {
            int at = d;
            double mean =
                    Arrays.stream(points).mapToDouble(p -> p[at]).average().orElse(0);
            double squares = Arrays.stream(points)
                    .mapToDouble(p -> (p[at] - mean) * (p[at] - mean))
                    .sum();
            spread[d] = Math.max(1e-6, Math.sqrt(squares / points.length));
        }
        return spread;
    }

    /** Back into 0 to 1, as light from a mirror. */
    private static double reflected(double place) {
        double within = Math.abs(place) % 2;
        return within > 1 ? 2 - within : within;
    }
}
