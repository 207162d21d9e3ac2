package org.industrialrainforest.core.rules;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;

/**
 * Whether an idea is worth founding a firm on:
 * V = keep·β^T·P(gates and funding | access)·E[exit] + PV(founder's pay) − own cash − PV(outside option).
 */
@FunctionalInterface
public interface FoundingRule {
    /** What founding here, or elsewhere, looks like in a month. */
    Prospect weigh(World world, int idea, boolean here, int month);

    /**
     * Value of founding elsewhere for somebody who knows the value here: it takes a look of its own only where the city has a platform, an incubator or a bridge centre to offer.
     *
     * @return RMB
     */
    default double elsewhere(World world, int idea, double here, int month) {
        return elsewhere(
                world, idea, here, () -> weigh(world, idea, false, month).value());
    }

    /** The same, from a look of its own that is taken only where it is needed. */
    static double elsewhere(World world, int idea, double here, DoubleSupplier look) {
        return sameElsewhere(world, idea) ? premium(world, here) : look.getAsDouble();
    }

    /** Values of founding here and elsewhere. A rule that weighs both may compute once what they have alike. */
    default Values values(World world, int idea, int month) {
        double here = weigh(world, idea, true, month).value();
        return new Values(here, elsewhere(world, idea, here, month));
    }

    /**
     * What founding is worth to a team.
     *
     * @param here value of founding here, RMB
     * @param elsewhere value of founding elsewhere, RMB
     */
    @Internal
    record Values(double here, double elsewhere) {}

    /** What founding elsewhere is worth to somebody to whom it is worth this much without the premium. */
    static double premium(World world, double own) {
        return own + world.rules.founding().elsewherePremium() * Math.abs(own);
    }

    private static boolean sameElsewhere(World world, int idea) {
        int sector = world.ideas.sector.get(idea);
        return !world.ideas.field.has(idea)
                && !FacilityOutlook.platforms(world, sector)
                && !LeverForesight.any(world, sector);
    }

    /**
     * What founding looks like.
     *
     * @param value of founding, RMB
     * @param gates believed chance of coming through all gates, with the facilities that are seen
     * @param rounds believed chance that every round closes on the way
     * @param outlook of the facility by stage
     */
    record Prospect(double value, double gates, double rounds, List<FacilityOutlook> outlook) {
        /** Believed chance of coming through all gates and rounds. */
        public double success() {
            return gates * rounds;
        }
    }

    /** The platform that a spin-out team of its field settles with: one that is open, or announced and not stalled; −1 for none. */
    static int settlesAt(World world, int idea, int month) {
        int field = world.ideas.field.get(idea);
        boolean there = field >= 0 && FacilityOutlook.platformWait(world, field, month) < Double.POSITIVE_INFINITY;
        return there ? field : -1;
    }

    /** Equity that a platform takes in a spin-out of its field. */
    static double spinoutEquity(World world) {
        return world.rules.mechanisms().platformEquity() ? world.rules.state().spinoutEquity() : 0;
    }

    /** Whether a team would rather found here than elsewhere, by what it weighed last: it leaves its home only for a good deal more. */
    static boolean prefersHere(World world, int idea) {
        Ideas ideas = world.ideas;
        double here = ideas.value.get(idea);
        double elsewhere = ideas.valueElsewhere.get(idea);
        double moving = world.rules.founding().movingCost() * Math.abs(elsewhere);
        return ideas.homeElsewhere.get(idea) != 0 ? here > elsewhere + moving : here >= elsewhere - moving;
    }

    /** Whether the founder's taste carries a value over the threshold: V + scale·logit(u) > 0. */
    static boolean founds(World world, int idea, double value) {
        return value + world.rules.founding().tasteScaleM() * 1e6 * world.ideas.taste.get(idea) > 0;
    }
}
