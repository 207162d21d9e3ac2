package org.industrialrainforest.engine.random;

/**
 * Scratch paper of one thread: up to {@value #LENGTH} entities whose draws are made at once, before a sweep comes to them one by one.
 *
 * <p>A sweep {@linkplain #clear clears} it, {@linkplain #add adds} the identities that will need the draws, and lets {@code Draws} make them together. The
 * values are those of single draws, bit for bit; only the time differs.
 */
public final class Stretch {
    /** Entities that are drawn for at once: they and their draws stay in the processor's nearest cache. */
    public static final int LENGTH = 256;

    final long[] ids = new long[LENGTH];
    final double[] first = new double[LENGTH];
    final double[] second = new double[LENGTH];
    final double[][] block = new double[Draw.LANES][LENGTH];
    private int size;

    Stretch() {}

    /** Forgets all entities. */
    public void clear() {
        size = 0;
    }

    /** Adds an entity; its place is the number of those before it. There is room for {@value #LENGTH}. */
    public void add(long id) {
        ids[size++] = id;
    }

    /** Entities added. */
    public int size() {
        return size;
    }

    /** Value of the first draw, or the only one, for the entity at a place. */
    public double first(int place) {
        return first[place];
    }

    /** Value of the second draw for the entity at a place. */
    public double second(int place) {
        return second[place];
    }

    /** Uniform of a draw of the block that was made last ({@code Draws.block}), for the entity at a place: {@link Draws#uniform(Draw, long)}, bit for bit. */
    public double uniform(Draw draw, int place) {
        return block[draw.lane][place];
    }

    /** Standard normal of a draw of the block that was made last ({@code Draws.block}), for the entity at a place: {@link Draws#normal(Draw, long)}, bit for bit. */
    public double normal(Draw draw, int place) {
        return StandardNormal.quantile(block[draw.lane][place]);
    }
}
