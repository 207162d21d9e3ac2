package org.industrialrainforest.core.brokenfixture.money;

/** Something economic. */
public record Purse(long fen) {}
