package org.industrialrainforest.engine.simulation;

import org.industrialrainforest.engine.random.Draws;

/**
 * A chunk of a table's rows, worked on by one thread. The cut into chunks depends on the table alone, never on the number of threads.
 *
 * @param first first row
 * @param end one past the last row
 * @param part of sums and journals that the chunk adds to, from 0: that of the thread at work
 * @param draws the thread's own access to randomness
 */
public record Rows(int first, int end, int part, Draws draws) {}
