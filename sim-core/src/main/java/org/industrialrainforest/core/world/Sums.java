package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Tally;

/** Exact sums that sweeps over firms leave behind for the next sweep or month, by sector, gate or park. */
public final class Sums {
    public final Tally knowledge;
    public final Tally researchers;
    public final Tally parkKnowledge;
    public final Tally parkFirms;
    public final Tally attempts;
    public final Tally passes;
    public final Tally attraction;
    public final Tally sellers;
    public final Tally desired;
    public final Tally weighted;
    public final Tally searches;
    public final Tally sold;

    Sums(int sectors, int stages, int parks) {
        knowledge = new Tally(sectors);
        researchers = new Tally(sectors);
        parkKnowledge = new Tally(parks);
        parkFirms = new Tally(parks);
        attempts = new Tally(sectors * stages);
        passes = new Tally(sectors * stages);
        attraction = new Tally(sectors);
        sellers = new Tally(sectors);
        desired = new Tally(sectors);
        weighted = new Tally(sectors);
        searches = new Tally(sectors);
        sold = new Tally(sectors);
    }

    /** All of them, for the engine to bring together. */
    public Tally[] all() {
        return new Tally[] {
            knowledge,
            researchers,
            parkKnowledge,
            parkFirms,
            attempts,
            passes,
            attraction,
            sellers,
            desired,
            weighted,
            searches,
            sold
        };
    }
}
