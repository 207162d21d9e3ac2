package org.industrialrainforest.engine.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of a Sobol sequence with the direction numbers of Joe and Kuo (2008), doi:10.1137/070709359: the first 2<sup>m</sup> of them fill the cube
 * evenly, in all projections, for every m. Scrambled as Owen (1995) does, each point is uniform on the cube and the first 2<sup>m</sup> fill it as evenly.
 *
 * <p>Scrambling turns the bits of a coordinate one after another; whether it does is a keyed draw of the dimension and of the bits before. After 32 bits
 * the rest is random.
 */
public final class SobolSequence implements Design {
    /** As many as there are direction numbers. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final int BITS = 32;
    private static final double CELLS = 0x1p-32;

    private final int number;
    private final int skipped;
    private final boolean scrambled;
    private final long seed;

    private SobolSequence(int number, int skipped, boolean scrambled, long seed) {
        if (number < 1 || skipped < 0) {
            throw new IllegalArgumentException(
                    "a Sobol sequence of " + number + " points after " + skipped + " has none; take at least one");
        }
        this.number = number;
        this.skipped = skipped;
        this.scrambled = scrambled;
        this.seed = seed;
    }

    /** The first points, scrambled. */
    public static SobolSequence scrambled(int number, long seed) {
        return new SobolSequence(number, 0, true, seed);
    }

    /** The sequence itself, whose first point is the origin. */
    public static SobolSequence plain(int number) {
        return new SobolSequence(number, 0, false, 0);
    }

    /** The same number of points after so many others. As many as there are points, such as 16 of 16, keep the evenness. */
    public SobolSequence after(int others) {
        return new SobolSequence(number, others, scrambled, seed);
    }

    @Override
    public double[][] points(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a Sobol sequence has 1 to " + MOST_DIMENSIONS + " dimensions, not "
                    + dimensions + "; screen the inputs by Morris first, or take a Latin hypercube");
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[number][];
        // Asked to skip, the generator hands over the point that it comes to.
        points[0] = skipped == 0 ? sequence.nextVector() : sequence.skipTo(skipped);
        for (int p = 1; p < number; p++) {
            points[p] = sequence.nextVector();
        }
        if (scrambled) {
            Keyed keyed = new Keyed(seed);
            for (double[] point : points) {
                for (int d = 0; d < dimensions; d++) {
                    point[d] = scrambled(keyed, d, point[d]);
                }
            }
        }
        return points;
    }

    private static double scrambled(Keyed keyed, int dimension, double coordinate) {
        long bits = (long) (coordinate / CELLS);
        long turned = 0;
        for (int b = 0; b < BITS; b++) {
            long before = bits >>> (BITS - b);
            long flip = keyed.bits(Keyed.FLIP, dimension, before, b) >>> 63;
            turned = (turned << 1) | (((bits >>> (BITS - 1 - b)) & 1) ^ flip);
        }
        return (turned + keyed.uniform(Keyed.PLACE, dimension, bits)) * CELLS;
    }
}
