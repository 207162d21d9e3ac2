package org.industrialrainforest.core.phases.funding;

import java.util.List;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.Licence;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.FundingParameters;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Selection;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 8. Funds are raised and promised money, what was promised for a milestone is paid or forfeited, and firms short of runway or past a
 * gate look for a round. Before they look, licences abroad are offered and their milestones paid.
 */
@Meaning(
        en = "Private funds of staggered vintages are promised money, call it just in time and pay out. A firm "
                + "short of runway or past a gate asks for the rest of its stage in tranches; a few funds judge it with "
                + "lasting errors, the highest bidder leads, and rounds close best value over ask first until the "
                + "month's private money is used up. The direct fund buys its ticket beside them, certifying the opaque "
                + "and costing the best.")
public final class FundRaising implements Phase {
    private static final int MONEY = 0;

    private static final long GUIDANCE_FUND = Identity.of("guidance-fund");

    private final World world;

    private final PrivateFunds funds;

    private final Tranches tranches;

    private final FundingNeed need;

    private final FundSearch search;

    private final EarlierRounds earlier;

    private final Licensing licensing;

    private final Mandate mandate;

    public FundRaising(
            World world,
            InvestmentRule rule,
            Mandate mandate,
            Judgement judgement,
            OddsRule odds,
            Valuation valuation) {
        this.mandate = mandate;
        this.world = world;
        this.funds = new PrivateFunds(world, judgement, valuation);
        this.tranches = new Tranches(world, funds);
        this.need = new FundingNeed(world);
        this.earlier = new EarlierRounds(world, funds, need);
        this.search = new FundSearch(world, rule, need, judgement, odds);
        this.licensing = new Licensing(world, new Licence(judgement, valuation), search);
    }

