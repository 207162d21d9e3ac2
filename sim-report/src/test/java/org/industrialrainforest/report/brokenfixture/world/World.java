package org.industrialrainforest.report.brokenfixture.world;

/** Stands in for a living world. */
public final class World {}
