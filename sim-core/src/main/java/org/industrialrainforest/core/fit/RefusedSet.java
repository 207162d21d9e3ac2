package org.industrialrainforest.core.fit;

/**
 * A set that cannot be run, such as one with two bounds the wrong way round.
 *
 * @param number as of a set that was tried
 * @param reason what the scenario says
 */
public record RefusedSet(int number, String reason) {}
