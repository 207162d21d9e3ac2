package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.IncubatorSpec;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Mechanisms;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.World;

/**
 * What a place in an incubator means to a founder who weighs it, with the channels of the lever that are switched on.
 *
 * @param share part of a stage's cost that is borne
 * @param clinicalShare the same for a clinical stage
 * @param equity share of the firm that is given for it
 * @param coaching believed shift of gates that are tried within the stay, logit
 * @param trial shift of the gate of a stage that wants an application scenario, logit
 * @param rent rent saved, RMB a month
 * @param money believed record of tenants' searches for money over that of others
 * @param months of the stay at most
 */
@Internal
public record Tenancy(
        double share,
        double clinicalShare,
        double equity,
        double coaching,
        double trial,
        double rent,
        double money,
        double months) {
    /** No place. */
    public static final Tenancy NONE = new Tenancy(0, 0, 0, 0, 0, 0, 1, 0);

    /**
     * The offer of an incubator to a team.
     *
     * @param park where the team works now; −1 for none
     * @param linked whether a leader gives it application scenarios already
     */
    public static Tenancy of(World world, Belief belief, int incubator, int sector, int park, boolean linked) {
        IncubatorSpec spec = world.scenario.incubators().get(incubator);
        Mechanisms channels = world.rules.mechanisms();
        double rent =
                channels.incubationPlaces() && park >= 0 ? (ParkRent.ofYear(world, park) - spec.rentM()) * 1e6 / 12 : 0;
        return new Tenancy(
                share(world, incubator, false),
                share(world, incubator, true),
                channels.incubationEquity() ? spec.equity() : 0,
                channels.incubationCoaching() ? coaching(world, belief, sector) : 0,
                channels.incubationScenarios() && spec.scenarios() && !linked
                        ? world.rules.research().gateFit()
                        : 0,
                rent,
                money(world, belief, sector),
                stay(world, incubator, sector));
    }

    /** Whether two incubators offer the same to a team, as houses of one operator do. */
    static boolean alike(World world, int one, int other) {
        IncubatorSpec a = world.scenario.incubators().get(one);
        IncubatorSpec b = world.scenario.incubators().get(other);
        return a.riskShare() == b.riskShare()
                && a.clinicalShare() == b.clinicalShare()
                && a.equity() == b.equity()
                && a.rentM() == b.rentM()
                && a.scenarios() == b.scenarios()
                && a.stayMonths() == b.stayMonths()
                && a.clinicalMonths() == b.clinicalMonths();
    }

    /** Part of a stage's cost that an incubator bears. */
    public static double share(World world, int incubator, boolean clinical) {
        IncubatorSpec spec = world.scenario.incubators().get(incubator);
        double share = clinical ? spec.clinicalShare() : spec.riskShare();
        return world.rules.mechanisms().incubationMoney() ? share : 0;
    }

    /** Part of the cost of a firm's present stage that its incubator bears; nothing without one. */
    public static double share(World world, int row) {
        int incubator = world.firms.incubator.get(row);
        return incubator < 0
                ? 0
                : share(
                        world,
                        incubator,
                        world.ladders.clinical(world.firms.sector.get(row), world.firms.stage.get(row)));
    }

    /** Longest stay of a sector's tenant, months: longer where there are trials to go through. */
    public static int stay(World world, int incubator, int sector) {
        IncubatorSpec spec = world.scenario.incubators().get(incubator);
        return spec.stayMonths() + (world.ladders.trials(sector) ? spec.clinicalMonths() : 0);
    }

    /**
     * What coaching does as far as anybody has seen: log odds of tenants' attempts at gates, less those of all others at the same gates. Founders
     * do not know it in advance, and take the better choice of tenants for coaching.
     */
    private static double coaching(World world, Belief belief, int sector) {
        double attempts = world.sectors.tenantAttempts.get(sector);
        if (attempts == 0 || !world.rules.mechanisms().learntBeliefs()) {
            return 0;
        }
        double usual = world.sectors.tenantExpected.get(sector) / attempts;
        double seen = belief.believed(world, usual, world.sectors.tenantPasses.get(sector), attempts);
        return usual > 0 && usual < 1 && seen > 0 && seen < 1 ? Logit.of(seen) - Logit.of(usual) : 0;
    }

    /** What tenants' searches end in, over what those of others do; 1 as long as nobody has seen a difference. */
    private static double money(World world, Belief belief, int sector) {
        if (!world.rules.mechanisms().learntBeliefs()) {
            return 1;
        }
        Sectors sectors = world.sectors;
        double rounds = sectors.tenantRounds.get(sector);
        double searches = sectors.tenantSearches.get(sector);
        double others = belief.believed(
                world,
                world.rules.founding().priorRounds(),
                sectors.rounds.get(sector) - rounds,
                sectors.searches.get(sector) - searches);
        return others > 0 ? belief.believed(world, others, rounds, searches) / others : 1;
    }
}
