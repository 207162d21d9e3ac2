package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.engine.simulation.Tally;

/** Exact sums that sweeps over firms leave behind for the next sweep or month, by sector, gate or park. */
@Internal
public final class Sums {
    public final Tally knowledge;
    public final Tally researchers;
    public final Tally nicheKnowledge;
    public final Tally nicheFirms;
    public final Tally parkKnowledge;
    public final Tally parkFirms;
    public final Tally platformKnowledge;
    public final Tally platformFirms;
    public final Tally linkedKnowledge;
    public final Tally linkedFirms;
    public final Tally attempts;
    public final Tally passes;
    public final Tally repeats;
    public final Tally attraction;
    public final Tally sellers;
    public final Tally desired;
    public final Tally fitness;
    public final Tally weighted;
    public final Tally filled;
    public final Tally searches;
    public final Tally tenantSearches;
    public final Tally looks;
    public final Tally tenantAttempts;
    public final Tally tenantPasses;
    public final Tally tenantExpected;
    public final Tally judgedGates;
    public final Tally judgedPasses;
    public final Tally sold;
    public final Tally research;

    /** Niches of the sector that has most. */
    public final int niches;

    Sums(Scenario scenario, int stages) {
        int sectors = scenario.sectors().size();
        int parks = scenario.parks().size();
        int platforms = scenario.platforms().size();
        niches = scenario.sectors().stream().mapToInt(Sector::niches).max().orElse(1);
        nicheKnowledge = new Tally(sectors * niches);
        nicheFirms = new Tally(sectors * niches);
        platformKnowledge = new Tally(platforms);
        platformFirms = new Tally(platforms);
        linkedKnowledge = new Tally(sectors);
        linkedFirms = new Tally(sectors);
        knowledge = new Tally(sectors);
        researchers = new Tally(sectors);
        parkKnowledge = new Tally(parks);
        parkFirms = new Tally(parks);
        attempts = new Tally(sectors * stages);
        passes = new Tally(sectors * stages);
        repeats = new Tally(sectors * stages);
        attraction = new Tally(sectors);
        sellers = new Tally(sectors);
        desired = new Tally(sectors * niches);
        fitness = new Tally(sectors * niches);
        weighted = new Tally(sectors * niches);
        filled = new Tally(sectors * niches);
        searches = new Tally(sectors);
        tenantSearches = new Tally(sectors);
        looks = new Tally(sectors);
        tenantAttempts = new Tally(sectors);
        tenantPasses = new Tally(sectors);
        tenantExpected = new Tally(sectors);
        judgedGates = new Tally(sectors);
        judgedPasses = new Tally(sectors);
        sold = new Tally(sectors * niches);
        research = new Tally(1);
    }

    /** All of them, for the engine to bring together. */
    public Tally[] all() {
        return new Tally[] {
            knowledge,
            researchers,
            nicheKnowledge,
            nicheFirms,
            parkKnowledge,
            parkFirms,
            platformKnowledge,
            platformFirms,
            linkedKnowledge,
            linkedFirms,
            attempts,
            passes,
            repeats,
            attraction,
            sellers,
            desired,
            fitness,
            weighted,
            filled,
            searches,
            tenantSearches,
            looks,
            tenantAttempts,
            tenantPasses,
            tenantExpected,
            judgedGates,
            judgedPasses,
            sold,
            research
        };
    }
}
