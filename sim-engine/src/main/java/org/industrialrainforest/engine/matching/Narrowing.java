package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.lab.Parallel;

/**
 * Finds what a wave leaves of a region. Where that is a tenth of the points or more, it is counted. Where it is less, the limit comes down to the cut in levels,
 * each of which leaves a tenth of the points, and these fill the level again (subset simulation, Au and Beck 2001, doi:10.1016/S0266-8920(01)00019-4).
 */
final class Narrowing {
    private static final int TENTH = 10;
    private static final int LEVELS = 12;
    private static final double PROGRESS = 1e-3;

    private final Population population;
    private final int sweeps;
    private final int threads;

    /**
     * What is left.
     *
     * @param points that fill it; none where nothing is
     * @param share of the region before
     * @param least implausibility that was met
     */
    record Left(double[][] points, Share share, double least) {}

    private record Scored(double[] point, double score) {}

    Narrowing(Population population, int sweeps, int threads) {
        this.population = population;
        this.sweeps = sweeps;
        this.threads = threads;
    }

    /**
     * What the last wave of a region leaves of the region before.
     *
     * @param before points that fill the region without the last wave
     * @param within whether a point is in the region without the last wave
     */
    Left left(Region region, double[][] before, Predicate<double[]> within) {
        int wave = region.waves().size() - 1;
        double limit = region.cut().limit();
        double[][] points = before;
        Share share = Share.ALL;
        double least = Double.POSITIVE_INFINITY;
        double last = Double.POSITIVE_INFINITY;
        for (int level = 0; level < LEVELS; level++) {
            List<Scored> scored = scored(region, wave, points);
            least = Math.min(least, scored.get(0).score());
            int left = (int) scored.stream().filter(s -> s.score() <= limit).count();
            boolean done = TENTH * left >= points.length;
            int kept = done ? left : Math.max(2, points.length / TENTH);
            double to = done ? limit : scored.get(kept - 1).score();
            share = share.times(Share.of(kept, points.length));
            if (!done && to > last * (1 - PROGRESS)) {
                break; // It comes down no more.
            }
            last = to;
            points = filled(scored.subList(0, kept), points.length, p -> within.test(p) && region.within(wave, to, p));
            if (done) {
                return new Left(points, share, least);
            }
        }
        return new Left(new double[0][], share.none(), least);
    }

    /** The least implausible first. */
    private List<Scored> scored(Region region, int wave, double[][] points) {
        record One(int place, double score) {}
        double[] scores = new double[points.length];
        Parallel.forEach(
                threads,
                IntStream.range(0, points.length).boxed().toList(),
                i -> new One(i, region.cut().of(region.implausibilities(wave, points[i]))),
                one -> scores[one.place()] = one.score());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            scored.add(new Scored(points[i], scores[i]));
        }
        scored.sort(Comparator.comparingDouble(Scored::score));
        return scored;
    }

    /** As many points as before, from those that are left. */
    private double[][] filled(List<Scored> left, int number, Predicate<double[]> level) {
        double[][] points = new double[number][];
        Arrays.setAll(points, i -> left.get(i % left.size()).point());
        return population.swept(points, sweeps, level);
    }
}
