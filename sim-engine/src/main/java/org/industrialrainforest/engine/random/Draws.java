package org.industrialrainforest.engine.random;

/**
 * Random numbers of one run, each a pure function of (seed, replicate, process, entities, event, draw).
 *
 * <p>The Philox key is (seed, replicate); the counter is (process, entity a, entity b, event·256 + block). The event is
 * the calendar month for {@linkplain Process#monthly monthly} processes and an ordinal of what happens for {@linkplain
 * Process#lifelong lifelong} ones. Every method has two forms:
 *
 * <ul>
 *   <li>{@code (draw, entity)}: the second entity is 0; the event is the month set by {@link #month(int)} if the
 *       process is monthly, else 0;
 *   <li>{@code (draw, a, b, event)}: the event as given, also for monthly processes (then it is the month).
 * </ul>
 *
 * <p>The order of calls does not matter and equal arguments give equal values: asking twice is not a second draw, and
 * different variates of one draw are functions of one uniform. The last block is kept, so draws that share a block cost
 * one Philox evaluation when asked in turn. Drawing allocates nothing.
 * Not thread-safe: one instance for each thread of a sweep.
 *
 * <p>{@code uniforms} and its kin make one draw for many entities, see {@link Stretch}: what their blocks have alike
 * is computed once. The values are those of single draws, bit for bit.
 */
public final class Draws {

    private static final int NO_MONTH = Integer.MIN_VALUE;
    private static final int BLOCK_BITS = 8;

    private final long seed;
    private final long replicate;
    private final long[] words = new long[Draw.LANES];
    private final long[] blocks = new long[Draw.LANES * Stretch.LENGTH];
    private final Stretch stretch = new Stretch();
    private int month = NO_MONTH;

    private long processOfWords;
    private long aOfWords;
    private long bOfWords;
    private long eventBlockOfWords;

    /**
     * Draws of one run.
     *
     * @param seed seed of the experiment; any value
     * @param replicate number of the run; runs of one number share their random numbers under every policy
     */
    public Draws(long seed, long replicate) {
        this.seed = seed;
        this.replicate = replicate;
        Philox.block(seed, replicate, 0, 0, 0, 0, words);
    }

    /**
     * Sets the calendar month that monthly processes are keyed by.
     *
     * @param month months since 0000-01, or any other count that the whole model uses
     */
    public void month(int month) {
        this.month = month;
    }

    /**
     * Uniform on the open interval (0, 1): the midpoints of 2⁵² equal cells, never 0 or 1.
     *
     * @throws IllegalStateException if the process is monthly and no month is set
     */
    public double uniform(Draw d, long entity) {
        return open(lot(d, entity));
    }

    /** Uniform on (0, 1) for a pair of entities and an event. */
    public double uniform(Draw d, long a, long b, int event) {
        return open(lot(d, a, b, event));
    }

    /** Standard normal. */
    public double normal(Draw d, long a) {
        return Variates.normal(uniform(d, a));
    }

    /** Standard normal for a pair of entities and an event. */
    public double normal(Draw d, long a, long b, int event) {
        return Variates.normal(uniform(d, a, b, event));
    }

    /** Exponential of mean 1. */
    public double exponential(Draw d, long a) {
        return Variates.exponential(uniform(d, a));
    }

    /** Exponential of mean 1 for a pair of entities and an event. */
    public double exponential(Draw d, long a, long b, int event) {
        return Variates.exponential(uniform(d, a, b, event));
    }

    /** Standard logistic: location 0, scale 1, variance π²/3. */
    public double logistic(Draw d, long a) {
        return Variates.logistic(uniform(d, a));
    }

    /** Standard logistic for a pair of entities and an event. */
    public double logistic(Draw d, long a, long b, int event) {
        return Variates.logistic(uniform(d, a, b, event));
    }

    /** Standard Laplace: location 0, scale 1, variance 2. */
    public double laplace(Draw d, long a) {
        return Variates.laplace(uniform(d, a));
    }

