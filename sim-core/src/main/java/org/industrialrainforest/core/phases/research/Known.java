package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Tally;

/** What a chunk of firms knows, for themselves and for next month's pools. */
final class Known {
    private final Firms firms;
    private final int niches;
    private final Tally.Part knowledge;
    private final Tally.Part researchers;
    private final Tally.Part nicheKnowledge;
    private final Tally.Part nicheFirms;
    private final Tally.Part parkKnowledge;
    private final Tally.Part parkFirms;
    private final Tally.Part platformKnowledge;
    private final Tally.Part platformFirms;
    private final Tally.Part linkedKnowledge;
    private final Tally.Part linkedFirms;

    Known(World world, int part) {
        firms = world.firms;
        Sums sums = world.sums;
        niches = sums.niches;
        knowledge = sums.knowledge.part(part);
        researchers = sums.researchers.part(part);
        nicheKnowledge = sums.nicheKnowledge.part(part);
        nicheFirms = sums.nicheFirms.part(part);
        parkKnowledge = sums.parkKnowledge.part(part);
        parkFirms = sums.parkFirms.part(part);
        platformKnowledge = sums.platformKnowledge.part(part);
        platformFirms = sums.platformFirms.part(part);
        linkedKnowledge = sums.linkedKnowledge.part(part);
        linkedFirms = sums.linkedFirms.part(part);
    }

    void know(int row, double k) {
        firms.knowledge.set(row, k);
        int sector = firms.sector.get(row);
        long fixed = Tally.fixed(k);
        knowledge.add(sector, fixed);
        researchers.add(sector, 1);
        int niche = sector * niches + firms.niche.get(row);
        nicheKnowledge.add(niche, fixed);
        nicheFirms.add(niche, 1);
        int park = firms.park.get(row);
        if (park >= 0) {
            parkKnowledge.add(park, fixed);
            parkFirms.add(park, 1);
        }
        int platform = firms.platform.get(row);
        if (platform >= 0) {
            platformKnowledge.add(platform, fixed);
            platformFirms.add(platform, 1);
        }
        if (firms.links.get(row) > 0) {
            linkedKnowledge.add(sector, fixed);
            linkedFirms.add(sector, 1);
        }
    }
}
