package org.industrialrainforest.core.brokenfixture.engine.money;

/** Something economic. */
public record Purse(long fen) {}
