package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.statistics.Inequality;
import org.industrialrainforest.engine.statistics.TwoSidedGraph;

/** Outcomes that are read off the last state of a run, once. */
public final class AtTheEnd {
    private static final int RANDOM_GRAPHS = 10;

    public final Portfolio state;
    public final Portfolio funds;
    public final double besideState;
    public final double besideStateInFunds;
    public final long buybacks;
    public final double density;
    public final double clustering;
    public final double clusteringOverRandom;
    public final double largestComponent;
    public final double degreeTail;
    public final double sectorDiversity;
    public final double nicheDiversity;
    public final FirmSizes sizes;
    public final Largest largest;
    /** Working firms that had two, and all three, of a run at a platform, a place in an incubator and a link, as shares. */
    public final double twoLevers;

    public final double threeLevers;
    /** Shares of working firms that have a product, and that have neither a product nor research to get one. */
    public final double withProduct;

    public final double onServices;
    /** Of working firms that research for their product, those in their stage for more than twice the years that it is to take, as a share. */
    public final double overdue;
    /** What the state holds at the last valuations, its part in funds' holdings not counted, RMB. */
    public final double mark;

    /**
     * @param incubation what the state paid for incubation, fen
     * @param last the last recorded month
     */
    AtTheEnd(World world, long incubation, int last) {
        state = Portfolio.ofTheState(world, Money.rmb(incubation));
        funds = Portfolio.ofPrivateFunds(world);
        besideState = Portfolio.privateBesideState(world);
        besideStateInFunds = Portfolio.privateBesideStateInFunds(world);
        buybacks = Portfolio.buybacks(world);
        mark = state.mark();
        TwoSidedGraph web = Web.of(world);
        density = web.density();
        clustering = web.clustering();
        clusteringOverRandom = web.clusteringOverRandom(RANDOM_GRAPHS, 1);
        largestComponent = web.largestComponent();
        degreeTail = web.degreeTail();
        Firms firms = world.firms;
        int working = 0;
        int two = 0;
        int three = 0;
        int product = 0;
        int idle = 0;
        int researching = 0;
        int late = 0;
        double[] bySector = new double[world.sectors.count()];
        int niches = world.sectors.nicheFirms.width();
        double[] byNiche = new double[world.sectors.count() * niches];
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.works(row)) {
                int sector = firms.sector.get(row);
                int levers = (firms.platformRuns.get(row) > 0 ? 1 : 0)
                        + firms.incubated.get(row)
                        + (firms.linksEver.get(row) > 0 ? 1 : 0);
                working++;
                boolean has = firms.reachedProduct.get(row) > 0;
                product += has ? 1 : 0;
                idle += !has && firms.research.get(row) == 0 ? 1 : 0;
                if (!has && firms.research.get(row) != 0) {
                    int stage = firms.stage.get(row);
                    researching++;
                    late += last - firms.entered.get(row, stage) > 2 * world.ladders.months(sector, stage) ? 1 : 0;
                }
                two += levers >= 2 ? 1 : 0;
                three += levers == 3 ? 1 : 0;
                bySector[sector]++;
                byNiche[sector * niches + firms.niche.get(row)]++;
            }
        }
        withProduct = Share.of(product, working);
        onServices = Share.of(idle, working);
        overdue = Share.of(late, researching);
        twoLevers = Share.of(two, working);
        threeLevers = Share.of(three, working);
        sectorDiversity = Inequality.of(bySector).entropy();
        nicheDiversity = Inequality.of(byNiche).entropy();
        largest = Largest.of(world, last);
        sizes = new FirmSizes(
                EstablishedFirms.yearlySales(world, last),
                EstablishedFirms.growth(world, last).standardised());
    }
}
