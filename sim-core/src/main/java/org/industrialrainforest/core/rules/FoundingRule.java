package org.industrialrainforest.core.rules;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.FoundingParameters;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Whether an idea is worth founding a firm on:
 * V = keep·β^T·P(gates and funding | access)·E[exit] + PV(founder's pay) − own cash − PV(outside option).
 */
public final class FoundingRule {
    private static final int ROUNDS = 3;

    private FoundingRule() {}

    /**
     * Value of founding.
     *
     * @param here in this city, with its platforms open or announced; otherwise in another city with commercial and overseas facilities only
     * @return RMB
     */
    public static double value(World world, int idea, boolean here, int month) {
        return prospect(world, idea, here, month).value();
    }

    /**
     * Value of founding elsewhere for somebody who knows the value here: it takes a look of its own only where the city has a platform to offer.
     *
     * @return RMB
     */
    public static double elsewhere(World world, int idea, double here, int month) {
        boolean same = !world.ideas.field.has(idea) && !FacilityOutlook.platforms(world, world.ideas.sector.get(idea));
        return same ? elsewhere(world, here) : value(world, idea, false, month);
    }

    private static double elsewhere(World world, double own) {
        return own + world.rules.founding().elsewherePremium() * Math.abs(own);
    }

    /**
     * What founding looks like.
     *
     * @param value of founding, RMB
     * @param gates believed chance of coming through all gates, with the facilities that are seen
     * @param rounds believed chance that every round closes on the way
     * @param outlook of the facility by stage
     */
    public record Prospect(double value, double gates, double rounds, List<FacilityOutlook> outlook) {
        /** Believed chance of coming through all gates and rounds. */
        public double success() {
            return gates * rounds;
        }
    }

    /** What founding here, or elsewhere, looks like in a month. */
    public static Prospect prospect(World world, int idea, boolean here, int month) {
        FoundingParameters rules = world.rules.founding();
        Ideas ideas = world.ideas;
        Ladders ladders = world.ladders;
        int sector = ideas.sector.get(idea);
        boolean special = ideas.special.get(idea) != 0;
        double mean = ideas.seen.get(idea);
        int stages = ladders.stages(sector);
        double lnBeta = -ladders.interest();
        double discount = Valuation.discount(world, sector);
        double record = record(world, sector);
        LadderOdds chances = LadderOdds.of(world, sector, 0, mean, Judgement.sd(world.rules.quality(), 0));
        double exit = Valuation.success(world, sector, chances);
        double expected = exit;
        double judged = exit;
        FacilityOutlook[] outlook = new FacilityOutlook[stages];
        double pursued = 0;
        for (int k = 0; k < stages; k++) {
            outlook[k] = FacilityOutlook.of(
                    world, sector, k, special, here, month, pursued, exit * chances.through(k), ideas.cash.get(idea));
            pursued += ladders.months(sector, k) + outlook[k].delay();
        }
        double gates = 1;
        double rounds = 1;
        for (int k = stages - 1; k >= 0; k--) {
            FacilityOutlook facility = outlook[k];
            double odds = facility.odds() * chances.chance(k);
            double months = ladders.months(sector, k) + facility.delay();
            boolean round = k < ROUNDS;
            double years =
                    months / 12 + (k == stages - 1 ? world.rules.funding().exitYears() : 0);
            judged *= odds
                    * DeterministicMath.exp(-discount * years)
                    * (round ? world.rules.funding().roundDiscount() : 1);
            double needed = ask(world, sector, k, facility.cost());
            double closes = round ? closes(world, record, needed, judged) : 1;
            gates *= odds;
            rounds *= closes;
            expected *= odds
                    * closes
                    * (round ? 1 - world.rules.funding().aimedDilution() : 1)
                    * DeterministicMath.exp(lnBeta * years);
        }
        double annuity = Math.min(rules.payYears(), pursued / 12);
        double pay = (rules.founderPayShare() - 1) * ideas.outsidePay.get(idea) * 12 * annuity;
        if (here && settlesAt(world, idea, month) >= 0) {
            expected *= 1 - spinoutEquity(world);
        }
        double own = expected + pay - ideas.cash.get(idea);
        double value = here ? own : elsewhere(world, own);
        return new Prospect(value, gates, rounds, Arrays.asList(outlook));
    }

    /** The platform that a spin-out team of its field settles with: one that is open, or announced and not stalled; −1 for none. */
    public static int settlesAt(World world, int idea, int month) {
        int field = world.ideas.field.get(idea);
        boolean there = field >= 0 && FacilityOutlook.platformWait(world, field, month) < Double.POSITIVE_INFINITY;
        return there ? field : -1;
    }

    /** Equity that a platform takes in a spin-out of its field. */
    public static double spinoutEquity(World world) {
        return world.rules.mechanisms().platformEquity() ? world.rules.state().spinoutEquity() : 0;
    }

    /** Money needed for a stage: at most some months of its cost, its facility and some runway, RMB. */
    static double ask(World world, int sector, int stage, double facilityCost) {
        double months = world.ladders.months(sector, stage);
        double monthly = world.ladders.rate(sector, stage);
        return Math.max(
                1e5,
                monthly
                                * (Math.min(world.rules.funding().stageMonths(), months)
                                        + world.rules.funding().extraMonths())
                        + facilityCost);
    }

    /** Rounds over searches of a sector in the last months, with a prior. */
    private static double record(World world, int sector) {
        double prior = world.rules.founding().priorRounds();
        return world.rules.mechanisms().learntBeliefs()
                ? Belief.mean(world, prior, (double) world.sectors.rounds.sum(sector), (double)
                        world.sectors.searches.sum(sector))
                : prior;
    }

    /** Believed chance that a round closes: the sector's record, scaled by how far the value carries the ask. */
    private static double closes(World world, double record, double needed, double judged) {
        double ratio = needed / Math.max(1, world.rules.funding().mostDilution() * judged);
        return Math.min(1, record * 2 / (1 + ratio * ratio));
    }

    /** Whether a team would rather found here than elsewhere, by what it weighed last: it leaves its home only for a good deal more. */
    public static boolean prefersHere(World world, int idea) {
        Ideas ideas = world.ideas;
        double here = ideas.value.get(idea);
        double elsewhere = ideas.valueElsewhere.get(idea);
        double moving = world.rules.founding().movingCost() * Math.abs(elsewhere);
        return ideas.homeElsewhere.get(idea) != 0 ? here > elsewhere + moving : here >= elsewhere - moving;
    }

    /** Whether the founder's taste carries a value over the threshold: V + scale·logit(u) > 0. */
    public static boolean founds(World world, int idea, double value) {
        return value + world.rules.founding().tasteScaleM() * 1e6 * world.ideas.taste.get(idea) > 0;
    }
}
