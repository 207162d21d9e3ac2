/**
 * Randomness as a pure function: every random number is determined by (seed, replicate, process, entities, month or
 * event, draw) and by nothing else.
 *
 * <p>The numbers come from the counter-based generator Philox 4x64-10. There is no generator state that code could
 * advance, so neither the order of evaluation, nor threads, nor row positions, nor what is recorded can change a value.
 * Two worlds that differ in their policy alone share every draw.
 *
 * <p>A {@link org.industrialrainforest.engine.random.Process} declares a purpose of randomness and its named draws;
 * {@link org.industrialrainforest.engine.random.Draws} turns draws into variates, each by inversion of one uniform
 * ({@link org.industrialrainforest.engine.random.Variates}).
 */
@NullMarked
package org.industrialrainforest.engine.random;

import org.jspecify.annotations.NullMarked;
