package org.industrialrainforest.engine.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Random numbers of designs and of resamples, each a pure function of the seed and of what it is for. */
final class Keyed {
    private static final Process DESIGN =
            Process.lifelong("experimental design", "order", "place", "flip", "start", "step", "resample");
    static final Draw ORDER = DESIGN.draw("order");
    static final Draw PLACE = DESIGN.draw("place");
    static final Draw FLIP = DESIGN.draw("flip");
    static final Draw START = DESIGN.draw("start");
    static final Draw STEP = DESIGN.draw("step");
    static final Draw RESAMPLE = DESIGN.draw("resample");

    private final Draws draws;

    Keyed(long seed) {
        draws = new Draws(seed, 0);
    }

    /** Uniform on (0, 1). */
    double uniform(Draw draw, long a, long b) {
        return draws.uniform(draw, a, b, 0);
    }

    /** 64 random bits. */
    long bits(Draw draw, long a, long b, int event) {
        return draws.lot(draw, a, b, event);
    }

    /** The numbers 0 … n − 1 in random order; every order is as likely as any other. */
    int[] permutation(Draw draw, long a, int n) {
        long[] lots = new long[n];
        for (int i = 0; i < n; i++) {
            lots[i] = draws.lot(draw, a, i, 0);
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> lots[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** So many rows of n, drawn with replacement. */
    int[] resample(int n, int number) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = draws.choice(RESAMPLE, number, i, 0, n);
        }
        return rows;
    }

    /** Places of values in ascending order, from 0; of equal ones the earlier is the lower. */
    static int[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        int[] ranks = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }
}
