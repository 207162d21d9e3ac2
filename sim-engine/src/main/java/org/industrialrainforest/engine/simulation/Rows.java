package org.industrialrainforest.engine.simulation;

import org.industrialrainforest.engine.random.Draws;

/**
 * A chunk of a table's rows, worked on by one thread. The cut into chunks depends on the table alone, never on the number of threads.
 *
 * @param first first row
 * @param end one past the last row
 * @param chunk number of the chunk, from 0: what sums and journals are kept by
 * @param draws the chunk's own access to randomness
 */
public record Rows(int first, int end, int chunk, Draws draws) {}
