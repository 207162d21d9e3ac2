package org.industrialrainforest.engine.lab;

/**
 * A run that is over.
 *
 * @param digest SHA-256 over what it computed
 * @param result what it shows
 */
public record Completed<R>(RunSpec spec, String digest, R result) {}
