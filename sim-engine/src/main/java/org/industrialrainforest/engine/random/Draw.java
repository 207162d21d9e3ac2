package org.industrialrainforest.engine.random;

/**
 * One named draw of a process: a place in the counter space, not a value.
 *
 * <p>Philox gives four words a block, so draw number i is lane i mod 4 of block i/4: the first four draws of a process
 * cost one block together. A process hands it out by name.
 */
public final class Draw {

    static final int LANES = 4;

    private final String process;
    private final int index;
    private final String name;

    /* Copies of the process's values: a draw is evaluated hundreds of millions of times. */
    final long processKey;
    final boolean monthlyKeyed;
    final int block;
    final int lane;

    Draw(String process, long processKey, boolean monthlyKeyed, int index, String name) {
        this.process = process;
        this.index = index;
        this.name = name;
        this.processKey = processKey;
        this.monthlyKeyed = monthlyKeyed;
        this.block = index / LANES;
        this.lane = index % LANES;
    }

    /** Position in the process's declaration, from 0. */
    public int index() {
        return index;
    }

    /** Name in the process's declaration. */
    public String name() {
        return name;
    }

    /** Process and draw, as {@code "growth.shock"}. */
    @Override
    public String toString() {
        return process + "." + name;
    }
}
