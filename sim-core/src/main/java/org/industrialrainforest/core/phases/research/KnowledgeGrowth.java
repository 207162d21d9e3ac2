package org.industrialrainforest.core.phases.research;

import org.industrialrainforest.core.rules.KnowledgeRatio;
import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Tally;

/** How a firm's knowledge decays, grows with research, and takes up what others know. */
final class KnowledgeGrowth {
    private final World world;

    private final boolean spillover;

    private final double decay;

    KnowledgeGrowth(World world) {
        this.world = world;
        spillover = world.rules.mechanisms().spillover();
        decay = 1 - world.rules.knowledge().depreciation() / 12;
    }

    /** K' = (1−δ)K + R^α(1 + φ·A·S), monthly, with research measured in full-speed months. Without research only the first term is left. */
    double grown(int row, double speed, int month) {
        Firms firms = world.firms;
        KnowledgeParameters rules = world.rules.knowledge();
        double own = firms.knowledge.get(row);
        double k = own * decay;
        if (speed <= 0) {
            return k;
        }
        double research = rules.researchReturns() == .5
                ? Math.sqrt(speed)
                : DeterministicMath.pow(speed, rules.researchReturns());
        double gain = 1;
        if (spillover) {
            double absorbs = KnowledgeRatio.absorption(rules, KnowledgeRatio.of(world, row, k));
            gain += rules.spillover() * absorbs * pool(row, own, month);
        }
        return k + research * (1 - decay) * gain;
    }

    /**
     * S, what others know that a firm is in touch with: the mean over the others of its niche, of its park, of the users of the platform it last used
     * and, with a link, of the sector's other linked firms, and of its supplier and customer, each with its weight. A platform weighs as much as the firm has leaked there: contact
     * works both ways.
     */
    private double pool(int row, double own, int month) {
        Firms firms = world.firms;
        Sectors sectors = world.sectors;
        KnowledgeParameters rules = world.rules.knowledge();
        // A firm of this month is not in last month's sums.
        int itself = firms.founded.get(row) < month ? 1 : 0;
        double counted = itself * own;
        int sector = firms.sector.get(row);
        int niche = firms.niche.get(row);
        double pool = rules.nicheWeight()
                * others(
                        Tally.ofFixed(sectors.nicheKnowledge.get(sector, niche)) - counted,
                        sectors.nicheFirms.get(sector, niche) - itself);
        if (firms.park.has(row)) {
            int park = firms.park.get(row);
            pool += rules.parkWeight()
                    * others(world.parks.knowledge.get(park) - counted, world.parks.knowers.get(park) - itself);
        }
        double leaked = firms.leakage.get(row);
        if (leaked > 0 && firms.platform.has(row)) {
            int platform = firms.platform.get(row);
            pool += leaked
                    * others(
                            world.platforms.knowledge.get(platform) - counted,
                            world.platforms.knowers.get(platform) - itself);
        }
        if (firms.links.get(row) > 0) {
            pool += rules.linkWeight()
                    * others(sectors.linkedKnowledge.get(sector) - counted, sectors.linkedFirms.get(sector) - itself);
        }
        double partners = firms.partners.get(row);
        if (partners > 0) {
            pool += world.rules.supply().partnerWeight() * partners;
        }
        return pool;
    }

    /** A mean; nobody knows nothing. Who came to a pool this month is taken for a member of last month too, hence the bound. */
    private static double others(double sum, long firms) {
        return firms <= 0 ? 0 : Math.max(0, sum) / firms;
    }
}
