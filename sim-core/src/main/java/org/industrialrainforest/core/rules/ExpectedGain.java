package org.industrialrainforest.core.rules;

import java.util.Arrays;
import org.industrialrainforest.core.scenario.FoundingParameters;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/** V = keep·β^T·P(gates and funding | access)·E[exit] + PV(founder's pay) − own cash − PV(outside option). */
@Internal
public record ExpectedGain(Judgement judgement, OddsRule odds, FacilityRule facilities, Belief belief)
        implements FoundingRule {
    /** Over the model's own rules. */
    public static final ExpectedGain USUAL =
            new ExpectedGain(Judgement.bayesian(), OddsRule.posterior(), FacilityRule.cheapest(), Belief.weighted());

    @Override
    public Prospect weigh(World world, int idea, boolean here, int month) {
        LadderOdds chances = chances(world, idea);
        return weigh(world, idea, here, month, chances, exit(world, idea, chances));
    }

    /** The gates and what lies behind them are the same everywhere. */
    @Override
    public Values values(World world, int idea, int month) {
        LadderOdds chances = chances(world, idea);
        double exit = exit(world, idea, chances);
        double here = weigh(world, idea, true, month, chances, exit).value();
        return new Values(
                here,
                FoundingRule.elsewhere(
                        world,
                        idea,
                        here,
                        () -> weigh(world, idea, false, month, chances, exit).value()));
    }

    private LadderOdds chances(World world, int idea) {
        Ideas ideas = world.ideas;
        double sd = judgement.posteriorSd(world.rules.quality(), 0);
        return odds.odds(world, ideas.sector.get(idea), 0, ideas.seen.get(idea), sd);
    }

    private double exit(World world, int idea, LadderOdds chances) {
        return Valuation.success(belief, world, world.ideas.sector.get(idea), chances);
    }

    private Prospect weigh(World world, int idea, boolean here, int month, LadderOdds chances, double exit) {
        FoundingParameters rules = world.rules.founding();
        Ideas ideas = world.ideas;
        Ladders ladders = world.ladders;
        int sector = ideas.sector.get(idea);
        boolean special = ideas.special.get(idea) != 0;
        int stages = ladders.stages(sector);
        double lnBeta = -ladders.interest();
        double discount = Valuation.discount(world, sector);
        double record = Rounds.record(world, belief, sector);
        double expected = exit;
        double judged = exit;
        FacilityOutlook[] outlook = new FacilityOutlook[stages];
        double pursued = 0;
        for (int k = 0; k < stages; k++) {
            outlook[k] = facilities.outlook(
                    world, sector, k, special, here, month, pursued, exit * chances.through(k), ideas.cash.get(idea));
            pursued += ladders.months(sector, k) + outlook[k].delay();
        }
        double gates = 1;
        double rounds = 1;
        double links = here ? LeverForesight.links(world, belief, sector) : 0;
        for (int k = stages - 1; k >= 0; k--) {
            FacilityOutlook facility = outlook[k];
            double passes = facility.odds() * passes(world, sector, k, chances.chance(k), links);
            double months = ladders.months(sector, k) + facility.delay();
            boolean round = k < world.rules.funding().expectedRounds();
            double years =
                    months / 12 + (k == stages - 1 ? world.rules.funding().exitYears() : 0);
            judged *= passes
                    * DeterministicMath.exp(-discount * years)
                    * (round ? world.rules.funding().roundDiscount() : 1);
            double needed = Rounds.ask(world, sector, k, ladders.months(sector, k), facility.cost());
            double closes = round ? Rounds.closes(world, record, needed, judged) : 1;
            gates *= passes;
            rounds *= closes;
            expected *= passes
                    * closes
                    * (round ? 1 - world.rules.funding().aimedDilution() : 1)
                    * DeterministicMath.exp(lnBeta * years);
        }
        double annuity = Math.min(rules.payYears(), pursued / 12);
        double pay = (rules.founderPayShare() - 1) * ideas.outsidePay.get(idea) * 12 * annuity;
        double first = ladders.months(sector, 0) / 12;
        expected += outlook[0].odds()
                * chances.chance(0)
                * LeverForesight.orders(world, sector, links, first, pursued / 12 - first);
        if (here) {
            TenantValue.Project project =
                    new TenantValue.Project(sector, 0, 0, ideas.cash.get(idea), exit, 0, chances, outlook);
            expected +=
                    LeverForesight.places(world, new TenantValue(judgement, odds, facilities, belief), project, month);
        }
        if (here && FoundingRule.settlesAt(world, idea, month) >= 0) {
            expected *= 1 - FoundingRule.spinoutEquity(world);
        }
        double own = expected + pay - ideas.cash.get(idea);
        double value = here ? own : FoundingRule.premium(world, own);
        return new Prospect(value, gates, rounds, Arrays.asList(outlook));
    }

    /** Chance of passing a gate, with the part of firms that try their product with a leader whom a centre has brought. */
    private static double passes(World world, int sector, int stage, double chance, double links) {
        boolean tried = links > 0 && stage > 0 && world.ladders.type(sector, stage) == Ladders.APPLICATION_SCENARIO;
        return tried && chance < 1
                ? GateRule.tilted(chance, world.rules.research().gateFit() * LeverForesight.trial(links))
                : chance;
    }
}