    /** Standard Laplace for a pair of entities and an event. */
    public double laplace(Draw d, long a, long b, int event) {
        return Variates.laplace(uniform(d, a, b, event));
    }

    /**
     * Whether an event of probability p happens; at a larger p whatever happened at a smaller p happens too.
     *
     * @param p probability; 0 or less is never, 1 or more is always
     * @throws IllegalArgumentException if p is NaN
     */
    public boolean happens(Draw d, long a, double p) {
        return uniform(d, a) < checkedProbability(d, p);
    }

    /**
     * Whether an event of probability p happens, for a pair of entities and an event; see {@link #happens(Draw, long,
     * double)}.
     */
    public boolean happens(Draw d, long a, long b, int event, double p) {
        return uniform(d, a, b, event) < checkedProbability(d, p);
    }

    /** Poisson count by inversion, see {@link Variates#poisson}. */
    public int poisson(Draw d, long a, double mean) {
        return Variates.poisson(uniform(d, a), mean);
    }

    /** Poisson count for a pair of entities and an event. */
    public int poisson(Draw d, long a, long b, int event, double mean) {
        return Variates.poisson(uniform(d, a, b, event), mean);
    }

    /**
     * One of 0 … n − 1, equally likely.
     *
     * @throws IllegalArgumentException if n is not positive
     */
    public int choice(Draw d, long a, int n) {
        return Variates.choice(uniform(d, a), n);
    }

    /** One of 0 … n − 1, equally likely, for a pair of entities and an event. */
    public int choice(Draw d, long a, long b, int event, int n) {
        return Variates.choice(uniform(d, a, b, event), n);
    }

    /** 64 random bits, for breaking ties fairly. The uniform of the same draw is made of the top 52 of them. */
    public long lot(Draw d, long a) {
        return lot(d, a, 0, eventOf(d));
    }

    /** 64 random bits for a pair of entities and an event. */
    public long lot(Draw d, long a, long b, int event) {
        long eventBlock = eventBlock(d, event);
        if (a != aOfWords || eventBlock != eventBlockOfWords || d.processKey != processOfWords || b != bOfWords) {
            Philox.block(seed, replicate, d.processKey, a, b, eventBlock, words);
            processOfWords = d.processKey;
            aOfWords = a;
            bOfWords = b;
            eventBlockOfWords = eventBlock;
        }
        return words[d.lane];
    }

    /** The thread's scratch paper for draws that are made at once; whoever sweeps a chunk may use it. */
    public Stretch stretch() {
        return stretch;
    }

    /** Two uniforms of one block for all entities of a stretch, as {@link #uniforms(Draw, Draw, long[], int, int, double[], double[])}. */
    public void uniforms(Draw one, Draw other, Stretch entities) {
        uniforms(one, other, entities.ids, 0, entities.size(), entities.first, entities.second);
    }

    /**
     * Makes all draws of a block for all entities of a stretch, at the cost of one: the draw's and those that the process declares beside it, of
     * its first four, the next four and so on. {@link Stretch#uniform} and {@link Stretch#normal} tell them.
     *
     * @throws IllegalStateException if the process is monthly and no month is set
     */
    public void block(Draw any, Stretch entities) {
        int size = entities.size();
        Philox.blocks(seed, replicate, any.processKey, entities.ids, 0, size, eventBlock(any, eventOf(any)), blocks);
        for (int lane = 0; lane < Draw.LANES; lane++) {
            double[] uniforms = entities.block[lane];
            for (int i = 0; i < size; i++) {
                uniforms[i] = open(blocks[Draw.LANES * i + lane]);
            }
        }
    }

    /** A normal for all entities of a stretch, which {@link Stretch#first} tells. */
    public void normals(Draw draw, Stretch entities) {
        normals(draw, entities.ids, 0, entities.size(), entities.first);
    }

