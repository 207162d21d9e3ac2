package org.industrialrainforest.engine.lab;

/**
 * What became of an experiment whose runs are kept.
 *
 * @param runs that it consists of, in this shard
 * @param before runs that were kept before
 * @param failed runs that are kept without outcomes, those before included
 */
public record Kept(int runs, int before, int failed) {
    /** Share of runs that failed, 0 to 1. */
    public double failedShare() {
        return runs == 0 ? 0 : (double) failed / runs;
    }
}