    @Override
    public List<Process> processes() {
        return List.of(FundSearch.PITCH, FundSearch.OPINION, EarlierRounds.HOLDER, Licensing.LICENCE);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        funds.month(tick);
        if (month == world.scenario.start().index() && world.rules.mechanisms().initialStock()) {
            earlier.hold(month, tick.draws());
        }
        licensing.run(tick);
        world.sums.searches.reset();
        world.sums.tenantSearches.reset();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.roundsNow.set(s, 0);
            world.sectors.tenantRoundsNow.set(s, 0);
        }
        Firms firms = world.firms;
        FundSearch.Offers[] offers = new FundSearch.Offers[firms.end()];
        tick.select(firms, (rows, chosen) -> {
                    for (int row = rows.first(); row < rows.end(); row++) {
                        if (!firms.live(row)) {
                            continue;
                        }
                        if (firms.promised.get(row) > 0 && tranches.decided(row)) {
                            chosen.add(row, firms.id(row), Long.MIN_VALUE, 0);
                        } else if (looks(row, month)) {
                            offers[row] = pitch(row, rows, chosen, month);
                        }
                    }
                })
                .serve(row -> {
                    if (firms.promised.get(row) > 0 && tranches.decided(row)) {
                        tranches.settle(row, month);
                    } else {
                        close(row, offers[row], tick, month);
                    }
                });
        double kept = world.remembered();
        for (int s = 0; s < world.sectors.count(); s++) {
            Sectors sectors = world.sectors;
            sectors.searches.set(s, kept * sectors.searches.get(s) + world.sums.searches.total(s));
            sectors.rounds.set(s, kept * sectors.rounds.get(s) + sectors.roundsNow.get(s));
            sectors.tenantSearches.set(s, kept * sectors.tenantSearches.get(s) + world.sums.tenantSearches.total(s));
            sectors.tenantRounds.set(s, kept * sectors.tenantRounds.get(s) + sectors.tenantRoundsNow.get(s));
        }
    }

    /** A firm looks for money; with an offer it stands in line, by how far that exceeds what it asks for. */
    private FundSearch.Offers pitch(int row, Rows rows, Selection.Chosen chosen, int month) {
        FundSearch.Offers offers = search.search(row, rows, month);
        if (offers.lead() > 0) {
            long id = world.firms.id(row);
            double overAsk = offers.lead() / Math.max(1, need.ask(row));
            chosen.add(
                    row,
                    id,
                    (long) (-1e6 * Math.min(1e6, overAsk)),
                    rows.draws().lot(FundSearch.LOT, id));
        } else {
            refused(row, month, 0);
        }
        return offers;
    }

    private boolean looks(int row, int month) {
        Firms firms = world.firms;
        FundingParameters rules = world.rules.funding();
        int lastSearch = firms.lastSearch.get(row);
        if (lastSearch > 0 && month - lastSearch < rules.searchMonths()) {
            return false;
        }
        if (firms.research.get(row) == 0 && !need.grows(row, month)) {
            return false;
        }
        if (!firms.investable(row) || firms.searches.get(row) >= rules.searches()) {
            return false;
        }
        boolean onItsWay = firms.rounds.get(row) > 0 && firms.research.get(row) != 0 && !tranches.decided(row);
        double runway = onItsWay ? rules.bridgeMonths() : rules.runwayMonths();
        boolean runsShort = Money.rmb(firms.cash(row)) < runway * need.burn(row);
        return (firms.gatePassed.get(row) != 0 || runsShort) && need.needed(row) >= 1e6 * rules.leastAskM();
    }

    /** Closes a round if somebody's money covers the ask: with the state where it may and the founder does not lose by it, or without. */
    private void close(int row, FundSearch.Offers offers, Tick tick, int month) {
        Firms firms = world.firms;
        Syndicate syndicate = new Syndicate(world, funds, row, offers.judges(), offers.bids(), offers.lead(), month);
        double ask = need.ask(row);
        double lift = lift(row, syndicate.best() / Math.max(1, ask));
        boolean mayState = stateWants(row, tick.draws(), month);
        double factor = DeterministicMath.exp(lift);
        Syndicate.Terms terms = mayState && lift >= 0 ? syndicate.meet(ask, factor, stateMoney()) : null;
        if (terms == null) {
            terms = syndicate.meet(ask, 1, 0);
        }
        if (terms == null && mayState && lift < 0) {
            terms = syndicate.meet(ask, factor, stateMoney());
        }
        if (terms == null && !syndicate.agreed(ask, mayState ? Math.max(1, factor) : 1)) {
            refused(row, month, syndicate.best());
            return;
        }
        world.money.agreed.add(MONEY, 1);
        if (terms == null) {
            firms.searches.set(row, firms.searches.get(row) + 1);
            world.money.rationed.add(MONEY, 1);
            world.money.binds.set(MONEY, 1);
            world.note(firms.id(row), month, Happening.NO_MONEY, ask / 1e6, syndicate.best() / 1e6);
            return;
        }
        if (firms.rounds.get(row) == 0) {
            double pool = world.rules.funding().optionPool();
            world.capTable.dilute(row, pool);
            firms.poolShare.add(row, pool);
        }
        firms.rounds.set(row, firms.rounds.get(row) + 1);
        firms.judged.set(row, firms.research.get(row) == 0 ? 0 : search.passes(row, offers.judges()[0], tick.draws()));
        syndicate.sign(terms, need.firstTranche(row, ask), GUIDANCE_FUND);
        firms.gatePassed.set(row, 0);
        firms.searches.set(row, 0);
        world.sectors.roundsNow.add(firms.sector.get(row), 1);
        if (firms.incubator.has(row)) {
            world.sectors.tenantRoundsNow.add(firms.sector.get(row), 1);
        }
        world.note(firms.id(row), month, Happening.ROUND, Money.millions(terms.raise()), terms.post() / Money.MILLION);
    }

    /** Nobody offers what the founder could accept. */
    private void refused(int row, int month, double best) {
        Firms firms = world.firms;
        firms.searches.set(row, firms.searches.get(row) + 1);
        world.note(firms.id(row), month, Happening.ROUND_REFUSED, need.ask(row) / 1e6, best / 1e6);
    }

    /** Logs by which a state investor shifts the price: up where evidence is thin, down where the firm is sought after. */
    private double lift(int row, double bidOverAsk) {
        FundingParameters rules = world.rules.funding();
        double certified = world.rules.mechanisms().certification()
                ? rules.certification() / (1 + world.firms.evidence.get(row))
                : 0;
        double costs = world.rules.mechanisms().politicalCost()
                ? rules.politicalCost() * bidOverAsk / (bidOverAsk + rules.politicalMidpoint())
                : 0;
        return certified - costs;
    }

    /** Whether the direct fund has money and the firm its mandate's score. */
    private boolean stateWants(int row, Draws draws, int month) {
        if (stateMoney() <= 0) {
            return false;
        }
        double score = mandate.scores(world, row, search.judged(row, GUIDANCE_FUND, draws), month);
        return score >= world.rules.funding().stateHurdle();
    }

    private long stateMoney() {
        return world.state.authority(Lever.DIRECT_FUND) - world.levers.committed.get(Lever.DIRECT_FUND.ordinal());
    }
}