    /**
     * Uniforms of one draw for many entities: {@code out[i] = uniform(d, ids[i])} for every i from {@code from} to before {@code to}.
     *
     * @throws IllegalStateException if the process is monthly and no month is set
     */
    public void uniforms(Draw d, long[] ids, int from, int to, double[] out) {
        long eventBlock = eventBlock(d, eventOf(d));
        for (int start = from; start < to; start += Stretch.LENGTH) {
            int end = start + Math.min(Stretch.LENGTH, to - start);
            Philox.blocks(seed, replicate, d.processKey, ids, start, end, eventBlock, blocks);
            for (int i = start, at = d.lane; i < end; i++, at += Draw.LANES) {
                out[i] = open(blocks[at]);
            }
        }
    }

    /**
     * Uniforms of two draws that share a block for many entities, at the cost of one.
     *
     * @throws IllegalArgumentException if the draws are not of one block: of one process, and both among its first four, the next four and so on
     * @throws IllegalStateException if the process is monthly and no month is set
     */
    public void uniforms(Draw one, Draw other, long[] ids, int from, int to, double[] outOne, double[] outOther) {
        if (one.processKey != other.processKey || one.block != other.block) {
            throw new IllegalArgumentException("Draws '" + one + "' and '" + other + "' do not share a block.");
        }
        long eventBlock = eventBlock(one, eventOf(one));
        for (int start = from; start < to; start += Stretch.LENGTH) {
            int end = start + Math.min(Stretch.LENGTH, to - start);
            Philox.blocks(seed, replicate, one.processKey, ids, start, end, eventBlock, blocks);
            for (int i = start, at = 0; i < end; i++, at += Draw.LANES) {
                outOne[i] = open(blocks[at + one.lane]);
                outOther[i] = open(blocks[at + other.lane]);
            }
        }
    }

    /** Standard normals of one draw for many entities, see {@link #uniforms(Draw, long[], int, int, double[])}. */
    public void normals(Draw d, long[] ids, int from, int to, double[] out) {
        for (int start = from; start < to; start += Stretch.LENGTH) {
            int end = start + Math.min(Stretch.LENGTH, to - start);
            uniforms(d, ids, start, end, out);
            for (int i = start; i < end; i++) {
                out[i] = StandardNormal.quantile(out[i]);
            }
        }
    }

    /** Exponentials of mean 1 of one draw for many entities, see {@link #uniforms(Draw, long[], int, int, double[])}. */
    public void exponentials(Draw d, long[] ids, int from, int to, double[] out) {
        for (int start = from; start < to; start += Stretch.LENGTH) {
            int end = start + Math.min(Stretch.LENGTH, to - start);
            uniforms(d, ids, start, end, out);
            for (int i = start; i < end; i++) {
                out[i] = Variates.exponentialOf(out[i]);
            }
        }
    }

    /** Standard Laplace variates of one draw for many entities, see {@link #uniforms(Draw, long[], int, int, double[])}. */
    public void laplaces(Draw d, long[] ids, int from, int to, double[] out) {
        for (int start = from; start < to; start += Stretch.LENGTH) {
            int end = start + Math.min(Stretch.LENGTH, to - start);
            uniforms(d, ids, start, end, out);
            for (int i = start; i < end; i++) {
                out[i] = Variates.laplaceOf(out[i]);
            }
        }
    }

    private int eventOf(Draw d) {
        return d.monthlyKeyed ? currentMonth(d) : 0;
    }

    private static long eventBlock(Draw d, int event) {
        return ((long) event << BLOCK_BITS) | d.block;
    }

    private int currentMonth(Draw d) {
        if (month == NO_MONTH) {
            throw new IllegalStateException("Draw '" + d
                    + "' is keyed by calendar month, but no month is set. Call Draws.month before the phase runs.");
        }
        return month;
    }

    private static double open(long word) {
        return ((word >>> 12) + 0.5) * 0x1p-52;
    }

    private static double checkedProbability(Draw d, double p) {
        if (Double.isNaN(p)) {
            throw new IllegalArgumentException(
                    "The probability at draw '" + d + "' is NaN; it must be a number, 0 never and 1 always.");
        }
        return p;
    }
}
